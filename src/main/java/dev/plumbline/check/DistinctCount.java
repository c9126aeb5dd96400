package dev.plumbline.check;

import java.util.List;

/** How many different values a column has among some rows, and how many values: two counts. */
record DistinctCount(String column, String where) implements GroupQuestion {

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public List<String> aggregates(String rows) {
    return List.of("count_if(%s > 0)".formatted(rows), "coalesce(sum(%s), 0)".formatted(rows));
  }
}
