package dev.plumbline.check;

import dev.plumbline.result.CheckResult.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Takes the sample of one check with a query of its own, masked. */
final class QueriedSample {
  private QueriedSample() {}

  /**
   * Takes it. Without a sample a result is still right, so an error here leaves it out.
   *
   * @return empty where there is nothing that may be shown
   */
  static Optional<Sample> take(SparkSession spark, Failing.Queried failing, CheckContext context) {
    if (failing.shown().stream().allMatch(column -> column.mask() == Mask.ALL)) {
      return Optional.empty();
    }
    String texts =
        failing.shown().stream().map(ShownColumn::text).collect(Collectors.joining(", "));
    try {
      List<Row> rows =
          spark
              .sql(
                  "SELECT array(%s) %s LIMIT %d"
                      .formatted(
                          texts, failing.rest(), Math.min(failing.limit(), context.samples())))
              .collectAsList();
      return Optional.of(
          new Sample(
              failing.shown().stream().map(ShownColumn::name).toList(),
              rows.stream().map(row -> masked(failing, row.getList(0))).toList(),
              List.of()));
    } catch (Exception unanswered) {
      return Optional.empty();
    }
  }

  private static List<String> masked(Failing.Queried failing, List<String> texts) {
    List<String> shown = new ArrayList<>();
    for (int index = 0; index < texts.size(); index++) {
      shown.add(failing.shown().get(index).masked(texts.get(index)));
    }
    return Collections.unmodifiableList(shown);
  }
}
