package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Ids for the expectations of suites: their own where it can be one, else one made of suite, type
 * and columns. The same suite gives the same ids, as long as what stands before stays as it is.
 */
final class SuiteIds {
  private static final Pattern USABLE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");
  private static final Pattern OTHER = Pattern.compile("[^A-Za-z0-9._-]+");
  private static final Pattern START = Pattern.compile("^[^A-Za-z0-9]+");
  private static final int MOST_COLUMNS = 3;
  private static final int LONGEST_PART = 60;

  private final Set<String> taken = new HashSet<>();

  /**
   * The id of an expectation.
   *
   * @param table for which the suite is read
   * @param suite name of the suite
   */
  String of(String table, String suite, String type, Item expectation) {
    Optional<String> own = expectation.text("id").filter(id -> USABLE.matcher(id).matches());
    if (own.isPresent()) {
      return free(own.get(), own.get() + "-" + table);
    }
    List<String> parts = new ArrayList<>(List.of(plain(suite)));
    parts.add(plain(type.replaceFirst("^expect_", "")));
    expectation.at("kwargs").ifPresent(kwargs -> parts.addAll(columns(kwargs.value())));
    String made = START.matcher(String.join("-", parts)).replaceFirst("");
    return free(made.isEmpty() ? "expectation" : made, made + "-" + table);
  }

  private String free(String wanted, String other) {
    String free = taken(wanted) ? other : wanted;
    for (int number = 2; taken(free); number++) {
      free = wanted + "-" + number;
    }
    taken.add(free.toLowerCase(Locale.ROOT));
    return free;
  }

  private boolean taken(String id) {
    return taken.contains(id.toLowerCase(Locale.ROOT));
  }

  private static List<String> columns(JsonNode kwargs) {
    List<String> names = new ArrayList<>();
    for (String kwarg : SuiteColumns.KWARGS) {
      JsonNode value = kwargs.path(kwarg);
      if (value.isTextual()) {
        names.add(value.textValue());
      }
      value.forEach(member -> names.add(member.asText()));
    }
    return names.stream().limit(MOST_COLUMNS).map(SuiteIds::plain).toList();
  }

  private static String plain(String text) {
    String plain = OTHER.matcher(text).replaceAll("_");
    return plain.substring(0, Math.min(plain.length(), LONGEST_PART));
  }
}
