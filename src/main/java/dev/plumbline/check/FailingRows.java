package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.table.OpenedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The records of a table, in which it can be told of each record which rules it breaks. */
final class FailingRows {
  private static final String FAULTS = Sql.column(OpenedTable.FAULTS);

  private final CheckedTable table;
  private final Map<Duplicates, String> groupSizes = new LinkedHashMap<>();
  private final Map<Failing.Steps, String> stepsBefore = new LinkedHashMap<>();
  private final Map<Marking, String> marks = new LinkedHashMap<>();

  /**
   * @param failings those that will be asked for
   */
  FailingRows(CheckedTable table, List<Failing> failings) {
    this.table = table;
    for (Failing failing : failings) {
      if (failing instanceof Failing.Groups groups) {
        groupSizes.computeIfAbsent(
            groups.duplicates(), unseen -> "_plumbline_group_" + groupSizes.size());
      } else if (failing instanceof Failing.Steps steps) {
        stepsBefore.computeIfAbsent(steps, unseen -> "_plumbline_before_" + stepsBefore.size());
      } else if (failing instanceof Failing.Marked marked) {
        marks.computeIfAbsent(marked.marking(), unseen -> "_plumbline_mark_" + marks.size());
      }
    }
  }

  /** All records, with what the conditions need beside their columns. */
  Dataset<Row> records() {
    Dataset<Row> records = table.opened().records();
    // Where a record is stored can only be asked where it is read.
    Dataset<Row> marked = stepsBefore.isEmpty() ? records : StoredOrder.placed(records);
    for (Map.Entry<Marking, String> mark : marks.entrySet()) {
      marked = mark.getKey().marked(marked, mark.getValue());
    }
    List<String> columns = new ArrayList<>(List.of("*"));
    groupSizes.forEach(
        (duplicates, name) ->
            columns.add(
                "count(CASE WHEN %s THEN 1 END) OVER (PARTITION BY %s) AS %s"
                    .formatted(
                        duplicates.where(), String.join(", ", duplicates.expressions()), name)));
    stepsBefore.forEach((steps, name) -> columns.add(StoredOrder.before(steps) + " AS " + name));
    return marked.selectExpr(columns.toArray(String[]::new));
  }

  /** The Spark SQL condition of the records that break a rule; it may be null for the others. */
  String condition(Failing failing) {
    if (failing instanceof Failing.Rows rows) {
      return rows.condition();
    }
    if (failing instanceof Failing.Groups groups) {
      Duplicates duplicates = groups.duplicates();
      return Sql.all(List.of(duplicates.where(), groupSizes.get(duplicates) + " > 1"));
    }
    if (failing instanceof Failing.Steps steps) {
      return StoredOrder.condition(steps, stepsBefore.get(steps));
    }
    if (failing instanceof Failing.Marked marked) {
      return marked.marking().condition(marks.get(marked.marking()));
    }
    return "size(" + FAULTS + ") > 0";
  }
}
