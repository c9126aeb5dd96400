package dev.plumbline.suggest;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Names of columns as words, identifiers and SQL. */
final class Names {

  private static final Pattern CAMEL = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])");
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");
  private static final Pattern SIMPLE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private Names() {}

  /** The words of a name in small letters without accents: {@code dateOfBirth} has three. */
  static List<String> words(String name) {
    String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
    String spaced = CAMEL.matcher(plain).replaceAll(" ").toLowerCase(Locale.ROOT);
    return Stream.of(OTHERS.split(spaced.replace("ß", "ss")))
        .filter(word -> !word.isEmpty())
        .toList();
  }

  /** Whether SQL can write the name without quotes. */
  static boolean isSimple(String name) {
    return SIMPLE.matcher(name).matches();
  }

  /** The name as SQL writes it. */
  static String quoted(String name) {
    return "`" + name.replace("`", "``") + "`";
  }
}
