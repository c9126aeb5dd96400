package dev.plumbline.table;

/** True or false in English, Dutch or digits, in any case. */
record BooleanCell() implements CellType {

  @Override
  public String fault() {
    return "bad_boolean";
  }

  @Override
  public String value(String text) {
    return "CASE WHEN lower(%1$s) IN ('true', 'yes', '1', 'ja') THEN true"
        .concat(" WHEN lower(%1$s) IN ('false', 'no', '0', 'nee') THEN false END")
        .formatted(text);
  }
}
