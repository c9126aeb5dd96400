package dev.plumbline.demo.file;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Writes records in one dialect. */
final class CsvCells {
  private final CsvDialect dialect;
  private final DateTimeFormatter dates;
  private final OutputStream out;

  CsvCells(CsvDialect dialect, OutputStream out) throws IOException {
    this.dialect = dialect;
    this.dates = dialect.dates();
    this.out = out;
    out.write(dialect.preamble().getBytes(dialect.charset()));
  }

  void record(List<?> cells) throws IOException {
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        out.write(dialect.delimiter());
      }
      Object cell = cells.get(i);
      out.write(
          cell instanceof Raw raw ? raw.bytes() : quoted(text(cell)).getBytes(dialect.charset()));
    }
    out.write('\n');
  }

  private String text(Object cell) {
    if (cell == null) {
      return "";
    } else if (cell instanceof BigDecimal number) {
      return number.toPlainString().replace('.', dialect.decimalSign());
    } else if (cell instanceof LocalDate date) {
      return dates.format(date);
    } else if (cell instanceof LocalDateTime moment) {
      return Moments.text(moment);
    }
    return cell.toString();
  }

  private String quoted(String text) {
    boolean plain =
        text.indexOf(dialect.delimiter()) < 0 && text.indexOf('"') < 0 && text.indexOf('\n') < 0;
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
