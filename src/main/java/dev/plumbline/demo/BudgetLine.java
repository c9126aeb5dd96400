package dev.plumbline.demo;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * Money set aside for one purpose, in its latest revision.
 *
 * @param campaign empty where the money serves all of a country's campaigns
 * @param amount in the currency of the country
 * @param groupAmount in euros at the budget rate, exactly
 */
record BudgetLine(
    String id,
    int fiscalYear,
    CostCenter costCenter,
    Optional<Campaign> campaign,
    CostType costType,
    BigDecimal amount,
    BigDecimal groupAmount) {

  /** What the money buys. */
  enum CostType {
    CREATION,
    ACTIVATION,
    TECH,
    PEOPLE
  }

  Market market() {
    return costCenter.market();
  }

  Optional<String> campaignId() {
    return campaign.map(Campaign::id);
  }

  BudgetLine withAmount(BigDecimal other) {
    return new BudgetLine(
        id, fiscalYear, costCenter, campaign, costType, other, market().currency().toGroup(other));
  }
}
