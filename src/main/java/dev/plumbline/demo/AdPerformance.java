package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.BudgetLine.CostType;
import dev.plumbline.demo.file.Column;
import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.MonthlyCsvFiles;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What each campaign cost and brought on each platform on each day, one file a month. */
final class AdPerformance implements DemoTable {
  static final String TABLE = "ad_performance_daily";
  private static final YearMonth DRIFTED = YearMonth.of(2026, 3);
  private static final String NEW_COLUMN = "reach";

  @Override
  public Export export(Company company) {
    Dataset days =
        new Dataset(
            TABLE,
            List.of(
                date("date"),
                text("platform"),
                text("campaign_id"),
                text("country"),
                text("currency"),
                whole("impressions"),
                whole(NEW_COLUMN),
                whole("clicks"),
                money("spend"),
                whole("conversions"),
                money("conversions_value")));
    Dice dice = Dice.of(TABLE);
    for (BudgetLine line : company.budgetLines()) {
      if (line.costType() == CostType.ACTIVATION) {
        line.campaign()
            .filter(campaign -> campaign.channel().advertises())
            .ifPresent(campaign -> run(days, dice, campaign, line.amount()));
      }
    }
    MonthlyCsvFiles files =
        new MonthlyCsvFiles(
            "ads/ad_performance_", CsvDialect.COMMA, "date", month -> columns(days, month));
    return new Export(days, files, AdPerformanceFaults.plant(days, company));
  }

  /** One month has a column more, in the middle, where it shifts those who read by position. */
  private static List<String> columns(Dataset days, YearMonth month) {
    return days.columns().stream()
        .map(Column::name)
        .filter(name -> month.equals(DRIFTED) || !name.equals(NEW_COLUMN))
        .toList();
  }

  private static void run(Dataset days, Dice dice, Campaign campaign, BigDecimal budget) {
    long length = campaign.end().toEpochDay() - campaign.start().toEpochDay() + 1;
    List<String> platforms = campaign.channel().platforms();
    double perDay = budget.doubleValue() * 0.6 / length / platforms.size();
    LocalDate last = Calendar.earlier(campaign.end(), Calendar.YESTERDAY);
    for (LocalDate day = campaign.start(); !day.isAfter(last); day = day.plusDays(1)) {
      for (String platform : platforms) {
        add(days, dice, new Placement(campaign, platform, day), perDay * mood(dice, day));
      }
    }
  }

  private record Placement(Campaign campaign, String platform, LocalDate day) {}

  /** Firms buy freight on working days. */
  private static double mood(Dice dice, LocalDate day) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    return weekend ? dice.between(0.4, 0.7) : dice.between(0.85, 1.3);
  }

  private static void add(Dataset days, Dice dice, Placement placement, double spend) {
    Market market = placement.campaign().market();
    Currency currency = market.currency();
    double euros = spend * currency.rate().doubleValue();
    int impressions = (int) Math.round(euros * 1000 / dice.between(7.0, 15.0)) + 1;
    int clicks = (int) Math.round(impressions * dice.between(0.006, 0.024));
    int conversions = (int) Math.round(clicks * dice.between(0.01, 0.04));
    days.add(
        placement.day(),
        placement.platform(),
        placement.campaign().id(),
        market.name(),
        currency.name(),
        impressions,
        (int) Math.round(impressions * 0.7),
        clicks,
        Money.cents(spend),
        conversions,
        Money.cents(currency.fromGroup(conversions * dice.between(60.0, 130.0))));
  }
}
