package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Answers questions on the groups of equal values in one set of columns, all in one group-by.
 *
 * <p>Deequ's uniqueness would take two jobs a set of columns, group-by and count apart, and leaves
 * rows with a null out, where the vocabulary counts them.
 */
final class GroupedScan {
  private final Dataset<Row> records;
  private final List<String> columns;
  private int groupBys;

  GroupedScan(Dataset<Row> records, List<String> columns) {
    this.records = records;
    this.columns = columns;
  }

  /** The answers, or errors, of questions on these columns. */
  Map<GroupQuestion, Answer> answer(List<GroupQuestion> questions) {
    return new Bisection<>(this::ask, Answer::failed).answers(questions);
  }

  /** How many group-bys it took. */
  int groupBys() {
    return groupBys;
  }

  private Map<GroupQuestion, Answer> ask(List<GroupQuestion> questions) {
    GroupCounts counts = new GroupCounts(questions);
    List<Column> aggregates =
        questions.stream().flatMap(question -> counts.functions(question).stream()).toList();
    Dataset<Row> answered = aggregated(groups(counts).groupBy(), aggregates);
    groupBys++;
    Row row = answered.head();
    Map<GroupQuestion, Answer> answers = new HashMap<>();
    int offset = 0;
    for (GroupQuestion question : questions) {
      int size = counts.functions(question).size();
      answers.put(question, Answer.of(values(row, offset, size)));
      offset += size;
    }
    return answers;
  }

  private Dataset<Row> groups(GroupCounts counts) {
    // A condition that all questions share is met before the rows are shuffled.
    Dataset<Row> counted =
        counts.conditions().size() == 1
            ? records.where(counts.conditions().iterator().next())
            : records;
    return aggregated(counted.groupBy(columns(columns)), counts.columns().toList());
  }

  /** Columns by their names, to group by. */
  static Column[] columns(List<String> names) {
    return names.stream().map(Sql::column).map(functions::expr).toArray(Column[]::new);
  }

  /** Some of the values of a row; each may be null. */
  static List<Object> values(Row row, int offset, int size) {
    List<Object> values = new ArrayList<>();
    IntStream.range(offset, offset + size).forEach(index -> values.add(row.get(index)));
    return values;
  }

  static Dataset<Row> aggregated(RelationalGroupedDataset groups, List<Column> aggregates) {
    return groups.agg(aggregates.get(0), aggregates.stream().skip(1).toArray(Column[]::new));
  }
}
