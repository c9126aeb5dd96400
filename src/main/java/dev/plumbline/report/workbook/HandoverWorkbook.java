package dev.plumbline.report.workbook;

import dev.plumbline.result.HandoverResult;
import dev.plumbline.result.HandoverResult.Rows;
import dev.plumbline.result.ReportResult.Table;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * The workbook of one handover: a summary, a sheet for each person with columns to fill in, and a
 * sheet of what was handed to nobody.
 */
final class HandoverWorkbook {
  private static final int STATUS_WIDTH = 18 * 256;
  private static final int REMARK_WIDTH = 48 * 256;

  private final Edition edition;
  private final HandoverResult handover;
  private final XSSFWorkbook workbook;
  private final Cells cells;
  private final Grids grids;
  private final ExcelNames sheetNames = ExcelNames.ofSheets();
  private final ExcelNames tableNames = ExcelNames.ofTables();
  private final List<GridSheet> sheets = new ArrayList<>();

  private HandoverWorkbook(Edition edition, HandoverResult handover, XSSFWorkbook workbook) {
    this.edition = edition;
    this.handover = handover;
    this.workbook = workbook;
    this.cells = new Cells(new Styles(workbook), edition.words().text("unknown"));
    this.grids = new Grids(edition);
  }

  static void write(Edition edition, HandoverResult handover, Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      HandoverWorkbook written = new HandoverWorkbook(edition, handover, workbook);
      written.build();
      SheetStream.save(workbook, written.isLong() ? written.sheets : List.of(), out);
    }
  }

  private void build() {
    DocumentProperties.write(workbook, edition);
    XSSFSheet first = workbook.createSheet(sheetNames.sheet(edition.words().text("summary")));
    HandoverSummary summary = new HandoverSummary(first, edition, cells, handover);
    String statusList = summary.writeTop();
    bySheet().forEach((person, rows) -> addPerson(person, rows, statusList));
    handover.rejected().ifPresent(this::addRejected);
    summary.writeContents(sheets);
    workbook.setActiveSheet(0);
  }

  /** The rows of each person, by name. */
  private Map<String, List<List<Object>>> bySheet() {
    Map<String, List<List<Object>>> rows = new TreeMap<>();
    for (List<Object> row : handover.handedOver().cells()) {
      String person =
          Optional.ofNullable(row.get(handover.sheetBy()))
              .map(Object::toString)
              .orElse(edition.words().text("handover_nobody"));
      rows.computeIfAbsent(person, name -> new ArrayList<>()).add(row);
    }
    return rows;
  }

  private void addPerson(String person, List<List<Object>> rows, String statusList) {
    Grid all = grid(new Rows(handover.handedOver().view(), handover.handedOver().columns(), rows));
    Grid filled = withColumnsToFillIn(all);
    GridSheet sheet = addSheet(person, filled);
    int status = all.columns().size();
    sheet.sheet().setColumnWidth(status, STATUS_WIDTH);
    sheet.sheet().setColumnWidth(status + 1, REMARK_WIDTH);
    if (!handover.status().isEmpty()) {
      offer(sheet.sheet(), statusList, status, rows.size());
    }
  }

  private Grid withColumnsToFillIn(Grid grid) {
    Grid.Column status = Grid.Column.text(edition.words().text("handover_status"));
    Grid.Column remark = Grid.Column.text(edition.words().text("handover_remark"));
    List<List<Object>> rows =
        grid.rows().stream()
            .map(
                row -> {
                  List<Object> longer = new ArrayList<>(row);
                  longer.add(null);
                  longer.add(null);
                  return longer;
                })
            .toList();
    return new Grid(
        grid.name(),
        Stream.concat(grid.columns().stream(), Stream.of(status, remark)).toList(),
        rows,
        grid.total(),
        grid.outline(),
        grid.notes());
  }

  /** Lets the reader choose one of the words that stand on the summary, and nothing else. */
  private static void offer(XSSFSheet sheet, String statusList, int column, int rows) {
    DataValidationHelper helper = sheet.getDataValidationHelper();
    int first = GridSheet.HEADER_ROW + 1;
    DataValidation choice =
        helper.createValidation(
            helper.createFormulaListConstraint(statusList),
            new CellRangeAddressList(first, first + rows - 1, column, column));
    choice.setEmptyCellAllowed(true);
    choice.setShowErrorBox(true);
    sheet.addValidationData(choice);
  }

  private void addRejected(Rows rejected) {
    addSheet(edition.words().text("handover_rejected"), grid(rejected));
  }

  private Grid grid(Rows rows) {
    return grids.of(
        new Table(
            Optional.empty(), rows.view(), rows.columns(), rows.cells(), rows.cells().size()));
  }

  private GridSheet addSheet(String title, Grid grid) {
    XSSFSheet sheet = workbook.createSheet(sheetNames.sheet(title));
    GridSheet added = new GridSheet(sheet, title, grid, cells);
    added.frame(edition, tableNames.table(grid.name()));
    if (!isLong()) {
      added.fill(sheet);
    }
    sheets.add(added);
    return added;
  }

  private boolean isLong() {
    int rejected = handover.rejected().map(rows -> rows.cells().size()).orElse(0);
    return SheetStream.isFor((long) handover.handedOver().cells().size() + rejected);
  }
}
