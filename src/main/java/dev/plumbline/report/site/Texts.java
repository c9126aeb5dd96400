package dev.plumbline.report.site;

import java.io.IOException;
import java.io.StringReader;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;

/**
 * The fixed words of pages and mail in one language, from {@code messages_<language>.properties}.
 */
public final class Texts {
  private static final String FILE = "messages_%s.properties";

  private final Locale locale;
  private final Properties patterns;

  private Texts(Locale locale, Properties patterns) {
    this.locale = locale;
    this.patterns = patterns;
  }

  /** The words of this language; English where there are none. */
  public static Texts read(Templates templates, Locale locale) throws IOException {
    String file = FILE.formatted(locale.getLanguage());
    Locale known = templates.has(file) ? locale : Locale.ENGLISH;
    Properties patterns = new Properties();
    patterns.load(new StringReader(templates.read(FILE.formatted(known.getLanguage()))));
    return new Texts(known, patterns);
  }

  public Locale locale() {
    return locale;
  }

  /** A message with its places filled in, as {@link MessageFormat} does it. */
  public String of(String key, Object... arguments) {
    String pattern = patterns.getProperty(key);
    if (pattern == null) {
      throw new IllegalArgumentException(
          "The message %s is missing in %s".formatted(key, FILE.formatted(locale.getLanguage())));
    }
    return new MessageFormat(pattern, locale).format(arguments);
  }

  /** The word for one of a closed set of values. */
  public String word(Enum<?> value) {
    String family = value.getDeclaringClass().getSimpleName() + "." + value.name();
    return of(family.toLowerCase(Locale.ROOT));
  }

  /** The word for a dimension; a dimension of the project's own is its own word. */
  String dimension(String dimension) {
    String key = "dimension." + dimension;
    return patterns.containsKey(key) ? of(key) : dimension;
  }
}
