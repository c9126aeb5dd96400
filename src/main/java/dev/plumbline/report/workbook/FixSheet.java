package dev.plumbline.report.workbook;

import dev.plumbline.report.Task;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.ReportResult.ReportColumn.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationConstraint.OperatorType;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The sheet of one finding: what is known of it, its rows, and columns to answer in. */
final class FixSheet {
  private static final int UNITS_A_CHARACTER = 256;
  private static final int NAME_WIDTH = 22;
  private static final int WIDEST_VALUE = 30;
  private static final int LAST_FACT_COLUMN = 6;
  private static final int TEXT_WIDTH = 34;
  private static final int STATUS_WIDTH = 16;
  private static final int UNTIL_WIDTH = 27;
  private static final int COMMENT_WIDTH = 44;
  private static final int CHARACTERS_A_LINE = 110;

  private final XSSFSheet sheet;
  private final Edition edition;
  private final Cells cells;
  private final FixForm form;
  private final Task task;

  FixSheet(XSSFSheet sheet, Edition edition, Cells cells, FixForm form, Task task) {
    this.sheet = sheet;
    this.edition = edition;
    this.cells = cells;
    this.form = form;
    this.task = task;
  }

  String name() {
    return sheet.getSheetName();
  }

  Task task() {
    return task;
  }

  /** What should hold, and for which group of rows. */
  String title() {
    String title = task.check().map(check -> edition.text(check.title())).orElse(task.checkId());
    return task.group().isEmpty() ? title : title + " (" + group() + ")";
  }

  String fix() {
    return task.check().flatMap(CheckResult::fix).map(edition::text).orElse("");
  }

  private String group() {
    String values = task.group().stream().map(this::shown).collect(Collectors.joining(", "));
    String columns = String.join(", ", task.groupColumns());
    return columns.isEmpty() ? values : columns + ": " + values;
  }

  private String shown(String value) {
    return Objects.requireNonNullElse(value, form.text("fix_no_value"));
  }

  /**
   * Writes all of it.
   *
   * @param choices where the words to choose from are
   */
  void write(String choices, String tableName) {
    PrintSetUp.apply(sheet, edition);
    writeFacts();
    Grid grid = grid();
    new FixTable(sheet, cells, grid, FixForm.HEADER_ROW, widths(grid)).write(tableName);
    nameRows(grid);
    makeRoomForAnswers(grid);
    offer(grid, choices);
    sheet.createFreezePane(0, FixForm.HEADER_ROW + 1);
    PrintSetUp.repeat(sheet, FixForm.HEADER_ROW);
  }

  private static List<Integer> widths(Grid grid) {
    List<Integer> estimated = ColumnWidths.of(grid);
    int answers = grid.columns().size() - FixForm.ANSWERS;
    return IntStream.range(0, grid.columns().size())
        .mapToObj(i -> width(i, answers, estimated.get(i)))
        .toList();
  }

  private static int width(int column, int answers, int estimated) {
    if (column == FixForm.LABEL) {
      return NAME_WIDTH;
    }
    if (column >= answers) {
      return List.of(STATUS_WIDTH, UNTIL_WIDTH, COMMENT_WIDTH).get(column - answers);
    }
    return column >= answers - 2
        ? TEXT_WIDTH
        : Math.min(WIDEST_VALUE, estimated / UNITS_A_CHARACTER);
  }

  private void writeFacts() {
    cells.text(sheet.createRow(0), FixForm.LABEL, title(), Role.TITLE);
    cells.text(sheet.createRow(1), FixForm.LABEL, form.text("fix_back"), Role.LINK);
    XSSFHyperlink link =
        sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
    link.setAddress(GridSheet.addressOf(sheet.getWorkbook().getSheetName(0)));
    sheet.getRow(1).getCell(FixForm.LABEL).setHyperlink(link);
    Optional<CheckResult> check = task.check();
    fact(2, "fix_table", task.table());
    fact(3, "fix_expected", expected());
    fact(4, "fix_found", found());
    Row rows = fact(FixForm.ROWS_ROW, "fix_rows", "");
    task.rows()
        .map(BigDecimal::valueOf)
        .ifPresent(count -> cells.number(rows, FixForm.NAMED, count, Role.PATH, CellFormat.WHOLE));
    fact(6, "fix_why", check.flatMap(CheckResult::why).map(edition::text).orElse(""));
    fact(7, "fix_fix", fix());
    fact(8, "fix_since", since());
    fact(FixForm.REFERENCE_ROW, "fix_reference", task.fingerprint());
  }

  private Row fact(int at, String name, String value) {
    Row row = sheet.createRow(at);
    cells.text(row, FixForm.LABEL, form.text(name), Role.MUTED);
    if (!value.isEmpty()) {
      cells.text(row, FixForm.NAMED, value, Role.PARAGRAPH);
      sheet.addMergedRegion(new CellRangeAddress(at, at, FixForm.NAMED, LAST_FACT_COLUMN));
      int lines = 1 + value.length() / CHARACTERS_A_LINE;
      row.setHeightInPoints(lines * FixTable.LINE_POINTS);
    }
    return row;
  }

  private String expected() {
    return task.check().map(check -> edition.text(check.expected())).orElse("");
  }

  private String found() {
    if (task.isInError()) {
      return task.check()
          .flatMap(CheckResult::reason)
          .map(edition::text)
          .orElse(form.text("fix_error"));
    }
    return task.observed()
        .or(() -> task.judged().flatMap(all -> task.rows().map(rows -> found(rows, all))))
        .orElse("");
  }

  /** Whoever mends the rows that are listed must know whether there are more. */
  private String found(long rows, long all) {
    int listed = task.sample().map(sample -> sample.rows().size()).orElse(0);
    return listed > 0 && listed < rows
        ? form.text("fix_of_listed", rows, all, listed)
        : form.text("fix_of", rows, all);
  }

  private String since() {
    DateTimeFormatter date = DateTimeFormatter.ofPattern("d MMMM uuuu", edition.locale());
    LocalDate asOf = edition.run().run().asOf();
    return task.finding()
        .map(
            finding -> form.text("fix_since_days", date.format(finding.began()), finding.age(asOf)))
        .orElse("");
  }

  private Grid grid() {
    // The columns to fill in keep their names, whatever the columns of the data are called.
    ExcelNames names = ExcelNames.ofHeaders();
    String label = names.header(form.text("fix_row"));
    String expected = names.header(form.text("fix_expected"));
    String fix = names.header(form.text("fix_fix"));
    List<String> answers = form.answerHeaders().stream().map(names::header).toList();
    Sample sample = task.sample().orElse(new Sample(List.of(), List.of(), List.of(), List.of()));
    List<Grid.Column> columns = new ArrayList<>();
    columns.add(Grid.Column.text(label));
    for (String column : sample.columns()) {
      boolean isBad = sample.offending().contains(column) && !task.groupColumns().contains(column);
      columns.add(Grid.Column.text(names.header(isBad ? form.text("fix_bad", column) : column)));
    }
    columns.add(Grid.Column.text(expected));
    columns.add(Grid.Column.text(fix));
    columns.add(Grid.Column.text(answers.get(0)));
    columns.add(new Grid.Column(answers.get(1), Type.DATE, CellFormat.DATE));
    columns.add(Grid.Column.text(answers.get(2)));
    List<List<Object>> rows = new ArrayList<>();
    List<String> none = new ArrayList<>();
    sample.columns().forEach(column -> none.add(""));
    rows.add(row(form.text("fix_whole"), none));
    for (List<String> values : sample.rows()) {
      rows.add(row(BigDecimal.valueOf(rows.size()), values.stream().map(this::shown).toList()));
    }
    return Grid.whole("finding", columns, rows);
  }

  private List<Object> row(Object label, List<String> values) {
    List<Object> row = new ArrayList<>();
    row.add(label);
    row.addAll(values);
    row.add(expected());
    row.add(fix());
    form.answerHeaders().forEach(answer -> row.add(null));
    return row;
  }

  /** Names of rows stand left, those that are numbers too. */
  private void nameRows(Grid grid) {
    for (int i = 0; i < grid.rows().size(); i++) {
      Row row = sheet.getRow(FixForm.HEADER_ROW + 1 + i);
      Object label = grid.rows().get(i).get(FixForm.LABEL);
      Face face = Face.of(i == 0 ? Role.LEVEL_TOTAL : Role.PATH);
      cells.value(row, FixForm.LABEL, label, grid.columns().get(FixForm.LABEL), face);
    }
  }

  private void makeRoomForAnswers(Grid grid) {
    int first = grid.columns().size() - FixForm.ANSWERS;
    for (int i = 0; i < grid.rows().size(); i++) {
      Row row = sheet.getRow(FixForm.HEADER_ROW + 1 + i);
      for (int column = first; column < grid.columns().size(); column++) {
        cells.blank(row, column, Role.ANSWER, grid.columns().get(column).format());
      }
    }
  }

  /** Lets the reader choose one of the words of the overview, and a day that is still to come. */
  private void offer(Grid grid, String choices) {
    int status = grid.columns().size() - FixForm.ANSWERS;
    DataValidationHelper helper = sheet.getDataValidationHelper();
    add(helper, helper.createFormulaListConstraint(choices), status, grid.rows().size());
    String asOf = edition.run().run().asOf().toString();
    add(
        helper,
        helper.createDateConstraint(OperatorType.GREATER_OR_EQUAL, asOf, null, "yyyy-MM-dd"),
        status + 1,
        grid.rows().size());
  }

  private void add(
      DataValidationHelper helper, DataValidationConstraint constraint, int column, int rows) {
    int first = FixForm.HEADER_ROW + 1;
    DataValidation choice =
        helper.createValidation(
            constraint, new CellRangeAddressList(first, first + rows - 1, column, column));
    choice.setEmptyCellAllowed(true);
    choice.setShowErrorBox(true);
    sheet.addValidationData(choice);
  }
}
