package dev.plumbline.sheet;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;

/**
 * Formulas that show another number than they give. What depends on a volatile function differs by
 * design and is left out.
 */
final class StaleValues implements AuditRule {
  /** Beyond the fifteen digits that workbooks keep, sums may differ by the order of their parts. */
  private static final double TOLERANCE = 1e-9;

  private final UnsteadyCells unsteady = new UnsteadyCells();

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
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
