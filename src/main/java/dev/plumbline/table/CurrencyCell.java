package dev.plumbline.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A number that may have a sign of its currency before or behind it.
 *
 * @param signs those that the column may have: any other could be another currency
 */
record CurrencyCell(CellType number, List<String> signs) implements CellType {

  @Override
  public String fault() {
    return number.fault();
  }

  @Override
  public String value(String cell) {
    String sign = signs.stream().map(Pattern::quote).collect(Collectors.joining("|", "(?:", ")"));
    String beside = "^([-+(]?) *" + sign + " *| *" + sign + "(?=[-)]?$)";
    return number.value("regexp_replace(" + cell + ", " + Sql.text(beside) + ", '$1')");
  }
}
