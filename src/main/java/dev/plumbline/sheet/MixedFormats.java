package dev.plumbline.sheet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Cells that are written unlike most of their column, between one text and the next. Where each row
 * names its currency in a cell of its own, the column may well hold several.
 */
final class MixedFormats implements AuditRule {
  /** So many empty rows part two tables. */
  private static final int GAP = 2;

  private final Issue issue;
  private final Function<GridCell, Optional<String>> writing;

  /**
   * @param writing how a cell is written; empty where it says nothing
   */
  MixedFormats(Issue issue, Function<GridCell, Optional<String>> writing) {
    this.issue = issue;
    this.writing = writing;
  }

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    return sheet
        .columns()
        .flatMap(column -> tables(column).stream())
        .flatMap(table -> findings(sheet, table));
  }

  /** The cells that say how they are written, table by table. */
  private List<List<GridCell>> tables(Line column) {
    List<List<GridCell>> tables = new ArrayList<>();
    GridCell before = null;
    for (GridCell cell : column.cells()) {
      boolean tells = writing.apply(cell).isPresent();
      boolean starts = before == null || cell.row() - before.row() > GAP || !tells && cell.isWord();
      if (starts) {
        tables.add(new ArrayList<>());
      }
      if (tells) {
        tables.get(tables.size() - 1).add(cell);
      }
      before = cell;
    }
    return tables;
  }

  private Stream<CellFinding> findings(Grid sheet, List<GridCell> telling) {
    Map<String, Long> counts =
        telling.stream()
            .collect(
                Collectors.groupingBy(
                    cell -> writing.apply(cell).orElseThrow(), Collectors.counting()));
    if (counts.size() < 2 || telling.stream().allMatch(cell -> namesItsCurrency(sheet, cell))) {
      return Stream.empty();
    }
    // Of two that are as many, the one that comes first is the usual.
    long most = Collections.max(counts.values());
    String usual =
        telling.stream()
            .map(cell -> writing.apply(cell).orElseThrow())
            .filter(each -> counts.get(each) == most)
            .findFirst()
            .orElseThrow();
    return telling.stream()
        .filter(cell -> !writing.apply(cell).orElseThrow().equals(usual))
        .map(
            cell ->
                sheet.finding(
                    issue,
                    cell,
                    "%s among %s".formatted(writing.apply(cell).orElseThrow(), usual)));
  }

  private static boolean namesItsCurrency(Grid sheet, GridCell cell) {
    return sheet.row(cell.row()).anyMatch(other -> CurrencyCodes.isCode(other.text()));
  }
}
