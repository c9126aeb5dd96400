package dev.plumbline.expectation;

import java.util.List;
import java.util.Optional;

/** A rule on the columns of a table, for which no row is read. */
public sealed interface SchemaRule extends Expectation
    permits ColumnCountRule,
        ColumnSetRule,
        ColumnListRule,
        ColumnExistsRule,
        ColumnAbsentRule,
        ColumnTypeRule {

  /**
   * Judges the columns of a table.
   *
   * @param actual in the order of the table
   * @return empty if the rule is about a column that is not there
   */
  Optional<Verdict> judge(List<SchemaColumn> actual);

  /**
   * A column as it is.
   *
   * @param type Spark's class name of the type, such as {@code DecimalType}
   */
  record SchemaColumn(String name, String type) {}

  /** Whether a rule holds, and what was found. */
  record Verdict(boolean holds, String observed) {}
}
