package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
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

  /** What kind of marketing the money is for. */
  enum ActivityType {
    EVENT,
    PAID_MEDIA,
    CONTENT,
    EMAIL,
    PARTNER,
    TOOLS,
    SALARIES;

    /** The expense account of the general ledger. */
    String account() {
      return "66" + (1000 + 100 * ordinal());
    }
  }

  ActivityType activityType() {
    return switch (costType) {
      case TECH -> ActivityType.TOOLS;
      case PEOPLE -> ActivityType.SALARIES;
      case CREATION -> ActivityType.CONTENT;
      case ACTIVATION ->
          costCenter.theme() == CostCenter.Theme.PARTNERS
              ? ActivityType.PARTNER
              : campaign.map(Campaign::channel).orElseThrow().activityType();
    };
  }

  String planId() {
    return "BP-" + fiscalYear + "-" + market().name();
  }

  String owner() {
    return Identifiers.owner(market(), costCenter.theme().ordinal());
  }

  Market market() {
    return costCenter.market();
  }

  Optional<String> campaignId() {
    return campaign.map(Campaign::id);
  }

  /** The first days of the months that the money is meant for. */
  List<LocalDate> months() {
    LocalDate first = campaign.map(Campaign::start).orElse(LocalDate.of(fiscalYear, 1, 1));
    LocalDate last = campaign.map(Campaign::end).orElse(LocalDate.of(fiscalYear, 12, 1));
    return yearMonths().stream()
        .filter(month -> !month.isBefore(first.withDayOfMonth(1)) && !month.isAfter(last))
        .toList();
  }

  /** The first days of all months of its fiscal year. */
  List<LocalDate> yearMonths() {
    LocalDate first = LocalDate.of(fiscalYear, 1, 1);
    return first.datesUntil(first.plusYears(1), Period.ofMonths(1)).toList();
  }

  BudgetLine withAmount(BigDecimal other) {
    return new BudgetLine(
        id, fiscalYear, costCenter, campaign, costType, other, market().currency().toGroup(other));
  }
}
