package dev.plumbline.demo.file;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rows of one table while they are made; rows are added, and changed in place by faults. */
public final class Dataset {
  private final String name;
  private final List<Column> columns;
  private final Map<String, Integer> positions = new LinkedHashMap<>();
  private final List<Row> rows = new ArrayList<>();

  public Dataset(String name, List<Column> columns) {
    this.name = name;
    this.columns = List.copyOf(columns);
    for (Column column : columns) {
      positions.put(column.name(), positions.size());
    }
  }

  /** Adds a row; the values stand in the order of the columns. */
  public Row add(Object... values) {
    if (values.length != columns.size()) {
      throw new IllegalArgumentException(
          "Cannot add a row of "
              + values.length
              + " values to "
              + name
              + ": it has "
              + columns.size()
              + " columns");
    }
    Row row = new Row(positions, values.clone());
    rows.add(row);
    return row;
  }

  /** Adds a row with the same values as another. */
  public Row addCopyOf(Row row) {
    Row copy = row.copy();
    rows.add(copy);
    return copy;
  }

  public String name() {
    return name;
  }

  public List<Column> columns() {
    return columns;
  }

  /** The rows in the order added. */
  public List<Row> rows() {
    return Collections.unmodifiableList(rows);
  }
}
