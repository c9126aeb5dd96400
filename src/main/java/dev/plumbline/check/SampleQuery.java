package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.mask.Masking;
import dev.plumbline.mask.Treatment;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.table.OpenedTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * Finds some of what breaks the rules of several checks: each record is marked with the checks it
 * breaks, and of each check only the first few in the order of the key come out, masked. What must
 * never be shown is not even marked.
 */
final class SampleQuery {
  /** The columns in which unreadable records are shown. */
  static final List<String> FAULT_COLUMNS = List.of("place", "kind", "column", "text");

  private static final int FETCHED_CHARACTERS = 200;
  private static final String FAULTS = Sql.column(OpenedTable.FAULTS);
  private static final String ASIDE = Sql.column(OpenedTable.SET_ASIDE);

  /** The text of a fault stands in the last that is not null: by the class of its column. */
  private static final List<Treatment> FAULT_TREATMENTS =
      List.of(
          Treatment.SHOWN,
          Treatment.SHOWN,
          Treatment.SHOWN,
          Treatment.SHOWN,
          Treatment.TEXT,
          Treatment.HIDDEN);

  private final CheckedTable table;
  private final List<String> key;
  private final CheckContext context;

  /**
   * @param key columns to order by and to show first
   */
  SampleQuery(CheckedTable table, List<String> key, CheckContext context) {
    this.table = table;
    this.key = key;
    this.context = context;
  }

  /** The columns in which the rows of a check are shown. */
  List<String> columns(Failing failing) {
    return failing instanceof Failing.Unreadable
        ? FAULT_COLUMNS
        : Stream.concat(key.stream(), failing.columns().stream()).distinct().toList();
  }

  /** Whether a row of a check would tell anything. */
  boolean tells(Failing failing) {
    return treatments(failing).stream().anyMatch(context.masking()::tells);
  }

  /**
   * The rows that are shown.
   *
   * @return {@code number} of the failing in the list, {@code place} in the order of the key,
   *     {@code texts} masked
   */
  Dataset<Row> rows(List<Failing> failings) {
    FailingRows failing = new FailingRows(table, failings);
    String marks =
        IntStream.range(0, failings.size())
            .mapToObj(number -> mark(number, failings.get(number), failing))
            .collect(Collectors.joining(", "));
    Masking masking = context.masking();
    return failing
        .records()
        .selectExpr("explode(filter(concat(" + marks + "), mark -> mark IS NOT NULL)) AS mark")
        .selectExpr(
            "mark.number AS number",
            "row_number() OVER (PARTITION BY mark.number ORDER BY mark.first, mark.key,"
                + " mark.texts) AS place",
            "mark.texts AS texts")
        .where("place <= " + context.samples())
        .select(
            functions.col("number"),
            functions.col("place"),
            masking
                .columnOfArrays(
                    functions.col("number"),
                    functions.col("texts"),
                    failings.stream().map(this::treatments).toList())
                .as("texts"));
  }

  private List<Treatment> treatments(Failing failing) {
    return failing instanceof Failing.Unreadable
        ? FAULT_TREATMENTS
        : columns(failing).stream().map(table::treatment).toList();
  }

  private String mark(int number, Failing failing, FailingRows rows) {
    if (failing instanceof Failing.Unreadable) {
      return "coalesce(transform(%s, fault -> %s), array())"
          .formatted(FAULTS, struct(number, placeOrder(), faultTexts()));
    }
    List<String> texts = columns(failing).stream().map(this::shown).map(ShownColumn::text).toList();
    return "array(CASE WHEN %s THEN %s END)"
        .formatted(rows.condition(failing), struct(number, first(failing), texts));
  }

  /** Duplicates stand together. */
  private static String first(Failing failing) {
    return failing instanceof Failing.Groups groups
        ? groups.duplicates().expressions().stream()
            .map(column -> "coalesce(CAST(" + column + " AS STRING), '')")
            .collect(Collectors.joining(", ", "concat_ws('\\u0001', ", ")"))
        : "''";
  }

  private String struct(int number, String first, List<String> texts) {
    String keyValues =
        key.isEmpty()
            ? "0"
            : IntStream.range(0, key.size())
                .mapToObj(index -> "'k" + index + "', " + Sql.column(key.get(index)))
                .collect(Collectors.joining(", ", "named_struct(", ")"));
    return "named_struct('number', %d, 'first', %s, 'key', %s, 'texts', array(%s))"
        .formatted(number, first, keyValues, String.join(", ", texts));
  }

  private ShownColumn shown(String column) {
    return new ShownColumn(column, Sql.column(column), table.treatment(column));
  }

  /** Places in the order of their files, and of the numbers of lines within them. */
  private static String placeOrder() {
    return "concat(regexp_extract(fault.place, '^(.*?)([0-9]*)$', 1),"
        + " lpad(regexp_extract(fault.place, '^(.*?)([0-9]*)$', 2), 12, '0'))";
  }

  private List<String> faultTexts() {
    String readable = "NOT " + ASIDE + " AND fault.text IS NOT NULL";
    String shown = isColumnOf(ColumnClass.PUBLIC, ColumnClass.INTERNAL);
    String hidden =
        "fault.column IS NULL OR " + isColumnOf(ColumnClass.SENSITIVE, ColumnClass.SECRET);
    return List.of(
        "fault.place",
        "fault.kind",
        "fault.column",
        "CASE WHEN %s AND %s THEN substring(fault.text, 1, %d) END"
            .formatted(readable, shown, FETCHED_CHARACTERS),
        "CASE WHEN %s AND NOT (%s OR %s) THEN fault.text END".formatted(readable, shown, hidden),
        "CASE WHEN %s AND (%s) THEN %s END".formatted(readable, hidden, Sql.text(Masking.HIDDEN)));
  }

  private String isColumnOf(ColumnClass... classes) {
    List<ColumnClass> wanted = Arrays.asList(classes);
    List<String> names =
        table.definition().columns().keySet().stream()
            .filter(column -> wanted.contains(table.classOf(column)))
            .sorted()
            .map(Sql::text)
            .toList();
    return names.isEmpty()
        ? "false"
        : "coalesce(fault.column IN (" + String.join(", ", names) + "), false)";
  }
}
