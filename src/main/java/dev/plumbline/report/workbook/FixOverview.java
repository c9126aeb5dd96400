package dev.plumbline.report.workbook;

import dev.plumbline.report.Task;
import dev.plumbline.report.WorkQueue;
import dev.plumbline.result.Answer;
import dev.plumbline.result.ReportResult.ReportColumn.Type;
import dev.plumbline.result.RunResult.RunSummary;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet of a fix list: what it is, how to answer, and what is to be done. */
final class FixOverview {
  private static final int LAST_COLUMN = 7;
  private static final int CHARACTERS_A_LINE = 200;
  private static final List<Integer> WIDTHS = List.of(28, 13, 26, 12, 17, 20, 46, 46, 20);

  private final XSSFSheet sheet;
  private final Edition edition;
  private final Cells cells;
  private final FixForm form;
  private final WorkQueue queue;
  private int next;

  FixOverview(XSSFSheet sheet, Edition edition, Cells cells, FixForm form, WorkQueue queue) {
    this.sheet = sheet;
    this.edition = edition;
    this.cells = cells;
    this.form = form;
    this.queue = queue;
  }

  /** Writes what stands above the findings, and gives where the words to choose from are. */
  String writeTop() {
    PrintSetUp.apply(sheet, edition);
    line(edition.text(edition.report().title()), Role.TITLE);
    DateTimeFormatter date = DateTimeFormatter.ofPattern("d MMMM uuuu", edition.locale());
    line(
        form.text(
            "handover_as_of",
            date.format(edition.run().run().asOf()),
            edition.run().project().name()),
        Role.MUTED);
    line(mark(), Role.MUTED);
    next++;
    line(form.text("fix_how"), Role.HEADING);
    for (String paragraph : List.of("fix_how_rows", "fix_how_accept", "fix_how_back")) {
      sheet.addMergedRegion(new CellRangeAddress(next, next, 0, LAST_COLUMN));
      String text = form.text(paragraph);
      Row row = line(text, Role.PARAGRAPH);
      row.setHeightInPoints((1 + text.length() / CHARACTERS_A_LINE) * FixTable.LINE_POINTS);
    }
    next++;
    line(form.text("handover_choices"), Role.HEADING);
    int first = next + 1;
    for (Answer answer : Answer.values()) {
      sheet.addMergedRegion(new CellRangeAddress(next, next, 1, LAST_COLUMN));
      Row row = line(form.word(answer), Role.BODY);
      cells.text(row, 1, form.meaning(answer), Role.MUTED);
    }
    int last = next;
    next++;
    String name = sheet.getSheetName().replace("'", "''");
    return "'%s'!$A$%d:$A$%d".formatted(name, first, last);
  }

  /**
   * By this a list is known when it comes back; the project comes last, as it may hold anything.
   */
  private String mark() {
    RunSummary run = edition.run().run();
    return String.join(
        FixForm.BETWEEN,
        FixForm.MARK + " " + FixForm.FORMAT,
        form.locale().getLanguage(),
        run.asOf().toString(),
        run.profile(),
        queue.owner().id(),
        edition.run().project().name());
  }

  void writeFindings(List<FixSheet> sheets, String tableName) {
    line(form.text("fix_findings"), Role.HEADING);
    int header = next;
    Grid grid = grid(sheets);
    new FixTable(sheet, cells, grid, header, WIDTHS).write(tableName);
    for (int i = 0; i < sheets.size(); i++) {
      XSSFHyperlink link =
          sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(GridSheet.addressOf(sheets.get(i).name()));
      Row row = sheet.getRow(header + 1 + i);
      cells.text(row, 0, sheets.get(i).name(), Role.LISTED_LINK);
      row.getCell(0).setHyperlink(link);
    }
  }

  /** Says how many more findings there are. */
  void writeUnlisted(int count) {
    if (count > 0) {
      next = sheet.getLastRowNum() + 2;
      line(form.text("fix_unlisted", count), Role.MUTED);
    }
  }

  private Grid grid(List<FixSheet> sheets) {
    List<Grid.Column> columns =
        List.of(
            Grid.Column.text(form.text("fix_sheet")),
            Grid.Column.text(form.text("fix_severity")),
            Grid.Column.text(form.text("fix_state")),
            number("fix_days"),
            number("fix_rows"),
            Grid.Column.text(form.text("fix_table")),
            Grid.Column.text(form.text("fix_should")),
            Grid.Column.text(form.text("fix_fix")),
            Grid.Column.text(form.text("fix_reference")));
    List<List<Object>> rows = new ArrayList<>();
    for (FixSheet listed : sheets) {
      Task task = listed.task();
      rows.add(
          Arrays.asList(
              listed.name(),
              form.text("severity." + task.severity().name()),
              state(task),
              task.age(edition.run().run().asOf()).map(BigDecimal::valueOf).orElse(null),
              task.rows().map(BigDecimal::valueOf).orElse(null),
              task.table(),
              listed.title(),
              listed.fix(),
              task.fingerprint()));
    }
    return Grid.whole("findings", columns, rows);
  }

  private String state(Task task) {
    return Stream.of(
            task.isInError()
                ? form.text("fix_error")
                : task.finding()
                    .map(found -> form.text("state." + found.state().name()))
                    .orElse(form.text("fix_failed")),
            task.overdue() ? form.text("fix_overdue") : "")
        .filter(word -> !word.isEmpty())
        .collect(Collectors.joining(", "));
  }

  private Grid.Column number(String key) {
    return new Grid.Column(form.text(key), Type.NUMBER, CellFormat.WHOLE);
  }

  private Row line(String text, Role role) {
    Row row = sheet.createRow(next++);
    cells.text(row, 0, text, role);
    return row;
  }
}
