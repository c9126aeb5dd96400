package dev.plumbline.reconciliation;

import dev.plumbline.expectation.Phrases;
import dev.plumbline.expectation.Sql;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.ReconciliationDefinition.Amount;
import dev.plumbline.project.ReconciliationDefinition.Condition;
import dev.plumbline.project.ReconciliationDefinition.Days;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every entry of both sides once, with its {@code status}: {@code agreed} in all conditions, {@code
 * deviating} in one of them, or {@code unmatched}. The columns that begin with {@code other_} are
 * of the entry that it is paired with, or of its nearest candidate.
 */
record EntryView(Entries entries, Locale locale) {
  private static final Phrases PHRASES = new Phrases("dev.plumbline.reconciliation.reasons");
  private static final String SIGN = "SIGN";
  private static final String DUPLICATE = "DUPLICATE";
  private static final String TAKEN = "TAKEN";
  private static final String NO_CANDIDATE = "NO_CANDIDATE";

  /**
   * @param all every entry
   * @param matched {@code entry}, {@code mate} and {@code round}, with each entry once
   * @param candidates of {@link Candidates}
   */
  String sql(String all, String matched, String candidates) {
    return """
    SELECT %s, nullif(array_join(transform(reasons, reason -> element_at(%s, reason)), '. '), '') AS why
    FROM (
      SELECT
        %s
      FROM %s own
      JOIN %s matched ON matched.entry.%7$s = own.%7$s
      LEFT JOIN (%s) nearest ON nearest.%7$s = own.%7$s
      LEFT JOIN %4$s other ON other.%7$s = coalesce(matched.mate, nearest.near.key)
    )
    """
        .formatted(
            String.join(", ", told()),
            words(),
            String.join(",\n    ", joined()),
            all,
            matched,
            candidates,
            Entries.KEY);
  }

  private List<String> told() {
    List<String> columns = new ArrayList<>(entries.shown());
    columns.addAll(List.of("status", "pass", "other_id"));
    entries.conditions().forEach(condition -> columns.add(other(condition)));
    columns.add("difference");
    if (entries.hasGroupAmount()) {
      columns.add("group_difference");
    }
    columns.add("nullif(array_join(reasons, ', '), '') AS reasons");
    return columns;
  }

  private List<String> joined() {
    List<String> columns = new ArrayList<>();
    entries.shown().forEach(column -> columns.add("own." + column));
    columns.add(
        """
        CASE WHEN matched.round IS NULL THEN 'unmatched'
          WHEN matched.round IN ('%s', '%s') THEN 'agreed' ELSE 'deviating' END AS status"""
            .formatted(Passes.EXACT, Passes.WITHIN_TOLERANCE));
    columns.addAll(List.of("matched.round AS pass", "other.entry_id AS other_id"));
    entries
        .conditions()
        .forEach(c -> columns.add("other.%s AS %s".formatted(Entries.value(c), other(c))));
    columns.add(
        "IF(%s, %s, NULL) AS difference"
            .formatted(inOneCurrency(), difference(Entries.value(entries.amount()))));
    if (entries.hasGroupAmount()) {
      columns.add(difference(Entries.GROUP_AMOUNT) + " AS group_difference");
    }
    columns.add(reasons() + " AS reasons");
    return columns;
  }

  private static String other(Condition condition) {
    return Sql.column("other_" + condition.name());
  }

  /** Left less right on both entries of a pair. */
  private static String difference(String column) {
    return """
    CAST(IF(matched.mate IS NULL, NULL,
          IF(own.side = 'left', own.%1$s - other.%1$s, other.%1$s - own.%1$s)) AS %2$s)"""
        .formatted(column, Entries.MONEY);
  }

  /** Codes of what two entries do not agree in. */
  private String reasons() {
    Stream<String> differing =
        entries.conditions().stream().map(c -> "IF(%s, NULL, %s)".formatted(accordant(c), code(c)));
    String duplicate =
        "IF(matched.mate IS NULL AND nearest.near.is_paired, IF(%s, '%s', '%s'), NULL)"
            .formatted(entries.agree(entries.amount(), "own", "other"), DUPLICATE, TAKEN);
    return "IF(other.%s IS NULL, array('%s'), array_compact(array(%s, %s)))"
        .formatted(
            Entries.KEY, NO_CANDIDATE, differing.collect(Collectors.joining(", ")), duplicate);
  }

  /** Amounts in different currencies are not compared. */
  private String accordant(Condition condition) {
    String agree = entries.agree(condition, "own", "other");
    return condition.comparison() instanceof Amount
        ? "%s OR NOT %s".formatted(agree, inOneCurrency())
        : agree;
  }

  private String inOneCurrency() {
    return entries
        .currency()
        .map(currency -> entries.agree(currency, "own", "other"))
        .orElse("true");
  }

  private String code(Condition condition) {
    String code = "'" + named(condition) + "'";
    return condition.comparison() instanceof Amount
        ? "IF(abs(own.%1$s + other.%1$s) <= %2$d, '%3$s', %4$s)"
            .formatted(Entries.CENTS, entries.toleranceInCents(), SIGN, code)
        : code;
  }

  private static String named(Condition condition) {
    return condition.name().toUpperCase(Locale.ROOT);
  }

  private String words() {
    List<String> words = new ArrayList<>();
    entries.conditions().forEach(c -> words.add(word(named(c), differs(c))));
    Stream.of(SIGN, DUPLICATE, TAKEN, NO_CANDIDATE)
        .forEach(code -> words.add(word(code, PHRASES.of(code))));
    return "map(" + String.join(", ", words) + ")";
  }

  private static LocalizedText differs(Condition condition) {
    return condition.comparison() instanceof Days days
        ? PHRASES.of("days", condition.title(), days.within())
        : PHRASES.of("differs", condition.title());
  }

  private String word(String code, LocalizedText text) {
    return Sql.text(code) + ", " + Sql.text(text.in(locale));
  }
}
