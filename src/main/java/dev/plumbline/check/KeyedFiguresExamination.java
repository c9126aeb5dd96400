package dev.plumbline.check;

import com.fasterxml.jackson.databind.node.DecimalNode;
import dev.plumbline.check.Reconciliations.Figures;
import dev.plumbline.check.Reconciliations.Side;
import dev.plumbline.expectation.ReconciliationRule;
import dev.plumbline.expectation.Sql;
import dev.plumbline.mask.ShownNames;
import dev.plumbline.mask.Treatment;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Compares the figures of two queries key by key; a key that only one of them has breaks the rule.
 * No value is nought, and a missing part of a key equals a missing part.
 *
 * @param columns the key, the figure here and the figure there, as they may be shown
 */
record KeyedFiguresExamination(
    ReconciliationRule rule, Figures figures, List<ShownColumn> columns, int samples)
    implements Examination {

  KeyedFiguresExamination {
    columns = List.copyOf(columns);
  }

  /** The columns of a sample; what is not beyond doubt public or internal counts as personal. */
  static List<ShownColumn> shown(Dataset<Row> here, QueryColumns origins, QueryColumns others) {
    List<ShownColumn> columns = new ArrayList<>();
    List<String> names = ShownNames.of(here);
    int figure = here.columns().length - 1;
    for (int index = 0; index <= figure; index++) {
      boolean showable = origins.isShowable(index) && others.isShowable(index);
      StructField field = here.schema().fields()[index];
      columns.add(
          new ShownColumn(
              names.get(index),
              index < figure ? "key" + index : "figure_here",
              Treatment.of(
                  showable ? ColumnClass.INTERNAL : ColumnClass.PERSONAL, field.dataType())));
    }
    ShownColumn last = columns.get(figure);
    columns.add(new ShownColumn(last.name() + " (other_query)", "figure_there", last.treatment()));
    return columns;
  }

  @Override
  public List<Question> questions() {
    return List.of(counts());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(counts());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    if (answer.count(4) > 0) {
      return Judgement.error(ErrorClass.FIGURE_NOT_SINGLE);
    }
    if (answer.count(5) > 0) {
      return Judgement.error(ErrorClass.ARITHMETIC_OVERFLOW);
    }
    long onlyHere = answer.count(1);
    long onlyThere = answer.count(2);
    long apart = answer.count(3);
    long unexpected = onlyHere + onlyThere + apart;
    return unexpected == 0
        ? Judgement.onRows(Outcome.PASSED, answer.count(0), 0)
        : Judgement.onRows(Outcome.FAILED, answer.count(0), unexpected)
            .because(Wording.of("keys-apart", apart, onlyHere, onlyThere));
  }

  @Override
  public Optional<Failing> failing() {
    String order =
        IntStream.range(0, columns.size() - 2)
            .mapToObj(index -> "key" + index)
            .collect(Collectors.joining(", "));
    return Optional.of(
        new Failing.Queried(
            "FROM (%s) AS compared WHERE rows_here IS NULL OR rows_there IS NULL OR NOT within ORDER BY %s"
                .formatted(compared(), order),
            columns,
            samples,
            Optional.empty()));
  }

  private Query counts() {
    return new Query(
        ("SELECT count(*), count_if(rows_there IS NULL), count_if(rows_here IS NULL),"
                + " count_if(rows_here IS NOT NULL AND rows_there IS NOT NULL AND NOT within),"
                + " count_if(rows_here > 1 OR rows_there > 1),"
                + " count_if(rows_here = 1 AND rows_there = 1 AND within IS NULL) FROM (%s)")
            .formatted(compared()));
  }

  /**
   * One row for each key of both. Spark answers a difference that no DECIMAL can hold with null.
   */
  private String compared() {
    List<String> keys =
        IntStream.range(0, columns.size() - 2).mapToObj(index -> "c" + index).toList();
    String shownKeys =
        keys.stream()
            .map(
                key ->
                    "CASE WHEN here.n IS NULL THEN there.%1$s ELSE here.%1$s END AS key%2$s"
                        .formatted(key, key.substring(1)))
            .collect(Collectors.joining(", "));
    String equal =
        keys.stream()
            .map("here.%1$s <=> there.%1$s"::formatted)
            .collect(Collectors.joining(" AND "));
    return ("SELECT %s, here.n AS rows_here, there.n AS rows_there, here.figure AS figure_here,"
            + " there.figure AS figure_there, abs(here.figure - there.figure)"
            + " <= greatest(%s, abs(there.figure) * %s) AS within"
            + " FROM (%s) AS here FULL OUTER JOIN (%s) AS there ON %s")
        .formatted(
            shownKeys,
            Sql.literal(DecimalNode.valueOf(rule.tolerance())),
            Sql.literal(DecimalNode.valueOf(rule.relativeTolerance())),
            grouped(figures.here(), keys),
            grouped(figures.there(), keys),
            equal);
  }

  private static String grouped(Side side, List<String> keys) {
    String key = String.join(", ", keys);
    return "SELECT %1$s, count(*) AS n, coalesce(max(CAST(c%2$d AS %3$s)), 0) AS figure FROM %4$s GROUP BY %1$s"
        .formatted(key, keys.size(), side.type(), side.view());
  }
}
