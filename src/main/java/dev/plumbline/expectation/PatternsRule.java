package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Values match patterns, each of which is looked for by itself: any of them, all, or none. */
public record PatternsRule(
    Declaration declaration, String column, Language language, List<String> patterns, MatchOn match)
    implements RowRule {

  /** The languages of patterns. */
  public enum Language {
    /** Regular expressions of Java, found in any part of the value. */
    REGEX("RLIKE"),
    /** Patterns of SQL, which cover the whole value. */
    LIKE("LIKE");

    private final String operator;

    Language(String operator) {
      this.operator = operator;
    }
  }

  public PatternsRule {
    patterns = List.copyOf(patterns);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public String evaluated() {
    return Sql.column(column) + " IS NOT NULL";
  }

  @Override
  public String holds() {
    return match.sql(
        patterns.stream()
            .map(pattern -> Sql.column(column) + " " + language.operator + " " + Sql.text(pattern))
            .toList());
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    boolean shown = mayBeShown.test(column);
    if (patterns.size() == 1) {
      String phrase = (match == MatchOn.NONE ? Polarity.IS_NOT : Polarity.IS).key("regex");
      return declaration.limiting(
          Wording.of(phrase, column, Wording.pattern(patterns.get(0), shown)));
    }
    return declaration.limiting(
        Wording.of(
            "patterns-" + match.name().toLowerCase(Locale.ROOT),
            column,
            Wording.patterns(patterns, shown)));
  }
}
