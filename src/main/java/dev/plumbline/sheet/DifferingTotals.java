package dev.plumbline.sheet;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Pxg;

/**
 * Totals that are not the sum of the numbers above or below them. A total of totals may add up
 * those instead. Of formulas only such are judged that add up a part of their own column: whatever
 * else is computed may be called a total with good reason.
 */
final class DifferingTotals implements AuditRule {
  private static final String WORD =
      "(?:sub|eind|deel|zwischen|gesamt|teil|grand |end)?-?"
          + "(?:totaa?ls?|totale?s?|gesamt|summe|somme|suma|summa|sum|celkem|razem|og[oó]łem|i alt)";
  private static final Pattern TOTAL = Pattern.compile("(?iU)(?:.*\\b)?" + WORD + "\\b.*");
  private static final Pattern TOTAL_ALONE =
      Pattern.compile("(?iU)[^\\p{L}]*" + WORD + "[^\\p{L}]*");
  private static final BigDecimal CENT = new BigDecimal("0.01");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    return sheet
        .columns()
        .flatMap(column -> column.parts().stream())
        .map(part -> part.stream().filter(GridCell::isNumber).toList())
        .flatMap(numbers -> findings(sheet, numbers));
  }

  private static Stream<CellFinding> findings(Grid sheet, List<GridCell> numbers) {
    List<GridCell> totals = numbers.stream().filter(cell -> isTotal(sheet, cell)).toList();
    Set<GridCell> known = new HashSet<>(totals);
    List<GridCell> parts = numbers.stream().filter(cell -> !known.contains(cell)).toList();
    return totals.stream()
        .flatMap(
            total -> {
              Surroundings around = Surroundings.of(total, parts, totals);
              return around.explain(total)
                  ? Stream.empty()
                  : expected(sheet, total, around)
                      .map(
                          right ->
                              sheet.finding(
                                  Issue.TOTAL_DIFFERS,
                                  total,
                                  Optional.of(right),
                                  total.formulaText()))
                      .stream();
            });
  }

  private static boolean isTotal(Grid sheet, GridCell cell) {
    return TOTAL.matcher(sheet.rowLabel(cell)).matches();
  }

  private static Optional<BigDecimal> expected(Grid sheet, GridCell total, Surroundings around) {
    if (!total.isFormula()) {
      return Optional.of(around.nearest())
          .filter(parts -> parts.size() > 1)
          .filter(parts -> isPlausible(total, parts) || standsAmongTotals(sheet, total))
          .map(DifferingTotals::sum);
    }
    return added(total)
        .map(area -> area.getFirstRow() > total.row() ? around.below() : around.above())
        .filter(parts -> parts.size() > 1)
        .filter(parts -> !isEndOf(parts, total, sheet))
        .map(DifferingTotals::sum);
  }

  /** The part of its own column that a formula adds up, and nothing else. */
  private static Optional<AreaPtgBase> added(GridCell total) {
    return total
        .formula()
        .flatMap(Formula::expression)
        .map(Formula.Expression::bare)
        .filter(bare -> bare.function().filter("SUM"::equals).isPresent())
        .filter(bare -> bare.arguments().size() == 1)
        .map(bare -> bare.arguments().get(0).head())
        .filter(head -> head instanceof AreaPtgBase && !(head instanceof Pxg))
        .map(AreaPtgBase.class::cast)
        .filter(area -> area.getFirstColumn() == total.column())
        .filter(area -> area.getLastColumn() == total.column());
  }

  /** Whether a total that says of what adds up the last rows before it, which may be just that. */
  private static boolean isEndOf(List<GridCell> parts, GridCell total, Grid sheet) {
    boolean says = !TOTAL_ALONE.matcher(sheet.rowLabel(total)).matches();
    return says
        && added(total)
            .filter(area -> area.getLastRow() > area.getFirstRow())
            .filter(area -> area.getLastRow() >= parts.get(parts.size() - 1).row())
            .isPresent();
  }

  /** Whether a number can be meant as the sum of some: no less than any, and no other quantity. */
  private static boolean isPlausible(GridCell total, List<GridCell> parts) {
    BigDecimal amount = amount(total);
    BigDecimal most = parts.stream().map(DifferingTotals::amount).reduce(BigDecimal::max).get();
    return amount.signum() > 0
        && amount.compareTo(most) >= 0
        && amount.compareTo(sum(parts).multiply(TWO)) <= 0;
  }

  /** Whether another cell of the row adds up its column. */
  private static boolean standsAmongTotals(Grid sheet, GridCell total) {
    return sheet.row(total.row()).anyMatch(cell -> added(cell).isPresent());
  }

  private static BigDecimal amount(GridCell cell) {
    return cell.amount().orElseThrow();
  }

  private static BigDecimal sum(List<GridCell> cells) {
    return cells.stream().map(DifferingTotals::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /**
   * What a total may add up.
   *
   * @param above numbers between the total before it and it
   * @param below numbers between it and the next total
   */
  private record Surroundings(
      List<GridCell> above,
      List<GridCell> below,
      List<GridCell> allAbove,
      List<GridCell> allBelow,
      List<GridCell> totalsAbove,
      List<GridCell> totalsBelow) {

    static Surroundings of(GridCell total, List<GridCell> parts, List<GridCell> totals) {
      List<GridCell> before = totals.stream().filter(each -> each.row() < total.row()).toList();
      List<GridCell> after = totals.stream().filter(each -> each.row() > total.row()).toList();
      int from = before.isEmpty() ? -1 : before.get(before.size() - 1).row();
      int to = after.isEmpty() ? Integer.MAX_VALUE : after.get(0).row();
      return new Surroundings(
          between(parts, from, total.row()),
          between(parts, total.row(), to),
          between(parts, -1, total.row()),
          between(parts, total.row(), Integer.MAX_VALUE),
          before,
          after);
    }

    private static List<GridCell> between(List<GridCell> cells, int from, int to) {
      return cells.stream().filter(cell -> cell.row() > from && cell.row() < to).toList();
    }

    /** Whether any of this adds up to the total. */
    boolean explain(GridCell total) {
      BigDecimal amount = amount(total);
      BigDecimal running = BigDecimal.ZERO;
      for (int index = totalsAbove.size() - 1; index >= 0; index--) {
        running = running.add(amount(totalsAbove.get(index)));
        if (isSame(amount, running) || isSame(amount, running.add(sum(above)))) {
          return true;
        }
      }
      return Stream.of(above, below, allAbove, allBelow, totalsBelow)
          .anyMatch(cells -> !cells.isEmpty() && isSame(amount, sum(cells)));
    }

    /** The numbers above, or where there are none, those below. */
    List<GridCell> nearest() {
      return above.isEmpty() && totalsAbove.isEmpty() ? below : above;
    }

    private static boolean isSame(BigDecimal one, BigDecimal other) {
      return one.subtract(other).abs().compareTo(CENT) < 0;
    }
  }
}
