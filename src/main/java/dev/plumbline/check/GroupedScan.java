package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Answers questions on the groups of equal values in one set of columns, all in one group-by. Where
 * that fails, the questions are halved until the guilty are alone.
 *
 * <p>Deequ's uniqueness would take two jobs a set of columns, group-by and count apart, and leaves
 * rows with a null out, where the vocabulary counts them.
 */
final class GroupedScan {
  private final Dataset<Row> records;
  private final List<String> columns;
  private final Map<GroupQuestion, Answer> answers = new HashMap<>();

  GroupedScan(Dataset<Row> records, List<String> columns) {
    this.records = records;
    this.columns = columns;
  }

  /** The answers, or errors, of questions on these columns. */
  Map<GroupQuestion, Answer> answer(List<GroupQuestion> questions) {
    try {
      ask(questions);
    } catch (Exception failure) {
      if (questions.size() == 1) {
        answers.put(questions.get(0), Answer.failed(failure));
      } else {
        answer(questions.subList(0, questions.size() / 2));
        answer(questions.subList(questions.size() / 2, questions.size()));
      }
    }
    return answers;
  }

  private void ask(List<GroupQuestion> questions) {
    Map<String, String> counts = new LinkedHashMap<>();
    questions.forEach(
        question ->
            counts.computeIfAbsent(question.where(), unseen -> "_plumbline_rows_" + counts.size()));
    List<Column> aggregates =
        questions.stream()
            .flatMap(question -> question.aggregates(counts.get(question.where())).stream())
            .map(functions::expr)
            .toList();
    Row row = aggregated(groups(counts).groupBy(), aggregates).head();
    int offset = 0;
    for (GroupQuestion question : questions) {
      int size = question.aggregates(counts.get(question.where())).size();
      List<Object> values = new ArrayList<>();
      for (int index = offset; index < offset + size; index++) {
        values.add(row.get(index));
      }
      answers.put(question, Answer.of(values));
      offset += size;
    }
  }

  private Dataset<Row> groups(Map<String, String> counts) {
    List<Column> sizes = new ArrayList<>();
    counts.forEach((where, name) -> sizes.add(functions.expr("count_if(" + where + ")").as(name)));
    // A condition that all questions share is met before the rows are shuffled.
    Dataset<Row> counted =
        counts.size() == 1 ? records.where(counts.keySet().iterator().next()) : records;
    return aggregated(
        counted.groupBy(
            columns.stream().map(Sql::column).map(functions::expr).toArray(Column[]::new)),
        sizes);
  }

  private static Dataset<Row> aggregated(RelationalGroupedDataset groups, List<Column> aggregates) {
    return groups.agg(aggregates.get(0), aggregates.stream().skip(1).toArray(Column[]::new));
  }
}
