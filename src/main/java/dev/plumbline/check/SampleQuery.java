package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.table.OpenedTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds some of what breaks the rules of several checks in one query: each record is marked with
 * the checks it breaks, and of each check only the first few in the order of the key come out. What
 * must never be shown is not even fetched.
 */
final class SampleQuery {
  private static final int ROWS = 10;
  private static final int FETCHED_CHARACTERS = 200;
  private static final String FAULTS = Sql.column(OpenedTable.FAULTS);
  private static final String ASIDE = Sql.column(OpenedTable.SET_ASIDE);

  private final CheckedTable table;
  private final List<String> key;
  private final Map<Duplicates, String> groupSizes = new LinkedHashMap<>();

  /**
   * @param key columns to order by and to show first
   */
  SampleQuery(CheckedTable table, List<String> key) {
    this.table = table;
    this.key = key;
  }

  /** The columns in which the rows of a check are shown. */
  static List<String> columns(Failing failing, List<String> key) {
    if (failing instanceof Failing.Unreadable) {
      return List.of("place", "kind", "column", "text");
    }
    List<String> own =
        failing instanceof Failing.Rows rows
            ? rows.columns()
            : ((Failing.Groups) failing).duplicates().columns();
    return Stream.concat(key.stream(), own.stream()).distinct().toList();
  }

  /**
   * Runs the query.
   *
   * @return by index in the list, the rows in their order, each as unmasked texts
   */
  Map<Integer, List<List<String>>> rows(List<Failing> failings) {
    List<String> marks = new ArrayList<>();
    for (int index = 0; index < failings.size(); index++) {
      marks.add(mark(index, failings.get(index)));
    }
    Dataset<Row> marked =
        sized()
            .selectExpr(
                "explode(filter(concat(%s), mark -> mark IS NOT NULL)) AS mark"
                    .formatted(String.join(", ", marks)))
            .selectExpr(
                "mark.number AS number",
                "row_number() OVER (PARTITION BY mark.number ORDER BY mark.first, mark.key,"
                    + " mark.texts) AS place",
                "mark.texts AS texts");
    // Sorted here, because Spark would read the rows once more to learn how to sort them.
    return marked.where("place <= " + ROWS).collectAsList().stream()
        .sorted(
            Comparator.comparing((Row row) -> row.getInt(0)).thenComparing(row -> row.getInt(1)))
        .collect(
            Collectors.groupingBy(
                row -> row.getInt(0),
                TreeMap::new,
                Collectors.mapping(row -> row.<String>getList(2), Collectors.toList())));
  }

  private Dataset<Row> sized() {
    List<String> columns = new ArrayList<>(List.of("*"));
    groupSizes.forEach(
        (duplicates, name) ->
            columns.add(
                "count(CASE WHEN %s THEN 1 END) OVER (PARTITION BY %s) AS %s"
                    .formatted(
                        duplicates.where(), String.join(", ", duplicates.expressions()), name)));
    return table.opened().records().selectExpr(columns.toArray(String[]::new));
  }

  private String mark(int number, Failing failing) {
    if (failing instanceof Failing.Unreadable) {
      return "coalesce(transform(%s, fault -> %s), array())"
          .formatted(FAULTS, struct(number, placeOrder(), faultTexts()));
    }
    List<String> texts = columns(failing, key).stream().map(this::text).toList();
    if (failing instanceof Failing.Rows rows) {
      return when(rows.condition(), struct(number, "''", texts));
    }
    Duplicates duplicates = ((Failing.Groups) failing).duplicates();
    String size =
        groupSizes.computeIfAbsent(duplicates, unseen -> "_plumbline_group_" + groupSizes.size());
    String group =
        duplicates.expressions().stream()
            .map(column -> "coalesce(CAST(" + column + " AS STRING), '')")
            .collect(Collectors.joining(", ", "concat_ws('\\u0001', ", ")"));
    return when(duplicates.where() + " AND " + size + " > 1", struct(number, group, texts));
  }

  private static String when(String condition, String struct) {
    return "array(CASE WHEN %s THEN %s END)".formatted(condition, struct);
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

  private String text(String column) {
    String shown =
        Mask.of(table.definition().classOf(column)) == Mask.ALL
            ? Sql.text(Mask.HIDDEN)
            : "substring(CAST(%s AS STRING), 1, %d)"
                .formatted(Sql.column(column), FETCHED_CHARACTERS);
    return "CASE WHEN " + Sql.column(column) + " IS NOT NULL THEN " + shown + " END";
  }

  /** Places in the order of their files, and of the numbers of lines within them. */
  private static String placeOrder() {
    return "concat(regexp_extract(fault.place, '^(.*?)([0-9]*)$', 1),"
        + " lpad(regexp_extract(fault.place, '^(.*?)([0-9]*)$', 2), 12, '0'))";
  }

  private List<String> faultTexts() {
    Set<String> hidden =
        table.definition().columns().keySet().stream()
            .filter(column -> Mask.of(table.definition().classOf(column)) == Mask.ALL)
            .map(Sql::text)
            .collect(Collectors.toCollection(TreeSet::new));
    String never =
        hidden.isEmpty() ? "false" : "fault.column IN (" + String.join(", ", hidden) + ")";
    return List.of(
        "fault.place",
        "fault.kind",
        "fault.column",
        "CASE WHEN %s THEN NULL WHEN %s THEN %s ELSE substring(fault.text, 1, %d) END"
            .formatted(ASIDE, never, Sql.text(Mask.HIDDEN), FETCHED_CHARACTERS));
  }
}
