package dev.plumbline.demo.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.util.Reproducibility;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * One workbook with one sheet.
 *
 * @param headings lines that stand above the header
 */
public record WorkbookFile(String path, String sheet, List<String> headings) implements TableFile {
  private static final Date CREATED = Date.from(Instant.parse("2026-06-30T06:00:00Z"));

  public WorkbookFile {
    headings = List.copyOf(headings);
  }

  @Override
  public List<String> write(Path folder, Dataset data) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try (SXSSFWorkbook workbook = new SXSSFWorkbook();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      date(workbook);
      fill(workbook, data);
      writeReproducibly(workbook, out);
    }
    return List.of(path);
  }

  /** One at a time: the library keeps the switch for fixed dates in one place for all. */
  private static synchronized void writeReproducibly(SXSSFWorkbook workbook, OutputStream out)
      throws IOException {
    Reproducibility.runWithSourceDateEpoch(() -> workbook.write(out));
  }

  private static void date(SXSSFWorkbook workbook) {
    POIXMLProperties.CoreProperties core =
        workbook.getXSSFWorkbook().getProperties().getCoreProperties();
    core.setCreator("Finance");
    core.setCreated(Optional.of(CREATED));
    core.setModified(Optional.of(CREATED));
  }

  private void fill(Workbook workbook, Dataset data) {
    Sheet target = workbook.createSheet(sheet);
    int line = 0;
    for (String heading : headings) {
      target.createRow(line++).createCell(0).setCellValue(heading);
    }
    List<String> columns = data.columns().stream().map(Column::name).toList();
    Styles styles = Styles.of(workbook);
    put(target.createRow(line++), columns, styles);
    for (Row row : data.rows()) {
      List<Object> cells = new ArrayList<>();
      columns.forEach(column -> cells.add(row.value(column)));
      put(target.createRow(line++), cells, styles);
    }
  }

  private static void put(org.apache.poi.ss.usermodel.Row line, List<?> values, Styles styles) {
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i) != null) {
        put(line.createCell(i), values.get(i), styles);
      }
    }
  }

  private static void put(Cell cell, Object value, Styles styles) {
    if (value instanceof BigDecimal number) {
      cell.setCellValue(number.doubleValue());
      cell.setCellStyle(styles.amount());
    } else if (value instanceof Integer number) {
      cell.setCellValue(number);
    } else if (value instanceof LocalDate date) {
      cell.setCellValue(date);
      cell.setCellStyle(styles.date());
    } else {
      cell.setCellValue(value.toString());
    }
  }

  private record Styles(CellStyle amount, CellStyle date) {
    static Styles of(Workbook workbook) {
      return new Styles(styled(workbook, "#,##0.00"), styled(workbook, "dd-mm-yyyy"));
    }

    private static CellStyle styled(Workbook workbook, String format) {
      CellStyle style = workbook.createCellStyle();
      style.setDataFormat(workbook.createDataFormat().getFormat(format));
      return style;
    }
  }
}
