package dev.plumbline.report.workbook;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Saves a workbook; many rows are streamed, because one kept whole takes some kilobytes. */
final class SheetStream {
  private static final int MOST_ROWS_IN_MEMORY = 5_000;
  private static final int WINDOW = 100;

  private SheetStream() {}

  /** Whether so many rows are better written when the workbook is saved. */
  static boolean isFor(long rows) {
    return rows > MOST_ROWS_IN_MEMORY;
  }

  /**
   * Writes the workbook; the same content gives the same bytes.
   *
   * @param unwritten the sheets whose rows are still to be written
   */
  static void save(XSSFWorkbook workbook, List<GridSheet> unwritten, OutputStream out)
      throws IOException {
    Reproducibility.runWithSourceDateEpoch(() -> stream(workbook, unwritten, out));
  }

  private static void stream(XSSFWorkbook workbook, List<GridSheet> unwritten, OutputStream out)
      throws IOException {
    if (unwritten.isEmpty()) {
      workbook.write(out);
      return;
    }
    try (SXSSFWorkbook streamed = new SXSSFWorkbook(workbook, WINDOW)) {
      unwritten.forEach(sheet -> sheet.fill(streamed.getSheet(sheet.name())));
      streamed.write(out);
    }
  }
}
