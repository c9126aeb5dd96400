package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * A figure is like those of earlier runs.
 *
 * @param column that the figure is of; none for the number of rows
 * @param strategy how earlier figures tell what is usual
 * @param peers which earlier days are alike, where medians tell it
 * @param days how many days back are looked at
 * @param minimum how many earlier figures it takes
 * @param limits of what the strategy measures; its own where empty
 */
public record AnomalyRule(
    Declaration declaration,
    Metric metric,
    Optional<String> column,
    Strategy strategy,
    Peers peers,
    int days,
    int minimum,
    Limits limits)
    implements WiderRule {

  /** The figures that can be compared with earlier ones. */
  public enum Metric {
    ROW_COUNT,
    NULL_RATE,
    DISTINCT_COUNT,
    MEAN,
    SUM,
    /** How many days the newest value is older than the start of the as-of date. */
    FRESHNESS
  }

  /** How earlier figures tell what is usual: by medians, or as the strategies of Deequ do it. */
  public enum Strategy {
    MEDIAN_MAD,
    SIMPLE_THRESHOLD,
    ABSOLUTE_CHANGE,
    RELATIVE_RATE_OF_CHANGE,
    ONLINE_NORMAL,
    BATCH_NORMAL,
    HOLT_WINTERS;

    static List<String> words() {
      return List.of(values()).stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    }
  }

  /** Which earlier days are alike. */
  public enum Peers {
    AUTO,
    NONE,
    WEEKDAY,
    DAY_OF_MONTH,
    MONTH_END;

    static List<String> words() {
      return List.of(values()).stream().map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
    }
  }

  /** A lower and an upper limit. */
  public record Limits(OptionalDouble lower, OptionalDouble upper, OptionalDouble threshold) {}

  @Override
  public List<String> columns() {
    return column.stream().toList();
  }

  @Override
  public Optional<TypeDemand> demand() {
    return switch (metric) {
      case MEAN, SUM -> column.map(TypeDemand::number);
      case FRESHNESS -> column.map(TypeDemand::moment);
      case ROW_COUNT, NULL_RATE, DISTINCT_COUNT -> Optional.empty();
    };
  }

  @Override
  public boolean allowsSegments() {
    return true;
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    String key = metric.name().toLowerCase(Locale.ROOT).replace('_', '-');
    return declaration.limiting(Wording.of("usual." + key, column.orElse("")));
  }
}
