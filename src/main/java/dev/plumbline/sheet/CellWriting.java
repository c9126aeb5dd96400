package dev.plumbline.sheet;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a cell is written: its currency, and the order of the parts of its date. */
final class CellWriting {
  private static final Pattern SYMBOL = Pattern.compile("\\[\\$([^\\]-]+)[^\\]]*\\]");
  private static final Pattern TEXT_DATE =
      Pattern.compile("([0-9]{1,4})([-/.])([0-9]{1,2})\\2([0-9]{1,4})");

  private CellWriting() {}

  /** The currency sign or code. */
  static Optional<String> currency(GridCell cell) {
    if (!cell.isNumber()) {
      return AmountText.isNumber(cell.text()) ? CurrencyCodes.in(cell.text()) : Optional.empty();
    }
    // The parts for negative numbers and nothing repeat the first one.
    String format = cell.format().split(";")[0];
    Matcher symbol = SYMBOL.matcher(format);
    return symbol.find()
        ? Optional.of(symbol.group(1).strip())
        : CurrencyCodes.in(format.replace("\"", " "));
  }

  /** The order of year, month and day, such as dmy. */
  static Optional<String> date(GridCell cell) {
    if (cell.isDate()) {
      String order =
          cell.format()
              .split(";")[0]
              .replaceAll("\\[[^\\]]*\\]|\"[^\"]*\"|[hs].*", "")
              .replaceAll("[^dmyDMY]", "")
              .toLowerCase(Locale.ROOT)
              .replaceAll("(.)\\1+", "$1");
      return order.length() == 3 ? Optional.of(order) : Optional.empty();
    }
    Matcher date = TEXT_DATE.matcher(cell.text());
    return date.matches() ? Optional.of("text") : Optional.empty();
  }
}
