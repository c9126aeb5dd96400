package dev.plumbline.rollup;

import dev.plumbline.rollup.DrillOrder.KeyedRow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * What is asked of a view that is grouped by a ROLLUP. Its rows come the totals of the highest
 * level first, so that those left out of a long view are of its lowest levels.
 *
 * @param levels columns of the view
 */
record DrillQuery(Dataset<Row> view, List<String> levels) {
  private static final String POSITION = "position of the row in the view";
  private static final String KEY = "key of level ";

  /** The rows, the highest level first, within a level in the order that the view has. */
  Dataset<Row> ordered() {
    if (ViewOrder.isGiven(view)) {
      // Ids grow from row to row, and a sort below what is not deterministic is kept.
      return view.withColumn(POSITION, functions.monotonically_increasing_id())
          .orderBy(depth(), functions.col(POSITION));
    }
    Column[] columns =
        Stream.concat(Stream.of(depth()), ViewOrder.columns(view)).toArray(Column[]::new);
    return view.orderBy(columns);
  }

  private Column depth() {
    return levels.stream()
        .map(level -> functions.when(ViewOrder.column(level).isNotNull(), 1).otherwise(0))
        .reduce(Column::plus)
        .orElseThrow();
  }

  /** What tells the values of levels apart where they themselves may not be collected. */
  Stream<Column> keys() {
    return IntStream.range(0, levels.size()).mapToObj(this::key);
  }

  private Column key(int level) {
    Column value = ViewOrder.column(levels.get(level));
    return functions.when(value.isNotNull(), functions.xxhash64(value)).as(KEY + level);
  }

  /** A row whose keys stand after its cells. */
  KeyedRow keyed(Row row) {
    int cells = row.size() - levels.size();
    List<Long> keys = new ArrayList<>();
    for (int level = 0; level < levels.size(); level++) {
      keys.add(row.isNullAt(cells + level) ? null : row.getLong(cells + level));
    }
    return new KeyedRow(keys, ViewRows.cells(row).subList(0, cells));
  }

  /**
   * How many rows there are, for a view that is too long to look at each.
   *
   * @throws BrokenDrillException if any two are of the same values
   */
  long count() throws BrokenDrillException {
    Row counted =
        view.groupBy(levels.stream().map(ViewOrder::column).toArray(Column[]::new))
            .agg(functions.count("*").as("rows"))
            .agg(functions.sum("rows"), functions.max("rows"))
            .head();
    if (counted.getLong(1) > 1) {
      throw new BrokenDrillException(DrillOrder.REPEATED_ROW);
    }
    return counted.getLong(0);
  }
}
