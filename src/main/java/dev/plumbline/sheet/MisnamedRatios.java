package dev.plumbline.sheet;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.ptg.DividePtg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;

/**
 * Costs per something that are divided by something else: a cost per purchase by the number of
 * advertisements, where the number of orders stands beside it.
 */
final class MisnamedRatios implements AuditRule {
  private static final Pattern PER = Pattern.compile("(?iu).*\\b(?:per|pro|par|/)\\s+(\\p{L}+).*");

  /** What is counted is no money, and no figure made of others. */
  private static final Pattern MONEY =
      Pattern.compile(
          "(?iu).*(?:revenue|value|amount|spend|budget|cost|rate|roas|omzet|waarde|bedrag|kosten"
              + "|umsatz|wert|betrag|chiffre|montant|co[uû]t).*");

  /** Words for the same thing. */
  private static final List<List<String>> WORDS =
      List.of(
          List.of(
              "purchase", "order", "sale", "conversion", "transaction", "aankoop", "bestelling"),
          List.of("click", "klik", "clic"),
          List.of("lead"),
          List.of("mille", "impression", "vertoning"),
          List.of("visit", "session", "bezoek"),
          List.of("customer", "acquisition", "klant"));

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    return sheet.cells().flatMap(cell -> finding(sheet, cell).stream());
  }

  private static Optional<CellFinding> finding(Grid sheet, GridCell cell) {
    Optional<Formula.Expression> division =
        cell.formula()
            .flatMap(Formula::expression)
            .map(Formula.Expression::bare)
            .filter(bare -> bare.head() instanceof DividePtg)
            .filter(bare -> bare.operands().get(1).bare().head() instanceof RefPtgBase);
    return division.flatMap(
        ratio ->
            References.of(sheet, ratio.operands().get(1).bare().formula())
                .findFirst()
                .filter(divisor -> divisor.grid() == sheet)
                .flatMap(divisor -> finding(sheet, cell, ratio, divisor)));
  }

  private static Optional<CellFinding> finding(
      Grid sheet, GridCell cell, Formula.Expression ratio, GridCell divisor) {
    boolean below = divisor.column() == cell.column();
    Function<GridCell, String> name = below ? sheet::label : sheet::headerText;
    Optional<List<String>> wanted = wanted(name.apply(cell));
    if (wanted.isEmpty() || isOneOf(wanted.get(), name.apply(divisor))) {
      return Optional.empty();
    }
    Stream<GridCell> beside = below ? sheet.column(cell.column()) : sheet.row(cell.row());
    return beside
        .filter(GridCell::isNumber)
        .filter(other -> before(other, cell) && isOneOf(wanted.get(), name.apply(other)))
        .max(Comparator.comparing(GridCell::address))
        .flatMap(right -> finding(sheet, cell, ratio, divisor, right, name));
  }

  private static boolean before(GridCell one, GridCell other) {
    return one.address().compareTo(other.address()) < 0;
  }

  private static Optional<CellFinding> finding(
      Grid sheet,
      GridCell cell,
      Formula.Expression ratio,
      GridCell divisor,
      GridCell right,
      Function<GridCell, String> name) {
    OptionalDouble cost = sheet.value(ratio.operands().get(0).formula(), cell.address());
    return cost.isEmpty() || right.number() == 0
        ? Optional.empty()
        : Optional.of(
            sheet.finding(
                Issue.RATIO_MISNAMED,
                cell,
                Optional.of(GridCell.decimal(cost.getAsDouble() / right.number())),
                "%s divides by %s (%s) and not by %s (%s)"
                    .formatted(
                        cell.formulaText(),
                        divisor.address(),
                        name.apply(divisor),
                        right.address(),
                        name.apply(right))));
  }

  /** The words for what a label says that it divides by. */
  private static Optional<List<String>> wanted(String label) {
    Matcher per = PER.matcher(label);
    if (!per.matches()) {
      return Optional.empty();
    }
    String what = per.group(1).toLowerCase(Locale.ROOT);
    return WORDS.stream().filter(words -> words.stream().anyMatch(what::startsWith)).findFirst();
  }

  private static boolean isOneOf(List<String> words, String label) {
    String small = label.toLowerCase(Locale.ROOT);
    return words.stream().anyMatch(small::contains)
        && !PER.matcher(label).matches()
        && !MONEY.matcher(label).matches();
  }
}
