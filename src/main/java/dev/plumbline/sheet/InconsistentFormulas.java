package dev.plumbline.sheet;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Formulas unlike those beside them. One that occurs again in its row or column is a pattern of its
 * own, and none that went astray.
 */
final class InconsistentFormulas implements AuditRule {
  /** How many formulas in a line must look alike for another to stand out. */
  private static final int ALIKE = 3;

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    Map<String, Long> inLines =
        sheet
            .lines()
            .flatMap(line -> line.formulasByPattern().values().stream())
            .filter(cells -> cells.size() > 1)
            .flatMap(List::stream)
            .map(cell -> cell.address().formatAsString())
            .collect(Collectors.groupingBy(address -> address, Collectors.counting()));
    Set<String> repeated = repeated(sheet);
    return sheet
        .lines()
        .flatMap(line -> line.runsOfFormulas().stream())
        .flatMap(run -> strays(sheet, run))
        .filter(finding -> !inLines.containsKey(finding.cell()))
        .filter(finding -> !repeated.contains(finding.cell()))
        .distinct();
  }

  /** Formulas that read the same cells of another sheet as one in their row or column does. */
  private static Set<String> repeated(Grid sheet) {
    Set<String> repeated = new HashSet<>();
    sheet
        .lines()
        .forEach(
            line ->
                line.cells().stream()
                    .filter(GridCell::isFormula)
                    .filter(cell -> cell.formula().orElseThrow().readsOtherSheets())
                    .collect(Collectors.groupingBy(cell -> cell.formula().orElseThrow().places()))
                    .values()
                    .stream()
                    .filter(cells -> cells.size() > 1)
                    .flatMap(List::stream)
                    .forEach(cell -> repeated.add(cell.address().formatAsString())));
    return repeated;
  }

  private static Stream<CellFinding> strays(Grid sheet, List<GridCell> run) {
    Map<String, List<GridCell>> patterns =
        run.stream().collect(Collectors.groupingBy(InconsistentFormulas::pattern));
    Optional<Map.Entry<String, List<GridCell>>> usual =
        patterns.entrySet().stream()
            .filter(entry -> entry.getValue().size() >= ALIKE)
            .max(Comparator.comparing(entry -> entry.getValue().size()));
    return usual.stream()
        .flatMap(
            entry ->
                run.stream()
                    .filter(cell -> isAstray(cell, entry.getValue().get(0)))
                    .flatMap(cell -> finding(sheet, cell, entry.getValue().get(0)).stream()));
  }

  /**
   * Whether a formula does the same with other cells, or something more. One that does something
   * else, such as a ratio beside sums, is another figure.
   */
  private static boolean isAstray(GridCell cell, GridCell usual) {
    return !pattern(cell).equals(pattern(usual))
        && (shape(cell).equals(shape(usual)) || pattern(cell).startsWith(pattern(usual) + " "));
  }

  private static String shape(GridCell cell) {
    return cell.formula().orElseThrow().shape();
  }

  private static String pattern(GridCell cell) {
    return cell.pattern();
  }

  private static Optional<CellFinding> finding(Grid sheet, GridCell cell, GridCell usual) {
    return usual
        .formula()
        .flatMap(formula -> formula.movedTo(cell.address()))
        .map(
            formula -> {
              OptionalDouble expected = sheet.value(formula, cell.address());
              return sheet.finding(
                  Issue.INCONSISTENT_FORMULA,
                  cell,
                  expected.isPresent()
                      ? Optional.of(GridCell.decimal(expected.getAsDouble()))
                      : Optional.empty(),
                  "%s, beside others =%s"
                      .formatted(cell.formulaText(), sheet.book().text(formula)));
            });
  }
}
