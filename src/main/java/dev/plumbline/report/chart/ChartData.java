package dev.plumbline.report.chart;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What a chart shows, all of one unit.
 *
 * @param grain every step of the axis is a whole multiple of it, such as 1 for counts; zero where
 *     any step will do
 * @param brief writes a value in few characters, for ticks and beside marks
 * @param exact writes a value in full
 */
public record ChartData(
    List<String> categories,
    List<Series> series,
    BigDecimal grain,
    Function<BigDecimal, String> brief,
    Function<BigDecimal, String> exact) {

  public ChartData {
    categories = List.copyOf(categories);
    series = List.copyOf(series);
  }

  /**
   * The values of one name, one a category.
   *
   * @param number counted from 1 over all series of a report's chart; decides colour and texture
   * @param values null where there is no value
   */
  public record Series(int number, String name, List<BigDecimal> values) {}

  /** The values there are. */
  public Stream<BigDecimal> values() {
    return series.stream().flatMap(one -> one.values().stream()).filter(Objects::nonNull);
  }

  /** The first categories only. */
  public ChartData first(int count) {
    int end = Math.min(count, categories.size());
    List<Series> cut =
        series.stream()
            .map(one -> new Series(one.number(), one.name(), one.values().subList(0, end)))
            .toList();
    return new ChartData(categories.subList(0, end), cut, grain, brief, exact);
  }

  String description(int category, Series one) {
    return categories.get(category)
        + " · "
        + one.name()
        + ": "
        + exact.apply(one.values().get(category));
  }
}
