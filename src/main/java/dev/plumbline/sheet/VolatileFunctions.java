package dev.plumbline.sheet;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Functions that give something else each time the workbook is opened, or hide what they read. */
final class VolatileFunctions implements AuditRule {
  private static final Set<String> NAMES =
      Set.of("TODAY", "NOW", "RAND", "RANDBETWEEN", "OFFSET", "INDIRECT", "CELL", "INFO");

  /** The names of such functions that a formula calls. */
  static Set<String> in(Formula formula) {
    return formula.functions().filter(NAMES::contains).collect(Collectors.toSet());
  }

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    return sheet
        .cells()
        .filter(cell -> cell.formula().filter(formula -> !in(formula).isEmpty()).isPresent())
        .map(cell -> sheet.finding(Issue.VOLATILE_FUNCTION, cell, cell.formulaText()));
  }
}
