package dev.plumbline.check;

import dev.plumbline.expectation.QueryMatchRule;
import dev.plumbline.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Counts how many rows two queries have in common: of equal rows, as many as both give. The rule
 * breaks on the others, counted against the longer result.
 *
 * @param counts one row for each distinct row of both, as Spark SQL: c0, c1 and so on, and how
 *     often it stands here and there
 * @param columns of the base query, as they may be shown
 */
record QueryMatchExamination(
    QueryMatchRule rule, String counts, List<ShownColumn> columns, int samples)
    implements Examination {

  QueryMatchExamination {
    columns = List.copyOf(columns);
  }

  static Examination of(CheckedTable table, CheckContext context, QueryMatchRule rule) {
    ProjectQuery base = new ProjectQuery(table.definition().name(), context, rule.base());
    ProjectQuery comparison =
        new ProjectQuery(table.definition().name(), context, rule.comparison());
    Dataset<Row> here = base.rows(table.opened());
    Dataset<Row> there = comparison.rows(table.opened());
    if (here.columns().length == there.columns().length) {
      requireKinship(here, there);
    }
    return new QueryMatchExamination(
        rule,
        counts(base, here, comparison, there),
        UnexpectedRowsExamination.shown(table, context, here),
        context.samples());
  }

  @Override
  public List<Question> questions() {
    return List.of(sums());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(sums());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    long here = answer.count(0);
    long there = answer.count(1);
    long common = answer.count(2);
    long evaluated = Math.max(here, there);
    boolean holds = rule.declaration().allows(evaluated - common, evaluated);
    Judgement judgement =
        Judgement.onRows(holds ? Outcome.PASSED : Outcome.FAILED, evaluated, evaluated - common);
    return evaluated == common
        ? judgement
        : judgement.because(Wording.of("rows-apart", here - common, there - common));
  }

  @Override
  public Optional<Failing> failing() {
    String order = String.join(", ", columns.stream().map(ShownColumn::expression).toList());
    return Optional.of(
        new Failing.Queried(
            "FROM (%s) AS counts WHERE here > there ORDER BY %s".formatted(counts, order),
            columns,
            samples,
            Optional.empty()));
  }

  private Query sums() {
    return new Query(
        ("SELECT coalesce(sum(here), 0), coalesce(sum(there), 0),"
                + " coalesce(sum(least(here, there)), 0) FROM (%s)")
            .formatted(counts));
  }

  private static void requireKinship(Dataset<Row> here, Dataset<Row> there) {
    StructField[] fields = there.schema().fields();
    boolean kin =
        IntStream.range(0, fields.length)
            .allMatch(
                index ->
                    Kinship.between(
                        here.schema().fields()[index].dataType(), fields[index].dataType()));
    if (!kin) {
      throw new Refusal(Judgement.error(ErrorClass.DATATYPE_MISMATCH));
    }
  }

  /** Rows with more columns than the others have are told apart from them by a count of columns. */
  private static String counts(
      ProjectQuery base, Dataset<Row> here, ProjectQuery comparison, Dataset<Row> there) {
    int width = here.columns().length;
    boolean alike = width == there.columns().length;
    List<String> columns = ProjectQuery.columns(here);
    String own = String.join(", ", columns);
    String others =
        alike
            ? own
            : String.join(
                ", ",
                columns.stream()
                    .map(column -> "CAST(NULL AS " + type(here, columns.indexOf(column)) + ")")
                    .toList());
    List<String> grouped = new ArrayList<>(columns);
    grouped.add("width");
    return ("SELECT %1$s, count_if(ours) AS here, count_if(NOT ours) AS there FROM"
            + " (SELECT %1$s, true AS ours, %2$d AS width FROM %3$s UNION ALL"
            + " SELECT %4$s, false AS ours, %5$d AS width FROM %6$s) GROUP BY %7$s")
        .formatted(
            own,
            width,
            base.view(here),
            others,
            there.columns().length,
            comparison.view(there),
            String.join(", ", grouped));
  }

  private static String type(Dataset<Row> rows, int index) {
    return rows.schema().fields()[index].dataType().sql();
  }
}
