package dev.plumbline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A campaign in one country.
 *
 * @param weight its part of the country's budget, relative to the other campaigns of the year
 */
record Campaign(
    String id,
    int fiscalYear,
    Channel channel,
    CostCenter costCenter,
    LocalDate start,
    LocalDate end,
    int weight) {
  private static final int PER_MARKET_AND_YEAR = 10;

  Market market() {
    return costCenter.market();
  }

  /** The share of the campaign that has passed on the as-of date, 0 to 1. */
  double elapsed() {
    if (!start.isBefore(Calendar.AS_OF)) {
      return 0;
    }
    long passed = Calendar.AS_OF.toEpochDay() - start.toEpochDay();
    return Math.min(1, (double) passed / (end.toEpochDay() - start.toEpochDay()));
  }

  /** The campaigns of all countries in both years. */
  static List<Campaign> all(int scale) {
    Dice dice = Dice.of("campaigns");
    List<Campaign> campaigns = new ArrayList<>();
    for (int year : Calendar.FISCAL_YEARS) {
      for (int i = 0; i < Market.values().length * PER_MARKET_AND_YEAR * scale; i++) {
        campaigns.add(one(dice, year, i));
      }
    }
    return campaigns;
  }

  private static Campaign one(Dice dice, int year, int index) {
    Market market = Market.at(index);
    // Most of a year's campaigns start in its first half, as its trade fairs do.
    int month = dice.chance(62) ? dice.between(1, 5) : dice.between(6, 10);
    LocalDate start = LocalDate.of(year, month, dice.between(1, 28));
    return new Campaign(
        String.format(Locale.ROOT, "C-%d-%04d", year, index + 1),
        year,
        dice.pick(List.of(Channel.values())),
        new CostCenter(market, dice.pick(List.of(CostCenter.Theme.values()))),
        start,
        Calendar.earlier(start.plusDays(dice.between(28, 80)), LocalDate.of(year, 12, 31)),
        dice.between(2, 7));
  }
}
