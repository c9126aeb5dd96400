package dev.plumbline.check;

import com.amazon.deequ.analyzers.ScanShareableAnalyzer;
import com.amazon.deequ.analyzers.State;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import scala.Option;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Runs another analyzer, with what texts share, and hands over its state in place of its metric.
 */
record StateAnalyzer<S extends State<?>>(ScanShareableAnalyzer<S, ?> analyzer, SharedTexts texts)
    implements ScanShareableAnalyzer<S, StateMetric<S>> {

  @Override
  public Seq<Column> aggregationFunctions() {
    return JavaConverters.asScalaBuffer(
            JavaConverters.seqAsJavaList(analyzer.aggregationFunctions()).stream()
                .map(texts::rewritten)
                .toList())
        .toSeq();
  }

  @Override
  public Option<S> fromAggregationResult(Row row, int offset) {
    return analyzer.fromAggregationResult(row, offset);
  }

  @Override
  public StateMetric<S> computeMetricFrom(Option<S> state) {
    return StateMetric.of(state);
  }

  @Override
  public StateMetric<S> toFailureMetric(Exception failure) {
    return StateMetric.failed(failure);
  }
}
