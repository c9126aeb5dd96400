package dev.plumbline.history;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Cells between commas, as spreadsheets read them. */
final class CsvRows implements ExportRows {
  private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
  private static final Pattern SPECIAL = Pattern.compile("[\",\r\n]");
  private static final String FORMULA = "=+-@\t\r";

  @Override
  public void begin(Writer writer) throws IOException {
    writer.write(String.join(",", Export.COLUMNS) + "\n");
  }

  @Override
  public void write(List<Object> row, Writer writer) throws IOException {
    writer.write(row.stream().map(CsvRows::cell).collect(Collectors.joining(",", "", "\n")));
  }

  private static String cell(Object value) {
    String shown = value == null ? "" : harmless(value.toString());
    return SPECIAL.matcher(shown).find() ? '"' + shown.replace("\"", "\"\"") + '"' : shown;
  }

  /** What a spreadsheet would take for a formula is marked as a text; a number is none. */
  private static String harmless(String text) {
    boolean isFormula =
        !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
    return isFormula ? "'" + text : text;
  }
}
