package dev.plumbline.check;

import java.util.ArrayList;
import java.util.List;

/**
 * A query of its own with a row for each group of rows, which shares nothing. The answer has one
 * {@link SegmentQuestion.GroupAnswer} for each group that the query finds.
 *
 * @param keys the columns of a group's key as Spark SQL, in the order of their names
 * @param masks how the values of those columns are shown, in their order
 * @param values Spark SQL aggregates, which answer for a group in their order
 * @param from what follows FROM, without grouping
 * @param nothing the answer for a group of which the query finds no row
 */
record QueryByGroup(
    List<String> keys,
    List<ColumnMask> masks,
    List<String> values,
    String from,
    List<Object> nothing)
    implements Question {

  QueryByGroup {
    keys = List.copyOf(keys);
    masks = List.copyOf(masks);
    values = List.copyOf(values);
    nothing = List.copyOf(nothing);
  }

  /** The statement: of each group its key, how many rows, and the values. */
  String sql() {
    List<String> columns = new ArrayList<>();
    columns.add("array(" + String.join(", ", GroupKey.parts(keys, masks)) + ") AS key");
    columns.add("CAST(array() AS array<string>) AS shown");
    columns.add("count(*) AS found");
    for (int index = 0; index < values.size(); index++) {
      columns.add(values.get(index) + " AS value" + index);
    }
    // True of every group. A limit that comes last is collected in several jobs.
    return "SELECT * FROM (SELECT %s FROM %s GROUP BY %s LIMIT %d) WHERE found > 0"
        .formatted(
            String.join(", ", columns),
            from,
            String.join(", ", keys),
            SegmentQuestion.MOST_GROUPS + 1);
  }
}
