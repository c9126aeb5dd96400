package dev.plumbline.check;

import dev.plumbline.mask.Treatment;
import dev.plumbline.result.CheckResult.Sample;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** Takes the sample of one check with a query of its own, masked. */
final class QueriedSample {
  private QueriedSample() {}

  /**
   * Takes it. Without a sample a result is still right, so an error here leaves it out.
   *
   * @return empty where there is nothing that may be shown
   */
  static Optional<Sample> take(SparkSession spark, Failing.Queried failing, CheckContext context) {
    List<Treatment> treatments = failing.shown().stream().map(ShownColumn::treatment).toList();
    if (treatments.stream().noneMatch(context.masking()::tells)) {
      return Optional.empty();
    }
    try {
      List<Row> rows =
          found(spark, failing, context)
              // True of every row. What comes right after a limit is computed where rows are
              // collected.
              .where(functions.spark_partition_id().geq(0))
              .select(
                  context
                      .masking()
                      .columnOfArrays(
                          functions.lit(0), functions.col("texts"), List.of(treatments)))
              .collectAsList();
      return Optional.of(
          new Sample(
              failing.shown().stream().map(ShownColumn::name).toList(),
              rows.stream().map(QueriedSample::texts).toList(),
              List.of(),
              List.of()));
    } catch (Exception unanswered) {
      return Optional.empty();
    }
  }

  private static Dataset<Row> found(
      SparkSession spark, Failing.Queried failing, CheckContext context) {
    String texts =
        failing.shown().stream().map(ShownColumn::text).collect(Collectors.joining(", "));
    return spark.sql(
        "SELECT array(%s) AS texts %s LIMIT %d"
            .formatted(texts, failing.rest(), Math.min(failing.limit(), context.samples())));
  }

  private static List<String> texts(Row row) {
    return Collections.unmodifiableList(new ArrayList<>(row.<String>getList(0)));
  }
}
