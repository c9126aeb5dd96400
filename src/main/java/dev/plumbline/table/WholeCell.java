package dev.plumbline.table;

/**
 * A whole number; zeros behind a decimal sign are none lost, any other digit is a fault.
 *
 * @param type the SQL type
 */
record WholeCell(NumberText text, String type) implements CellType {

  /** Most numbers are such, and need no rewriting. */
  private static final String USUAL = "^[+-]?\\d+$";

  @Override
  public String fault() {
    return "bad_number";
  }

  @Override
  public String value(String cell) {
    String pattern = text.signed(text.whole() + "(?:" + text.sign() + "0*)?");
    return "CASE WHEN %1$s RLIKE %2$s THEN try_cast(%1$s AS %5$s)"
        .concat(" WHEN %1$s RLIKE %3$s THEN try_cast(substring_index(%4$s, '.', 1) AS %5$s) END")
        .formatted(cell, Sql.text(USUAL), Sql.text(pattern), text.plain(cell), type);
  }
}
