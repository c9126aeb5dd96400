package dev.plumbline.suggest;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How old the newest value of a column may be.
 *
 * @param age days of the newest value before the as-of date; 0 for a later one
 * @param within days that it may have
 */
record Freshness(String column, long age, long within) {

  /** An older table is not kept up to date, or is looked at as of the wrong date. */
  private static final long OLDEST = 31;

  /** By the latest change of a row, where a column tells it. */
  static Optional<Freshness> of(TableFacts table) {
    return table.columns().stream()
        .filter(column -> column.isMoment() && column.mayBeShown())
        .filter(column -> column.words().areOfAChange() && column.profile().latest().isPresent())
        .filter(column -> isPast(column, table))
        .max(
            Comparator.comparing((ColumnFacts column) -> isOfUpdates(column))
                .thenComparing(column -> column.profile().latest().orElseThrow()))
        .map(column -> of(column, table))
        .filter(fresh -> fresh.age <= OLDEST);
  }

  /** A date that may be planned ahead does not tell when the table was made. */
  private static boolean isPast(ColumnFacts column, TableFacts table) {
    LocalDateTime tomorrow = table.asOf().plusDays(1).atStartOfDay();
    return !column.words().areOfAPlan()
        && column.profile().latest().orElseThrow().isBefore(tomorrow);
  }

  private static boolean isOfUpdates(ColumnFacts column) {
    return column.words().has("updated") || column.words().has("modified");
  }

  private static Freshness of(ColumnFacts column, TableFacts table) {
    LocalDateTime newest = column.profile().latest().orElseThrow();
    Duration since = Duration.between(newest, table.asOf().atStartOfDay());
    long age =
        since.isNegative()
            ? 0
            : since.toDays() + (since.toHoursPart() > 0 || since.toMinutesPart() > 0 ? 1 : 0);
    return new Freshness(column.name(), age, 2 * age + 2);
  }

  Map<String, Object> entry() {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("column", column);
    entry.put("within", "P" + within + "D");
    entry.put("severity", "warning");
    return entry;
  }
}
