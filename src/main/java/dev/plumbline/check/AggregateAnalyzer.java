package dev.plumbline.check;

import com.amazon.deequ.analyzers.ScanShareableAnalyzer;
import com.amazon.deequ.analyzers.State;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Computes any aggregates of Spark SQL in Deequ's shared scan. Deequ's own statistics are doubles
 * and refuse dates; these keep the type that Spark gives.
 */
record AggregateAnalyzer(List<Column> aggregates)
    implements ScanShareableAnalyzer<
        AggregateAnalyzer.Values, StateMetric<AggregateAnalyzer.Values>> {

  /** Aggregates given as Spark SQL. */
  static AggregateAnalyzer of(List<String> expressions) {
    return new AggregateAnalyzer(expressions.stream().map(functions::expr).toList());
  }

  /** The values of the aggregates, in their order; states of this kind are never merged. */
  record Values(List<Object> values) implements State<Values> {
    @Override
    public Values sum(Values other) {
      throw new UnsupportedOperationException("The values of any aggregate cannot be merged");
    }
  }

  @Override
  public Seq<Column> aggregationFunctions() {
    return JavaConverters.asScalaBuffer(aggregates).toSeq();
  }

  @Override
  public Option<Values> fromAggregationResult(Row row, int offset) {
    List<Object> values = new ArrayList<>();
    IntStream.range(0, aggregates.size()).forEach(index -> values.add(row.get(offset + index)));
    return Option.apply(new Values(Collections.unmodifiableList(values)));
  }

  @Override
  public StateMetric<Values> computeMetricFrom(Option<Values> state) {
    return StateMetric.of(state);
  }

  @Override
  public StateMetric<Values> toFailureMetric(Exception failure) {
    return StateMetric.failed(failure);
  }
}
