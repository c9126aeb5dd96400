package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.ParquetFile;
import java.time.LocalDate;
import java.util.List;

/** The firms that the company sells to, or would like to. */
final class Accounts implements DemoTable {
  private static final int ROWS = 600;

  private static final FaultKind STALE =
      new FaultKind(
          "stale-table", "account-fresh", "The nightly load stopped more than a month ago.");
  private static final FaultKind UNTRIMMED =
      new FaultKind("untrimmed-name", "account-name-trimmed", "A name ends in spaces.");
  private static final LocalDate LAST_LOAD = LocalDate.of(2026, 5, 21);

  @Override
  public Export export(Company company) {
    Dataset accounts =
        new Dataset(
            "account",
            List.of(
                text("account_id"),
                text("name"),
                text("type"),
                text("industry"),
                text("country"),
                whole("employees"),
                money("annual_revenue"),
                text("owner_id"),
                date("created_on"),
                moment("updated_at")));
    Dice dice = Dice.of("account");
    for (int i = 0; i < ROWS * company.people(); i++) {
      add(accounts, dice, i);
    }
    Planter planter = new Planter(accounts, company.people());
    planter.note(STALE);
    planter.plant(UNTRIMMED, 6, row -> row.set("name", row.text("name") + "  "));
    return new Export(accounts, new ParquetFile("crm/account.parquet"), planter.planted());
  }

  static String idOf(int index) {
    return Identifiers.numbered("A-", 5, index);
  }

  /** An account of a market, by a free choice. */
  static int indexOfMarket(Market market, int choice, int scale) {
    int perMarket = ROWS * scale / Market.values().length;
    return choice % perMarket * Market.values().length + market.ordinal();
  }

  private static void add(Dataset accounts, Dice dice, int index) {
    Market market = Market.at(index);
    String name = dice.pick(Words.PLACES) + " " + dice.pick(Words.TRADES);
    LocalDate created = dice.day(LocalDate.of(2018, 1, 1), LocalDate.of(2025, 12, 31));
    accounts.add(
        idOf(index),
        Identifiers.numbered(name + " ", 3, index) + " Example",
        dice.pick(List.of("CUSTOMER", "CUSTOMER", "PROSPECT", "PARTNER")),
        dice.pick(Words.INDUSTRIES),
        market.name(),
        dice.between(5, 8000),
        dice.money(200_000, 90_000_000),
        Identifiers.owner(market, dice.between(0, 11)),
        created,
        index == 0 ? LAST_LOAD.atTime(4, 0) : dice.moment(created, LAST_LOAD.minusDays(1)));
  }
}
