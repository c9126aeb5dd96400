package dev.plumbline.demo.file;

import java.util.Map;

/** One row of a data set; its cells may be changed. */
public final class Row {
  private final Map<String, Integer> positions;
  private final Object[] values;

  Row(Map<String, Integer> positions, Object[] values) {
    this.positions = positions;
    this.values = values;
  }

  /** The value of a cell; null where it is empty. */
  public Object value(String column) {
    return values[position(column)];
  }

  /** The value of a cell that holds a text. */
  public String text(String column) {
    return (String) value(column);
  }

  public void set(String column, Object value) {
    values[position(column)] = value;
  }

  Row copy() {
    return new Row(positions, values.clone());
  }

  private int position(String column) {
    Integer position = positions.get(column);
    if (position == null) {
      throw new IllegalArgumentException(
          "No column " + column + " among " + String.join(", ", positions.keySet()));
    }
    return position;
  }
}
