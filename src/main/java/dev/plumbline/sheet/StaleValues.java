package dev.plumbline.sheet;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;

/**
 * Formulas that show another number than they give, or were saved without any: whoever reads the
 * file without computing it reads nothing there. What depends on a volatile function differs by
 * design, and is left out where it shows something.
 */
final class StaleValues implements AuditRule {
  /** Beyond the fifteen digits that workbooks keep, sums may differ by the order of their parts. */
  private static final double TOLERANCE = 1e-9;

  private final UnsteadyCells unsteady = new UnsteadyCells();

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    List<CellFinding> differing = differing(sheet).toList();
    Stream<CellFinding> unsaved =
        sheet.cells().filter(cell -> !cell.isStored()).map(cell -> unsaved(sheet, cell));
    return Stream.of(unsaved, differing.stream(), unjudged(sheet)).flatMap(each -> each);
  }

  private static Stream<CellFinding> unjudged(Grid sheet) {
    return sheet.book().isExhausted()
        ? Stream.of(
            new CellFinding(
                Issue.STALE_VALUE,
                sheet.name(),
                "",
                "",
                Optional.empty(),
                Optional.empty(),
                "not all formulas were computed: together they read too many cells"))
        : Stream.empty();
  }

  private static CellFinding unsaved(Grid sheet, GridCell cell) {
    return new CellFinding(
        Issue.STALE_VALUE,
        sheet.name(),
        cell.address().formatAsString(),
        sheet.label(cell),
        Optional.empty(),
        cell.amount(),
        cell.formulaText() + " was saved without a value");
  }

  private Stream<CellFinding> differing(Grid sheet) {
    return sheet
        .cells()
        .filter(GridCell::isFormula)
        .filter(GridCell::isStored)
        .filter(cell -> cell.isNumber() || cell.isError())
        .filter(cell -> !unsteady.contains(cell))
        .flatMap(cell -> finding(sheet, cell).stream());
  }

  private static Optional<CellFinding> finding(Grid sheet, GridCell cell) {
    Optional<BigDecimal> computed =
        sheet
            .book()
            .computed(cell.stored())
            .filter(value -> value.getCellType() == CellType.NUMERIC)
            .map(CellValue::getNumberValue)
            .filter(number -> cell.isError() || isOther(number, cell.number()))
            .map(GridCell::decimal);
    return computed.map(
        number -> sheet.finding(Issue.STALE_VALUE, cell, Optional.of(number), cell.formulaText()));
  }

  private static boolean isOther(double one, double other) {
    return Math.abs(one - other)
        > TOLERANCE * Math.max(1, Math.max(Math.abs(one), Math.abs(other)));
  }
}
