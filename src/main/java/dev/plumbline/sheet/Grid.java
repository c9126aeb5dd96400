package dev.plumbline.sheet;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The cells of a sheet that hold something, row by row. */
final class Grid {
  private static final NavigableMap<Integer, GridCell> NOTHING =
      Collections.unmodifiableNavigableMap(new TreeMap<>());

  private final FormulaBook book;
  private final XSSFSheet sheet;
  private final List<GridCell> cells;
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> byRow = new TreeMap<>();
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> byColumn = new TreeMap<>();
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> formulas = new TreeMap<>();
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> wordsByRow = new TreeMap<>();
  private final NavigableMap<Integer, NavigableMap<Integer, GridCell>> wordsByColumn =
      new TreeMap<>();
  private final Map<Integer, GridCell> mergedWords = new HashMap<>();

  Grid(FormulaBook book, XSSFSheet sheet) {
    this.book = book;
    this.sheet = sheet;
    this.cells =
        StreamSupport.stream(sheet.spliterator(), false)
            .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
            .map(cell -> new GridCell(this, (XSSFCell) cell))
            .filter(GridCell::holdsSomething)
            .toList();
    cells.forEach(this::enter);
    sheet.getMergedRegions().forEach(this::enterMerged);
  }

  private void enter(GridCell cell) {
    byRow.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
    byColumn.computeIfAbsent(cell.column(), column -> new TreeMap<>()).put(cell.row(), cell);
    if (cell.isWord()) {
      wordsByRow.computeIfAbsent(cell.row(), row -> new TreeMap<>()).put(cell.column(), cell);
      wordsByColumn.computeIfAbsent(cell.column(), column -> new TreeMap<>()).put(cell.row(), cell);
    }
    if (cell.isFormula()) {
      formulas.computeIfAbsent(cell.column(), column -> new TreeMap<>()).put(cell.row(), cell);
    }
  }

  /** A text over several rows is what each of them is called. */
  private void enterMerged(CellRangeAddress area) {
    at(area.getFirstRow(), area.getFirstColumn())
        .filter(GridCell::isWord)
        .ifPresent(
            word ->
                byRow
                    .subMap(area.getFirstRow(), false, area.getLastRow(), true)
                    .keySet()
                    .forEach(row -> mergedWords.put(row, word)));
  }

  String name() {
    return sheet.getSheetName();
  }

  FormulaBook book() {
    return book;
  }

  boolean isHidden() {
    int index = sheet.getWorkbook().getSheetIndex(sheet);
    return sheet.getWorkbook().isSheetHidden(index) || sheet.getWorkbook().isSheetVeryHidden(index);
  }

  boolean isRowHidden(int row) {
    return sheet.getRow(row) != null && sheet.getRow(row).getZeroHeight();
  }

  boolean isColumnHidden(int column) {
    return sheet.isColumnHidden(column);
  }

  Stream<GridCell> cells() {
    return cells.stream();
  }

  Optional<GridCell> at(int row, int column) {
    return Optional.ofNullable(byRow.getOrDefault(row, NOTHING).get(column));
  }

  /** The cells of a part of the sheet that hold something. */
  Stream<GridCell> in(AreaPtgBase area) {
    return in(byColumn, area);
  }

  /** The formulas of a part of the sheet. */
  Stream<GridCell> formulasIn(AreaPtgBase area) {
    return in(formulas, area);
  }

  private static Stream<GridCell> in(
      NavigableMap<Integer, NavigableMap<Integer, GridCell>> columns, AreaPtgBase area) {
    return columns.subMap(area.getFirstColumn(), true, area.getLastColumn(), true).values().stream()
        .flatMap(
            column ->
                column.subMap(area.getFirstRow(), true, area.getLastRow(), true).values().stream());
  }

  /** The cells of a row, from left to right. */
  Stream<GridCell> row(int row) {
    return byRow.getOrDefault(row, NOTHING).values().stream();
  }

  /** The cells of a column, from top to bottom. */
  Stream<GridCell> column(int column) {
    return byColumn.getOrDefault(column, NOTHING).values().stream();
  }

  /** The cells of each row and of each column: everything that may follow one pattern. */
  Stream<Line> lines() {
    return Stream.concat(byRow.values().stream().map(row -> line(Orientation.ROW, row)), columns());
  }

  /** The cells of each column, from top to bottom. */
  Stream<Line> columns() {
    return byColumn.values().stream().map(column -> line(Orientation.COLUMN, column));
  }

  private static Line line(Orientation orientation, NavigableMap<Integer, GridCell> cells) {
    return new Line(orientation, List.copyOf(cells.values()));
  }

  /**
   * What the sheet calls the row of a cell: the nearest text to its left that is no number, or the
   * nearest one above where there is none.
   */
  String label(GridCell cell) {
    return rowWord(cell).or(() -> header(cell)).map(GridCell::text).orElse("");
  }

  /** The nearest text to the left of a cell; empty where there is none. */
  String rowLabel(GridCell cell) {
    return rowWord(cell).map(GridCell::text).orElse("");
  }

  private Optional<GridCell> rowWord(GridCell cell) {
    return before(wordsByRow.get(cell.row()), cell.column())
        .or(() -> Optional.ofNullable(mergedWords.get(cell.row())))
        .filter(word -> word.column() < cell.column());
  }

  /** What the sheet calls the column of a cell: the nearest text above it. */
  Optional<GridCell> header(GridCell cell) {
    return before(wordsByColumn.get(cell.column()), cell.row());
  }

  private static Optional<GridCell> before(NavigableMap<Integer, GridCell> words, int position) {
    return Optional.ofNullable(words)
        .map(line -> line.lowerEntry(position))
        .map(Map.Entry::getValue);
  }

  /** The header of a column as a text; empty where there is none. */
  String headerText(GridCell cell) {
    return header(cell).map(GridCell::text).orElse("");
  }

  CellFinding finding(Issue issue, GridCell cell, String detail) {
    return finding(issue, cell, Optional.empty(), detail);
  }

  CellFinding finding(Issue issue, GridCell cell, Optional<BigDecimal> expected, String detail) {
    return new CellFinding(
        issue,
        name(),
        cell.address().formatAsString(),
        label(cell),
        cell.amount(),
        expected,
        detail);
  }

  /** The number that a formula would give in this place. */
  OptionalDouble value(Formula formula, CellAddress place) {
    return book.value(formula, sheet, place);
  }
}
