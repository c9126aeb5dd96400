package dev.plumbline.report.workbook;

import dev.plumbline.report.Task;
import dev.plumbline.report.WorkQueue;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What one owner has to do: an overview, and a sheet to fill in for each finding. */
final class FixListWorkbook {
  /** More than anybody fills in; and readers take a workbook of too many parts for an attack. */
  private static final int MOST_SHEETS = 250;

  private final Edition edition;
  private final WorkQueue queue;
  private final XSSFWorkbook workbook;
  private final Cells cells;
  private final FixForm form;
  private final ExcelNames sheetNames = ExcelNames.ofSheets();
  private final ExcelNames tableNames = ExcelNames.ofTables();

  private FixListWorkbook(Edition edition, WorkQueue queue, XSSFWorkbook workbook) {
    this.edition = edition;
    this.queue = queue;
    this.workbook = workbook;
    this.cells = new Cells(new Styles(workbook), edition.words().text("unknown"));
    this.form = FixForm.in(edition.locale());
  }

  static void write(Edition edition, WorkQueue queue, Path file) throws IOException {
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      new FixListWorkbook(edition, queue, workbook).build();
      SheetStream.save(workbook, List.of(), out);
    }
  }

  private void build() {
    DocumentProperties.write(workbook, edition);
    String first = sheetNames.sheet(form.text("fix_overview"));
    FixOverview overview =
        new FixOverview(workbook.createSheet(first), edition, cells, form, queue);
    String choices = overview.writeTop();
    List<FixSheet> sheets = new ArrayList<>();
    List<Task> tasks = Stream.concat(queue.open().stream(), queue.escalated().stream()).toList();
    for (Task task : tasks.subList(0, Math.min(MOST_SHEETS, tasks.size()))) {
      String name = sheetNames.sheet((sheets.size() + 1) + " " + task.checkId());
      FixSheet sheet = new FixSheet(workbook.createSheet(name), edition, cells, form, task);
      sheet.write(choices, tableNames.table("finding_" + (sheets.size() + 1)));
      sheets.add(sheet);
    }
    overview.writeFindings(sheets, tableNames.table("findings"));
    overview.writeUnlisted(tasks.size() - sheets.size());
    workbook.setActiveSheet(0);
  }
}
