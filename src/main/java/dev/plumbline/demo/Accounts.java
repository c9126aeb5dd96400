package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.ParquetFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The firms that the company sells to, or would like to. */
final class Accounts implements DemoTable {
  private static final int ROWS = 600;

  /** Firms that nobody has met yet, after all others. */
  private static final int UNKNOWN_TO_US = 48;

  /** One in so many firms is a competitor. */
  private static final int PER_COMPETITOR = 40;

  private static final FaultKind STALE =
      new FaultKind(
          "stale-table", "account-fresh", "The nightly load stopped more than a month ago.");
  private static final FaultKind UNTRIMMED =
      new FaultKind("untrimmed-name", "account-name-trimmed", "A name ends in spaces.");
  private static final LocalDate LAST_LOAD = LocalDate.of(2026, 5, 21);

  /**
   * A firm as the CRM holds it, before anything goes wrong.
   *
   * @param type of the CRM's list, such as {@code PROSPECT}
   */
  record Account(
      int index,
      Market market,
      String name,
      String type,
      String industry,
      int employees,
      BigDecimal revenue,
      String ownerId,
      LocalDate created,
      LocalDateTime updatedAt) {

    String id() {
      return idOf(index);
    }
  }

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
    first((ROWS + UNKNOWN_TO_US) * company.people()).forEach(account -> add(accounts, account));
    Planter planter = new Planter(accounts, company.people());
    planter.note(STALE);
    planter.plant(UNTRIMMED, 6, row -> row.set("name", row.text("name") + "  "));
    return new Export(accounts, new ParquetFile("crm/account.parquet"), planter.planted());
  }

  /** The firms of which contacts, leads and deals may be. */
  static List<Account> known(int scale) {
    return first(ROWS * scale).toList();
  }

  private static Stream<Account> first(int count) {
    Dice dice = Dice.of("account");
    return IntStream.range(0, count).mapToObj(index -> one(dice, index));
  }

  static String idOf(int index) {
    return Identifiers.numbered("A-", 5, index);
  }

  /** An account of a market, by a free choice. */
  static int indexOfMarket(Market market, int choice, int scale) {
    int perMarket = ROWS * scale / Market.values().length;
    return choice % perMarket * Market.values().length + market.ordinal();
  }

  private static Account one(Dice dice, int index) {
    Market market = Market.at(index);
    String name = dice.pick(Words.PLACES) + " " + dice.pick(Words.TRADES);
    LocalDate created = dice.day(LocalDate.of(2018, 1, 1), LocalDate.of(2025, 12, 31));
    return new Account(
        index,
        market,
        Identifiers.numbered(name + " ", 3, index) + " Example",
        type(dice.pick(List.of("CUSTOMER", "CUSTOMER", "PROSPECT", "PARTNER")), index),
        dice.pick(Words.INDUSTRIES),
        dice.between(5, 8000),
        dice.money(200_000, 90_000_000),
        Identifiers.owner(market, dice.between(0, 11)),
        created,
        index == 0 ? LAST_LOAD.atTime(4, 0) : dice.moment(created, LAST_LOAD.minusDays(1)));
  }

  /** Competitors take the place of others without a draw, so that no other draw changes. */
  private static String type(String drawn, int index) {
    return index % PER_COMPETITOR == 7 ? "COMPETITOR" : drawn;
  }

  private static void add(Dataset accounts, Account account) {
    accounts.add(
        account.id(),
        account.name(),
        account.type(),
        account.industry(),
        account.market().name(),
        account.employees(),
        account.revenue(),
        account.ownerId(),
        account.created(),
        account.updatedAt());
  }
}
