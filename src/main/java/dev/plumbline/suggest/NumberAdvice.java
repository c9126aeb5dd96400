package dev.plumbline.suggest;

import dev.plumbline.project.Severity;
import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;

/** Bounds of numbers: amounts are not negative, and none is far beyond what was seen. */
final class NumberAdvice implements Advice.ColumnAdvice {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2100;
  private static final Set<String> SHARES =
      Set.of("share", "ratio", "rate", "pct", "percent", "percentage", "probability", "kans");

  @Override
  public Stream<Proposal> on(ColumnFacts column, TableFacts table) {
    if (!column.isNumber()
        || column.words().areOfAnIdentifier()
        || column.profile().leastNumber().isEmpty()) {
      return Stream.empty();
    }
    BigDecimal least = column.profile().leastNumber().get();
    BigDecimal most = column.profile().mostNumber().orElseThrow();
    if (column.mayBeShown() && isYear(column, least, most)) {
      return Stream.of(years(column, table, least, most));
    }
    Rule rule = Rule.of("expect_column_values_to_be_between").with("column", column.name());
    if (!column.mayBeShown()) {
      return least.signum() >= 0
          ? Stream.of(proposal(column, table, "not-negative", rule.with("min_value", 0)))
          : Stream.empty();
    }
    Rule bounded = rule.with("min_value", lower(least)).with("max_value", upper(column, most));
    return Stream.of(proposal(column, table, least.signum() >= 0 ? "amount" : "range", bounded));
  }

  private static boolean isYear(ColumnFacts column, BigDecimal least, BigDecimal most) {
    return column.words().areOfAYear()
        && least.compareTo(BigDecimal.valueOf(FIRST_YEAR)) >= 0
        && most.compareTo(BigDecimal.valueOf(LAST_YEAR)) <= 0;
  }

  private static Proposal years(
      ColumnFacts column, TableFacts table, BigDecimal least, BigDecimal most) {
    BigDecimal next = BigDecimal.valueOf(table.asOf().getYear() + 1L);
    Rule rule =
        Rule.of("expect_column_values_to_be_between")
            .with("column", column.name())
            .with("min_value", least.toBigInteger())
            .with("max_value", most.max(next).toBigInteger());
    return proposal(column, table, "years", rule);
  }

  private static BigDecimal lower(BigDecimal least) {
    return least.signum() >= 0
        ? BigDecimal.ZERO
        : RoundNumbers.atLeast(least.negate().multiply(TWO)).negate();
  }

  private static BigDecimal upper(ColumnFacts column, BigDecimal most) {
    boolean share = column.words().words().stream().anyMatch(SHARES::contains);
    if (share && most.compareTo(BigDecimal.ONE) <= 0) {
      return BigDecimal.ONE;
    }
    return most.signum() <= 0 ? BigDecimal.ZERO : RoundNumbers.atLeast(most.multiply(TWO));
  }

  private static Proposal proposal(ColumnFacts column, TableFacts table, String kind, Rule rule) {
    Proposal proposal =
        Proposal.ofRows(
            Labels.id(column, table)
                + (kind.equals("not-negative") ? "-not-negative" : "-plausible"),
            rule,
            Severity.WARNING,
            Phrasing.of(kind + ".title", Labels.title(column)),
            Phrasing.of(kind + ".seen"),
            0);
    // Only what is no number lies beyond bounds that were set around all numbers.
    return column.type().equals("double") ? proposal : proposal.broken(0);
  }
}
