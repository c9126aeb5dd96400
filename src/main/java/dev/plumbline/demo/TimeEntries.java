package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.Column;
import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The hours that marketing's own teams worked, by team and campaign. */
final class TimeEntries implements DemoTable {
  private static final int TEAMS = 2;
  private static final int DAYS_OF_A_WEEK = 7;

  @Override
  public Export export(Company company) {
    Dataset entries =
        new Dataset(
            "time_entry",
            List.of(
                text("entry_id"),
                text("team"),
                text("campaign_id"),
                text("country"),
                date("worked_on"),
                new Column("hours", Column.Type.DECIMAL, 2),
                text("cost_type"),
                money("hourly_cost"),
                text("currency")));
    Dice dice = Dice.of("time_entry");
    company.campaigns().forEach(campaign -> work(entries, dice, campaign));
    for (Market market : Market.values()) {
      workForAll(entries, dice, market);
    }
    return new Export(entries, new CsvFile("hr/time_entry.csv", CsvDialect.COMMA), List.of());
  }

  /** A team makes a campaign before it starts, and looks after it while it runs. */
  private static void work(Dataset entries, Dice dice, Campaign campaign) {
    LocalDate day = campaign.start().minusDays(28);
    while (!day.isAfter(Calendar.earlier(campaign.end(), Calendar.YESTERDAY))) {
      boolean creation = day.isBefore(campaign.start().plusDays(DAYS_OF_A_WEEK));
      if (day.getYear() == campaign.fiscalYear()) {
        add(entries, dice, campaign.market(), Optional.of(campaign), creation, day);
      }
      day = day.plusDays(DAYS_OF_A_WEEK);
    }
  }

  /** Work that serves all campaigns of a country. */
  private static void workForAll(Dataset entries, Dice dice, Market market) {
    LocalDate day = Calendar.FIRST_DAY.plusDays(market.ordinal());
    while (!day.isAfter(Calendar.YESTERDAY)) {
      add(entries, dice, market, Optional.empty(), dice.chance(50), day);
      day = day.plusDays(2 * DAYS_OF_A_WEEK);
    }
  }

  private static void add(
      Dataset entries,
      Dice dice,
      Market market,
      Optional<Campaign> campaign,
      boolean creation,
      LocalDate day) {
    double hourly = market.currency().fromGroup(dice.between(42.0, 95.0));
    entries.add(
        Identifiers.numbered("T-", 6, entries.rows().size()),
        OrgUnits.teamOf(market, dice.between(0, TEAMS - 1)),
        campaign.map(Campaign::id).orElse(null),
        market.name(),
        day,
        Money.cents(dice.between(8, 160) / 4.0),
        creation ? "CREATION" : "ACTIVATION",
        Money.cents(hourly),
        market.currency().name());
  }
}
