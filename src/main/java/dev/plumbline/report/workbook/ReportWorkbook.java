package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Definitions;
import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The workbook of one report: a summary, one sheet for each table and chart, the definitions. */
final class ReportWorkbook {
  private final Edition edition;
  private final XSSFWorkbook workbook;
  private final Cells cells;
  private final Grids grids;
  private final ExcelNames sheetNames = ExcelNames.ofSheets();
  private final ExcelNames tableNames = ExcelNames.ofTables();
  private final List<GridSheet> sheets = new ArrayList<>();
  private final List<NativeChart> charts = new ArrayList<>();

  private ReportWorkbook(Edition edition, XSSFWorkbook workbook) {
    this.edition = edition;
    this.workbook = workbook;
    this.cells = new Cells(new Styles(workbook), edition.words().text("unknown"));
    this.grids = new Grids(edition);
  }

  static void write(Edition edition, Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      ReportWorkbook report = new ReportWorkbook(edition, workbook);
      report.build();
      List<GridSheet> unwritten = report.sheets.stream().filter(ReportWorkbook::isLong).toList();
      SheetStream.save(workbook, unwritten, out);
    }
  }

  private void build() {
    DocumentProperties.write(workbook, edition);
    XSSFSheet first = workbook.createSheet(sheetNames.sheet(edition.words().text("summary")));
    edition.report().sections().forEach(this::add);
    addDefinitions();
    addTrust();
    new SummarySheet(first, edition, cells).write(charts, sheets);
    workbook.setActiveSheet(0);
  }

  private void add(Section section) {
    if (section instanceof Chart chart) {
      GridSheet numbers = addSheet(edition.title(chart.title(), chart.from()), grids.of(chart));
      NativeChart drawing = new NativeChart(chart, numbers, edition);
      drawing.beside();
      charts.add(drawing);
    } else if (section instanceof Table table) {
      addSheet(edition.title(table.title(), table.from()), grids.of(table));
    } else if (section instanceof Drill drill) {
      addSheet(edition.title(drill.title(), drill.from()), grids.of(drill));
    } else if (section instanceof Definitions definitions) {
      String terms = edition.words().text("terms");
      addSheet(definitions.title().map(edition::text).orElse(terms), grids.of(definitions));
    }
  }

  private void addDefinitions() {
    Grid definitions = grids.definitions();
    if (!definitions.rows().isEmpty()) {
      addSheet(edition.words().text("definitions"), definitions);
    }
  }

  private void addTrust() {
    Grid trust = grids.trust();
    if (!trust.rows().isEmpty()) {
      addSheet(edition.words().text("trust"), trust);
    }
  }

  private GridSheet addSheet(String title, Grid grid) {
    XSSFSheet sheet = workbook.createSheet(sheetNames.sheet(title));
    GridSheet added = new GridSheet(sheet, title, grid, cells);
    added.frame(edition, tableNames.table(grid.name()));
    if (!isLong(added)) {
      added.fill(sheet);
    }
    sheets.add(added);
    return added;
  }

  private static boolean isLong(GridSheet sheet) {
    return SheetStream.isFor(sheet.grid().rows().size());
  }
}
