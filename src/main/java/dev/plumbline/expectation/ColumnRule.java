package dev.plumbline.expectation;

import java.util.List;

/** A rule on the values of one column as a whole. */
public sealed interface ColumnRule extends Expectation
    permits MedianRule,
        DeviationRule,
        PresenceRule,
        QuantileRule,
        DistanceRule,
        OrderRule,
        HistogramRule,
        CategoryRule {

  String column();

  @Override
  default List<String> columns() {
    return List.of(column());
  }

  @Override
  default boolean allowsSegments() {
    return true;
  }
}
