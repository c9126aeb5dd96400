package dev.plumbline.demo;

import dev.plumbline.demo.BudgetLine.CostType;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a campaign cost and brought on a platform on a day, in the currency of its country.
 *
 * @param value of the conversions
 */
record AdDay(
    Campaign campaign,
    String platform,
    LocalDate day,
    int impressions,
    int clicks,
    BigDecimal spend,
    int conversions,
    BigDecimal value) {

  /** All days of all campaigns that advertise, up to yesterday. */
  static List<AdDay> all(Company company) {
    List<AdDay> days = new ArrayList<>();
    Dice dice = Dice.of(AdPerformance.TABLE);
    for (BudgetLine line : company.budgetLines()) {
      if (line.costType() == CostType.ACTIVATION) {
        line.campaign()
            .filter(campaign -> campaign.channel().advertises())
            .ifPresent(campaign -> run(days, dice, campaign, line.amount()));
      }
    }
    return days;
  }

  /** The days on one platform. */
  static List<AdDay> on(String platform, Company company) {
    return all(company).stream().filter(day -> day.platform.equals(platform)).toList();
  }

  Market market() {
    return campaign.market();
  }

  private static void run(List<AdDay> days, Dice dice, Campaign campaign, BigDecimal budget) {
    long length = campaign.end().toEpochDay() - campaign.start().toEpochDay() + 1;
    List<String> platforms = campaign.channel().platforms();
    double perDay = budget.doubleValue() * 0.6 / length / platforms.size();
    LocalDate last = Calendar.earlier(campaign.end(), Calendar.YESTERDAY);
    for (LocalDate day = campaign.start(); !day.isAfter(last); day = day.plusDays(1)) {
      for (String platform : platforms) {
        days.add(one(dice, campaign, platform, day, perDay * mood(dice, day)));
      }
    }
  }

  /** Firms buy freight on working days. */
  private static double mood(Dice dice, LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? dice.between(0.4, 0.7) : dice.between(0.85, 1.3);
  }

  private static AdDay one(
      Dice dice, Campaign campaign, String platform, LocalDate day, double spend) {
    Currency currency = campaign.market().currency();
    double euros = spend * currency.rate().doubleValue();
    int impressions = (int) Math.round(euros * 1000 / dice.between(7.0, 15.0)) + 1;
    int clicks = (int) Math.round(impressions * dice.between(0.006, 0.024));
    int conversions = (int) Math.round(clicks * dice.between(0.01, 0.04));
    return new AdDay(
        campaign,
        platform,
        day,
        impressions,
        clicks,
        Money.cents(spend),
        conversions,
        Money.cents(currency.fromGroup(conversions * dice.between(60.0, 130.0))));
  }
}
