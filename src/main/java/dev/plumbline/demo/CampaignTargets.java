package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What campaigns that advertise are to bring in all, and what a conversion may cost. */
final class CampaignTargets {

  private CampaignTargets() {}

  static DemoTable table() {
    return AdNames.table(
        "campaign_target",
        "campaigns/campaign_target.csv",
        List.of(
            text("campaign_id"),
            whole("conversions"),
            money("cost_per_acquisition"),
            text("currency")),
        CampaignTargets::add);
  }

  private static void add(Dataset targets, Company company) {
    Dice dice = Dice.of("campaign_target");
    Map<Campaign, BigDecimal> budgets = new HashMap<>();
    for (BudgetLine line : company.budgetLines()) {
      if (line.costType() == BudgetLine.CostType.ACTIVATION) {
        line.campaign()
            .filter(campaign -> campaign.channel().advertises())
            .ifPresent(campaign -> budgets.merge(campaign, line.amount(), BigDecimal::add));
      }
    }
    for (Campaign campaign : company.campaigns()) {
      BigDecimal budget = budgets.get(campaign);
      if (budget != null) {
        Currency currency = campaign.market().currency();
        double aim = dice.between(22.0, 34.0);
        double euros = budget.doubleValue() * 0.6 * currency.rate().doubleValue();
        targets.add(
            campaign.id(),
            (int) Math.round(euros / aim),
            Money.cents(currency.fromGroup(aim)),
            currency.name());
      }
    }
  }
}
