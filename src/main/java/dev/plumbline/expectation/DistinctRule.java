package dev.plumbline.expectation;

import java.util.List;

/** A rule on the different values of a column; missing values are not looked at. */
public sealed interface DistinctRule extends Expectation
    permits DistinctCountRule, DistinctSetRule, MostCommonRule {

  String column();

  /** The Spark SQL condition of the rows that are judged at all. */
  default String evaluated() {
    return Sql.column(column()) + " IS NOT NULL";
  }

  @Override
  default List<String> columns() {
    return List.of(column());
  }

  @Override
  default boolean allowsSegments() {
    return true;
  }
}
