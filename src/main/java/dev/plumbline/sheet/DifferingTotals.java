package dev.plumbline.sheet;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
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
    Map<Boolean, List<GridCell>> kinds =
        numbers.stream().collect(Collectors.partitioningBy(cell -> isTotal(sheet, cell)));
    return new Totals(new RunningSums(kinds.get(true)), new RunningSums(kinds.get(false)))
        .unexplained()
        .flatMap(around -> finding(sheet, around).stream());
  }

  private static Optional<CellFinding> finding(Grid sheet, Surroundings around) {
    GridCell total = around.total();
    return expected(sheet, total, around)
        .map(
            right ->
                sheet.finding(Issue.TOTAL_DIFFERS, total, Optional.of(right), total.formulaText()));
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
   * @param isFirst whether it has no total before it
   */
  private record Surroundings(
      GridCell total, List<GridCell> above, List<GridCell> below, boolean isFirst) {

    /** The numbers above, or where there are none, those below. */
    List<GridCell> nearest() {
      return above.isEmpty() && isFirst ? below : above;
    }
  }

  /** The totals of a part of a column and the numbers between them, both from the top down. */
  private record Totals(RunningSums totals, RunningSums parts) {

    /** Those to which nothing adds up that they can be meant to be the sum of. */
    Stream<Surroundings> unexplained() {
      NavigableSet<BigDecimal> before = new TreeSet<>();
      Stream.Builder<Surroundings> unexplained = Stream.builder();
      for (int index = 0; index < totals.size(); index++) {
        if (!isExplained(index, before)) {
          unexplained.add(around(index));
        }
        before.add(totals.sumOf(0, index));
      }
      return unexplained.build();
    }

    private Surroundings around(int index) {
      return new Surroundings(
          totals.cell(index),
          parts.cells(partsBefore(index - 1), partsBefore(index)),
          parts.cells(partsBefore(index), partsBefore(index + 1)),
          index == 0);
    }

    /**
     * Whether any of this adds up to a total.
     *
     * @param before the sums of the first of the totals before it, of the first two, and so on
     */
    private boolean isExplained(int index, NavigableSet<BigDecimal> before) {
      BigDecimal amount = amount(totals.cell(index));
      int from = partsBefore(index - 1);
      int here = partsBefore(index);
      int to = partsBefore(index + 1);
      BigDecimal rest = totals.sumOf(0, index).subtract(amount);
      return holds(before, rest)
          || holds(before, rest.add(parts.sumOf(from, here)))
          || parts.addUpTo(amount, from, here)
          || parts.addUpTo(amount, here, to)
          || parts.addUpTo(amount, 0, here)
          || parts.addUpTo(amount, here, parts.size())
          || totals.addUpTo(amount, index + 1, totals.size());
    }

    private static boolean holds(NavigableSet<BigDecimal> sums, BigDecimal sum) {
      BigDecimal next = sums.higher(sum.subtract(CENT));
      return next != null && next.compareTo(sum.add(CENT)) < 0;
    }

    /** How many numbers stand above a total; none above the first, and all above what is below. */
    private int partsBefore(int total) {
      if (total < 0) {
        return 0;
      }
      return total == totals.size() ? parts.size() : parts.countAbove(totals.cell(total).row());
    }
  }

  /** Some numbers of a column, from the top down, of which any run is added up at once. */
  private static final class RunningSums {
    private final List<GridCell> cells;
    private final int[] rows;
    private final BigDecimal[] sums;

    RunningSums(List<GridCell> cells) {
      this.cells = cells;
      this.rows = cells.stream().mapToInt(GridCell::row).toArray();
      this.sums = new BigDecimal[cells.size() + 1];
      sums[0] = BigDecimal.ZERO;
      for (int index = 0; index < cells.size(); index++) {
        sums[index + 1] = sums[index].add(amount(cells.get(index)));
      }
    }

    int size() {
      return cells.size();
    }

    GridCell cell(int index) {
      return cells.get(index);
    }

    List<GridCell> cells(int from, int to) {
      return cells.subList(from, to);
    }

    BigDecimal sumOf(int from, int to) {
      return sums[to].subtract(sums[from]);
    }

    boolean addUpTo(BigDecimal amount, int from, int to) {
      return from < to && sumOf(from, to).subtract(amount).abs().compareTo(CENT) < 0;
    }

    /** How many stand above a row that holds none of them. */
    int countAbove(int row) {
      return -Arrays.binarySearch(rows, row) - 1;
    }
  }
}
