package dev.plumbline.table;

import org.apache.spark.sql.types.DecimalType;

/** A decimal number with no more digits than its type has; nothing is rounded. */
record DecimalCell(NumberText text, DecimalType type) implements CellType {

  @Override
  public String fault() {
    return "bad_number";
  }

  @Override
  public String value(String cell) {
    String digits = "\\d{0," + type.scale() + "}0*";
    String whole = text.whole() + "(?:" + text.sign() + digits + ")?";
    String pattern = text.signed("(?:" + whole + "|" + text.sign() + "(?=\\d)" + digits + ")");
    // Most numbers have no groups, and need no more than another decimal sign.
    String usual = "^[+-]?\\d+(?:" + text.sign() + "(?=\\d)\\d{0," + type.scale() + "})?$";
    return "CASE WHEN %1$s RLIKE %2$s THEN try_cast(%3$s AS %6$s)"
        .concat(" WHEN %1$s RLIKE %4$s THEN try_cast(%5$s AS %6$s) END")
        .formatted(
            cell,
            Sql.text(usual),
            text.ungrouped(cell),
            Sql.text(pattern),
            text.plain(cell),
            type.sql());
  }
}
