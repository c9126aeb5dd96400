package dev.plumbline.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;

/**
 * Constants between formulas that look alike. Only formulas that read their own row count in a
 * column, and such that read their own column in a row: what lies between other formulas may well
 * be what they add up.
 */
final class OverwrittenFormulas implements AuditRule {
  private static final int FORMULAS = 2;

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    return sheet
        .lines()
        .flatMap(line -> line.parts().stream().map(part -> new Line(line.orientation(), part)))
        .flatMap(line -> overwritten(sheet, line))
        .distinct();
  }

  private static Stream<CellFinding> overwritten(Grid sheet, Line line) {
    Optional<List<GridCell>> usual =
        line.formulasByPattern().values().stream()
            .filter(cells -> cells.size() >= FORMULAS)
            .filter(cells -> readsAcross(cells.get(0).formula().orElseThrow(), line.orientation()))
            .max(Comparator.comparing(List::size));
    return usual.stream().flatMap(formulas -> constants(sheet, line, formulas));
  }

  private static Stream<CellFinding> constants(Grid sheet, Line line, List<GridCell> formulas) {
    int first = line.position(formulas.get(0));
    int last = line.position(formulas.get(formulas.size() - 1));
    Formula usual = formulas.get(0).formula().orElseThrow();
    return line.cells().stream()
        .filter(GridCell::isConstantNumber)
        .filter(cell -> line.position(cell) > first && line.position(cell) < last)
        .flatMap(cell -> finding(sheet, cell, usual).stream());
  }

  private static Optional<CellFinding> finding(Grid sheet, GridCell cell, Formula usual) {
    Optional<Formula> here = usual.movedTo(cell.address());
    if (here.filter(formula -> readsNumbers(sheet, formula)).isEmpty()) {
      return Optional.empty();
    }
    OptionalDouble expected = sheet.value(here.get(), cell.address());
    return expected.isEmpty()
        ? Optional.empty()
        : Optional.of(
            sheet.finding(
                Issue.OVERWRITTEN_FORMULA,
                cell,
                Optional.of(GridCell.decimal(expected.getAsDouble())),
                "=" + sheet.book().text(here.get())));
  }

  /** Whether all that a formula reads lies in its own row, for a column, or in its own column. */
  private static boolean readsAcross(Formula formula, Orientation orientation) {
    List<Ptg> references =
        formula.tokens().stream()
            .filter(token -> token instanceof RefPtgBase || token instanceof AreaPtgBase)
            .toList();
    return !references.isEmpty()
        && references.stream().allMatch(token -> isAcross(token, formula, orientation));
  }

  private static boolean isAcross(Ptg token, Formula formula, Orientation orientation) {
    int row = formula.place().getRow();
    int column = formula.place().getColumn();
    if (token instanceof RefPtgBase cell) {
      return orientation == Orientation.COLUMN ? cell.getRow() == row : cell.getColumn() == column;
    }
    AreaPtgBase area = (AreaPtgBase) token;
    return orientation == Orientation.COLUMN
        ? area.getFirstRow() == row && area.getLastRow() == row
        : area.getFirstColumn() == column && area.getLastColumn() == column;
  }

  private static boolean readsNumbers(Grid sheet, Formula formula) {
    return References.of(sheet, formula).anyMatch(GridCell::isNumber);
  }
}
