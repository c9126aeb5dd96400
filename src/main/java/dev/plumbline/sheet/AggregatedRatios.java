package dev.plumbline.sheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.ptg.AddPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;

/** Sums and means of ratios, with what the ratio of the sums would be. */
final class AggregatedRatios implements AuditRule {
  private static final Set<String> AGGREGATES =
      Set.of("SUM", "AVERAGE", "SUMIF", "AVERAGEIF", "SUBTOTAL");

  /** What is divided by such a thing is an amount in another unit, and may be added up. */
  private static final Pattern UNITS =
      Pattern.compile(
          "(?iU).*\\b(?:fx|rate|koers|kurs|cours|taux|tasso|tipo de cambio|currency|wisselkoers"
              + "|months?|maand(?:en)?|monate?|mois|weeks?|days?)\\b.*");

  private static final Pattern UNWEIGHTED =
      Pattern.compile("(?iU).*\\b(?:unweighted|ongewogen|ungewichtet|non pond[eé]r[eé]e?)\\b.*");
  private static final double TOLERANCE = 1e-9;

  private final Map<GridCell, Optional<Ratio>> known = new HashMap<>();

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    return sheet.cells().flatMap(cell -> finding(sheet, cell).stream());
  }

  private Optional<CellFinding> finding(Grid sheet, GridCell cell) {
    return expression(cell)
        .flatMap(bare -> aggregated(sheet, bare))
        .filter(ratio -> ratio.value().isPresent())
        .map(ratio -> GridCell.decimal(ratio.value().getAsDouble()))
        .filter(expected -> isOther(cell, expected))
        .filter(expected -> !UNWEIGHTED.matcher(sheet.label(cell)).matches())
        .map(
            expected ->
                sheet.finding(
                    Issue.RATIO_AGGREGATED, cell, Optional.of(expected), cell.formulaText()));
  }

  private static boolean isOther(GridCell cell, BigDecimal expected) {
    double right = expected.doubleValue();
    return !cell.isNumber()
        || Math.abs(cell.number() - right) > TOLERANCE * Math.max(1, Math.abs(right));
  }

  /** The ratio that a cell computes by dividing, or by putting ratios together. */
  private Optional<Ratio> ratio(GridCell cell) {
    if (!known.containsKey(cell)) {
      // A cell that depends on itself is asked for while it is being answered.
      known.put(cell, Optional.empty());
      Optional<Formula.Expression> bare = expression(cell);
      known.put(
          cell,
          bare.filter(each -> each.head() instanceof DividePtg)
              .filter(each -> !isConversion(cell, each))
              .flatMap(division -> divided(cell, division))
              .or(() -> bare.flatMap(each -> aggregated(cell.grid(), each))));
    }
    return known.get(cell);
  }

  private static Optional<Formula.Expression> expression(GridCell cell) {
    return cell.formula().flatMap(Formula::expression).map(Formula.Expression::bare);
  }

  private static boolean isConversion(GridCell cell, Formula.Expression division) {
    Formula.Expression divisor = division.operands().get(1).bare();
    return References.of(cell.grid(), divisor.formula())
        .anyMatch(
            read ->
                UNITS.matcher(read.grid().headerText(read)).matches()
                    || UNITS.matcher(read.grid().rowLabel(read)).matches());
  }

  private static Optional<Ratio> divided(GridCell cell, Formula.Expression division) {
    OptionalDouble numerator = value(cell, division.operands().get(0));
    OptionalDouble denominator = value(cell, division.operands().get(1));
    return numerator.isEmpty() || denominator.isEmpty()
        ? Optional.empty()
        : Optional.of(new Ratio(numerator.getAsDouble(), denominator.getAsDouble()));
  }

  private static OptionalDouble value(GridCell cell, Formula.Expression part) {
    return cell.grid().value(part.formula(), cell.address());
  }

  private Optional<Ratio> aggregated(Grid sheet, Formula.Expression bare) {
    Optional<String> function = bare.function().filter(AGGREGATES::contains);
    if (function.isPresent()) {
      boolean adds = !function.get().startsWith("AVERAGE");
      return bare.arguments().stream()
          .filter(argument -> argument.head() instanceof AreaPtgBase)
          .findFirst()
          // Most areas hold no ratios, and need not be read to their end to see it.
          .filter(area -> startsWithRatio(sheet, area))
          .filter(area -> constants(sheet, area) == 0)
          .map(area -> References.formulas(sheet, area.formula()).toList())
          .flatMap(cells -> together(cells, adds));
    }
    return bare.head() instanceof AddPtg ? added(sheet, bare) : Optional.empty();
  }

  private boolean startsWithRatio(Grid sheet, Formula.Expression area) {
    return References.formulas(sheet, area.formula()).findFirst().flatMap(this::ratio).isPresent();
  }

  /** How many numbers stand there that are not computed; nothing need not be. */
  private static long constants(Grid sheet, Formula.Expression area) {
    long formulas = References.formulas(sheet, area.formula()).limit(2).count();
    return formulas < 2
        ? 1
        : References.of(sheet, area.formula())
            .filter(cell -> cell.isConstantNumber() && cell.number() != 0)
            .limit(1)
            .count();
  }

  private Optional<Ratio> added(Grid sheet, Formula.Expression sum) {
    List<Formula.Expression> operands =
        sum.operands().stream().map(Formula.Expression::bare).toList();
    if (!operands.stream().allMatch(operand -> operand.head() instanceof RefPtgBase)) {
      return Optional.empty();
    }
    return together(
        operands.stream()
            .flatMap(operand -> References.formulas(sheet, operand.formula()))
            .toList(),
        true);
  }

  /**
   * Of several formulas, if all of them are ratios. Shares of one whole may be added up.
   *
   * @param adds whether they are added up, and no mean is taken
   */
  private Optional<Ratio> together(List<GridCell> formulas, boolean adds) {
    if (formulas.size() < 2) {
      return Optional.empty();
    }
    List<Ratio> ratios = new ArrayList<>();
    for (GridCell cell : formulas) {
      Optional<Ratio> ratio = ratio(cell);
      if (ratio.isEmpty()) {
        return Optional.empty();
      }
      ratios.add(ratio.get());
    }
    long wholes =
        ratios.stream()
            .mapToDouble(Ratio::denominator)
            .filter(each -> each != 0)
            .distinct()
            .count();
    return adds && wholes < 2 ? Optional.empty() : ratios.stream().reduce(Ratio::plus);
  }
}
