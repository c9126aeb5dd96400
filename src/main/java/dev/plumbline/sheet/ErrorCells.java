package dev.plumbline.sheet;

import java.util.stream.Stream;

/** Cells that show an error. */
final class ErrorCells implements AuditRule {
  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    return sheet
        .cells()
        .filter(GridCell::isError)
        .map(
            cell ->
                sheet.finding(
                    Issue.ERROR_CELL, cell, (cell.error() + " " + cell.formulaText()).strip()));
  }
}
