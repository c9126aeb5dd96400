package dev.plumbline.demo;

import dev.plumbline.demo.BudgetLine.CostType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Divides the budget of each fiscal year among countries, campaigns and purposes. */
final class Budget {
  private static final Map<Integer, BigDecimal> TOTALS =
      Map.of(2025, new BigDecimal("118000000.00"), 2026, new BigDecimal("125000000.00"));

  /** What is not spent on campaigns but on systems and salaries. */
  private static final double OVERHEAD = 0.03;

  /** What each weight of a campaign by mail costs; letters take what is left. */
  private static final double EUROS_FOR_MAILS = 4000;

  private final Dice dice = Dice.of("budget");
  private final List<BudgetLine> lines = new ArrayList<>();

  private Budget() {}

  /** The lines of both years; those of a year add up to its total in euros to the cent. */
  static List<BudgetLine> divide(List<Campaign> campaigns) {
    Budget budget = new Budget();
    for (int year : Calendar.FISCAL_YEARS) {
      int first = budget.lines.size();
      for (Market market : Market.values()) {
        budget.divide(year, market, campaigns);
      }
      budget.settle(first, TOTALS.get(year));
    }
    return budget.lines;
  }

  private void divide(int year, Market market, List<Campaign> campaigns) {
    double total = TOTALS.get(year).doubleValue() * market.share() / 100;
    for (CostType overhead : List.of(CostType.TECH, CostType.PEOPLE)) {
      CostCenter brand = new CostCenter(market, CostCenter.Theme.BRAND);
      add(year, brand, Optional.empty(), overhead, total * OVERHEAD);
    }
    List<Campaign> own =
        campaigns.stream().filter(c -> c.fiscalYear() == year && c.market() == market).toList();
    double each = total * (1 - 2 * OVERHEAD) / weights(own);
    List<Campaign> mails = own.stream().filter(c -> c.channel() == Channel.EMAIL).toList();
    List<Campaign> others = own.stream().filter(c -> c.channel() != Channel.EMAIL).toList();
    List<Campaign> letters = own.stream().filter(c -> c.channel() == Channel.DIRECT_MAIL).toList();
    List<Campaign> heirs = letters.isEmpty() ? others : letters;
    double left = (each - EUROS_FOR_MAILS) * weights(mails) / weights(heirs);
    for (Campaign campaign : own) {
      double euros = mails.contains(campaign) ? EUROS_FOR_MAILS : each;
      double part = campaign.weight() * (heirs.contains(campaign) ? euros + left : euros);
      double creation = dice.between(0.34, 0.46);
      Optional<Campaign> purpose = Optional.of(campaign);
      add(year, campaign.costCenter(), purpose, CostType.CREATION, part * creation);
      add(year, campaign.costCenter(), purpose, CostType.ACTIVATION, part * (1 - creation));
    }
  }

  private static int weights(List<Campaign> campaigns) {
    return campaigns.stream().mapToInt(Campaign::weight).sum();
  }

  private void add(
      int year, CostCenter center, Optional<Campaign> campaign, CostType type, double euros) {
    BigDecimal amount = Money.hundreds(center.market().currency().fromGroup(euros));
    lines.add(
        new BudgetLine(
            Identifiers.numbered("BL-", 5, lines.size()),
            year,
            center,
            campaign,
            type,
            amount,
            center.market().currency().toGroup(amount)));
  }

  /** Lets a line in euros, the first one of the year, take what rounding to hundreds left over. */
  private void settle(int first, BigDecimal total) {
    BigDecimal divided =
        lines.subList(first, lines.size()).stream()
            .map(BudgetLine::groupAmount)
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    BudgetLine line = lines.get(first);
    lines.set(first, line.withAmount(line.amount().add(total.subtract(divided))));
  }
}
