package dev.plumbline.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Numbers that are not shown: one finding for each hidden sheet, row and column. */
final class HiddenMoney implements AuditRule {
  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    List<GridCell> numbers = sheet.cells().filter(GridCell::isNumber).toList();
    if (sheet.isHidden()) {
      return numbers.isEmpty() ? Stream.empty() : Stream.of(finding(sheet, numbers, "sheet"));
    }
    return Stream.concat(
        together(numbers, GridCell::row).stream()
            .filter(row -> sheet.isRowHidden(row.get(0).row()))
            .map(row -> finding(sheet, row, "row")),
        together(numbers, GridCell::column).stream()
            .filter(column -> sheet.isColumnHidden(column.get(0).column()))
            .map(column -> finding(sheet, column, "column")));
  }

  private static List<List<GridCell>> together(
      List<GridCell> cells, Function<GridCell, Integer> position) {
    return List.copyOf(
        cells.stream()
            .collect(Collectors.groupingBy(position, TreeMap::new, Collectors.toList()))
            .values());
  }

  private static CellFinding finding(Grid sheet, List<GridCell> hidden, String what) {
    GridCell first = hidden.get(0);
    BigDecimal sum =
        hidden.stream()
            .map(cell -> cell.amount().orElseThrow())
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    return new CellFinding(
        Issue.HIDDEN_MONEY,
        sheet.name(),
        first.address().formatAsString(),
        sheet.label(first),
        Optional.of(sum),
        Optional.empty(),
        "%d numbers in a hidden %s".formatted(hidden.size(), what));
  }
}
