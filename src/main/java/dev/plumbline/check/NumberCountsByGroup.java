package dev.plumbline.check;

import com.amazon.deequ.analyzers.ScanShareableAnalyzer;
import com.amazon.deequ.analyzers.State;
import dev.plumbline.check.Distribution.Cell;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The same as {@link NumberCounts}, in each group of rows within ranges of its own: so one group-by
 * serves all groups, whatever each of them leaves uncertain.
 *
 * @param parts of a group's key, as Spark SQL
 * @param counts what is counted, but for the ranges
 * @param ranges by the text of a group's key; in any other group nothing is counted
 */
record NumberCountsByGroup(List<String> parts, NumberCounts counts, Map<String, List<Cell>> ranges)
    implements ScanQuestion {

  NumberCountsByGroup {
    parts = List.copyOf(parts);
    ranges = Map.copyOf(ranges);
  }

  @Override
  public ScanShareableAnalyzer<?, ?> analyzer() {
    Column number = functions.expr(counts.number());
    Column wanted =
        GroupRanges.of(ranges).function().apply(functions.expr(GroupKey.expression(parts)), number);
    return new AggregateAnalyzer(
        List.of(
            functions.call_udf(counting(), functions.when(wanted, number)),
            functions.expr(counts.values())));
  }

  @Override
  public List<Object> answer(State<?> state) {
    return counts.answer(state);
  }

  @Override
  public List<Object> answerOfNothing() {
    return counts.answerOfNothing();
  }

  private String counting() {
    return counts.within(List.of()).counting();
  }
}
