package dev.plumbline.suggest;

import dev.plumbline.project.Severity;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Bounds of dates: what lies in the past stays there, and whatever else is planned lies within a
 * year of what was seen. No bound is a date from a column that may not be shown.
 */
final class DateAdvice implements Advice.ColumnAdvice {

  private static final double TOLERATED = 0.02;
  private static final int OLDEST_PERSON = 120;
  private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

  @Override
  public Stream<Proposal> on(ColumnFacts column, TableFacts table) {
    if (!column.isMoment() || column.profile().latest().isEmpty()) {
      return Stream.empty();
    }
    LocalDate earliest = column.profile().earliest().orElseThrow().toLocalDate();
    LocalDateTime latest = column.profile().latest().orElseThrow();
    boolean past = column.words().areOfThePast();
    boolean ended = latest.isBefore(table.asOf().plusDays(1).atStartOfDay());
    Rule rule =
        Rule.of("expect_column_values_to_be_between")
            .with("column", column.name())
            .with("min_value", lower(column, table, earliest).toString());
    Proposal proposal =
        proposal(column, table, rule.with("max_value", upper(column, table, latest)));
    return Stream.of(
        past && ended
            ? proposal.rather(rule.with("max_value", Map.of("$PARAMETER", "now()")))
            : proposal);
  }

  private static LocalDate lower(ColumnFacts column, TableFacts table, LocalDate earliest) {
    if (column.words().areOfBirth()) {
      return table.asOf().minusYears(OLDEST_PERSON).withDayOfYear(1);
    }
    return column.mayBeShown() && earliest.isAfter(LONG_AGO) ? earliest.withDayOfYear(1) : LONG_AGO;
  }

  /** The end of next year, or of a year behind the latest date seen; of births the as-of date. */
  private static String upper(ColumnFacts column, TableFacts table, LocalDateTime latest) {
    if (column.words().areOfBirth()) {
      return table.asOf().toString();
    }
    int year = table.asOf().getYear() + 1;
    int furthest =
        column.mayBeShown() && latest.getYear() < 3000
            ? Math.max(year, latest.getYear() + 1)
            : year;
    return LocalDate.of(furthest, 12, 31).toString();
  }

  private static Proposal proposal(ColumnFacts column, TableFacts table, Rule rule) {
    String kind = column.words().areOfBirth() ? "birth" : "date";
    return Proposal.ofRows(
        Labels.id(column, table) + "-plausible",
        rule,
        Severity.WARNING,
        Phrasing.of("date.title", Labels.title(column)),
        Phrasing.of(kind + ".seen"),
        TOLERATED);
  }
}
