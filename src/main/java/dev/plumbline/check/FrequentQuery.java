package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.mask.Masking;
import dev.plumbline.mask.Treatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Counts the values that break the rules of several checks, in one group-by for all of them. A
 * value that stands in one row alone is no frequent one.
 */
final class FrequentQuery {
  /** The most values that come out for a check. */
  static final int VALUES = 10;

  /** Those in which a value breaks the rule wherever it stands. */
  private static final List<Class<? extends Failing>> COUNTED =
      List.of(Failing.Rows.class, Failing.Groups.class, Failing.Marked.class);

  private final CheckedTable table;
  private final Masking masking;

  FrequentQuery(CheckedTable table, Masking masking) {
    this.table = table;
    this.masking = masking;
  }

  /**
   * The most frequent values of each check, the most frequent first, then in their own order.
   *
   * @return {@code number} of the failing in the list, {@code place}, {@code texts} masked, {@code
   *     rows}; empty if no check has values that may be told
   */
  Optional<Dataset<Row>> values(List<Failing> failings) {
    FailingRows rows =
        new FailingRows(
            table,
            failings.stream()
                .filter(Failing.Marked.class::isInstance)
                .filter(this::tells)
                .toList());
    List<String> marks = new ArrayList<>();
    for (int number = 0; number < failings.size(); number++) {
      if (tells(failings.get(number))) {
        marks.add(mark(number, failings.get(number), rows));
      }
    }
    return marks.isEmpty()
        ? Optional.empty()
        : Optional.of(masked(counted(rows, String.join(", ", marks)), failings));
  }

  private Dataset<Row> counted(FailingRows rows, String marks) {
    return rows.records()
        .selectExpr("explode(filter(array(" + marks + "), mark -> mark IS NOT NULL)) AS mark")
        .selectExpr("mark.number AS number", "mark.texts AS texts")
        .groupBy("number", "texts")
        .agg(functions.count(functions.lit(1)).as("rows"))
        .where("rows > 1")
        .selectExpr(
            "number",
            "row_number() OVER (PARTITION BY number ORDER BY rows DESC, texts) AS place",
            "texts",
            "rows")
        .where("place <= " + VALUES);
  }

  private Dataset<Row> masked(Dataset<Row> counted, List<Failing> failings) {
    return counted.select(
        functions.col("number"),
        functions.col("place"),
        masking
            .columnOfArrays(
                functions.col("number"),
                functions.col("texts"),
                failings.stream().map(this::treatments).toList())
            .as("texts"),
        functions.col("rows"));
  }

  /** Counting the values of a column that is never shown would tell how they are spread. */
  private boolean tells(Failing failing) {
    List<Treatment> treatments = treatments(failing);
    return COUNTED.stream().anyMatch(kind -> kind.isInstance(failing))
        && !treatments.contains(Treatment.HIDDEN)
        && treatments.stream().anyMatch(masking::tells);
  }

  private List<Treatment> treatments(Failing failing) {
    return failing.columns().stream().map(table::treatment).toList();
  }

  private static String mark(int number, Failing failing, FailingRows rows) {
    List<String> texts =
        failing.columns().stream()
            .map(column -> "CAST(" + Sql.column(column) + " AS STRING)")
            .toList();
    return "CASE WHEN %s THEN named_struct('number', %d, 'texts', array(%s)) END"
        .formatted(condition(failing, rows), number, String.join(", ", texts));
  }

  /** Of a rule on duplicates, all rows that are judged: what stands twice is one of them. */
  private static String condition(Failing failing, FailingRows rows) {
    return failing instanceof Failing.Groups groups
        ? groups.duplicates().where()
        : rows.condition(failing);
  }
}
