package dev.plumbline.table;

/** A finite number, with an exponent or without. */
record DoubleCell(NumberText text) implements CellType {

  @Override
  public String fault() {
    return "bad_number";
  }

  @Override
  public String value(String cell) {
    String fraction = text.sign() + "\\d+";
    String pattern =
        text.signed(
            "(?:%s(?:%s\\d*)?|%s)(?:[eE][+-]?\\d{1,4})?"
                .formatted(text.whole(), text.sign(), fraction));
    String usual = "^[+-]?\\d{1,300}(?:" + text.sign() + "\\d+)?$";
    String number = "try_cast(" + text.plain(cell) + " AS DOUBLE)";
    return "CASE WHEN %1$s RLIKE %2$s THEN try_cast(%3$s AS DOUBLE)"
        .concat(" WHEN %1$s RLIKE %4$s THEN nullif(nullif(%5$s, %6$s), %7$s) END")
        .formatted(
            cell,
            Sql.text(usual),
            text.ungrouped(cell),
            Sql.text(pattern),
            number,
            "double('Infinity')",
            "double('-Infinity')");
  }
}
