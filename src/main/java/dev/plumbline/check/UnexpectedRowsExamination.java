package dev.plumbline.check;

import dev.plumbline.expectation.UnexpectedRowsRule;
import dev.plumbline.mask.ShownNames;
import dev.plumbline.mask.Treatment;
import dev.plumbline.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.RowOrdering;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/**
 * Counts the rows that a query finds.
 *
 * @param view of the query's rows, with columns by position
 * @param columns as they may be shown
 * @param order the columns by which samples are ordered
 */
record UnexpectedRowsExamination(
    String view, List<ShownColumn> columns, List<String> order, int samples)
    implements Examination {

  UnexpectedRowsExamination {
    columns = List.copyOf(columns);
    order = List.copyOf(order);
  }

  static Examination of(CheckedTable table, CheckContext context, UnexpectedRowsRule rule) {
    ProjectQuery query = new ProjectQuery(table.definition().name(), context, rule.query());
    Dataset<Row> rows = query.rows(table.opened());
    return new UnexpectedRowsExamination(
        query.view(rows), shown(table, context, rows), orderable(rows), context.samples());
  }

  @Override
  public List<Question> questions() {
    return List.of(count());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(count());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    long found = answer.count(0);
    return new Judgement(
        found == 0 ? Outcome.PASSED : Outcome.FAILED,
        Optional.of(String.valueOf(found)),
        Optional.empty(),
        Optional.of(found),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @Override
  public Optional<Failing> failing() {
    String sorted = order.isEmpty() ? "" : " ORDER BY " + String.join(", ", order);
    return Optional.of(
        new Failing.Queried("FROM " + view + sorted, columns, samples, Optional.empty()));
  }

  /** The columns of a query, each with the class that its plan allows. */
  static List<ShownColumn> shown(CheckedTable table, CheckContext context, Dataset<Row> rows) {
    QueryColumns origins = new QueryColumns(table, context, rows);
    List<String> positions = ProjectQuery.columns(rows);
    List<String> names = ShownNames.of(rows);
    List<ShownColumn> shown = new ArrayList<>();
    for (int index = 0; index < positions.size(); index++) {
      StructField field = rows.schema().fields()[index];
      shown.add(
          new ShownColumn(
              names.get(index),
              positions.get(index),
              Treatment.of(origins.classOf(index), field.dataType())));
    }
    return shown;
  }

  /** The columns of a query that rows can be ordered by. */
  static List<String> orderable(Dataset<Row> rows) {
    List<String> positions = ProjectQuery.columns(rows);
    return positions.stream()
        .filter(
            column -> {
              DataType type = rows.schema().fields()[positions.indexOf(column)].dataType();
              return RowOrdering.isOrderable(type);
            })
        .collect(Collectors.toList());
  }

  private Query count() {
    return new Query("SELECT count(*) FROM " + view);
  }
}
