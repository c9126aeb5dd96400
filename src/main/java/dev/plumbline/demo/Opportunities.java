package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.ParquetFile;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/** The deals that sales works on, each with the campaign that it is put down to. */
final class Opportunities implements DemoTable {
  private static final int ROWS = 900;

  private static final FaultKind PROBABILITY =
      new FaultKind(
          "probability-out-of-range",
          "opportunity-probability-range",
          "The probability is 1000 per cent.");
  private static final FaultKind WON_WITHOUT_DATE =
      new FaultKind(
          "won-without-close-date",
          "opportunity-won-has-close-date",
          "The deal is won, but nobody knows when.");
  private static final FaultKind CLOSED_IN_FUTURE =
      new FaultKind(
          "closed-in-the-future",
          "opportunity-closed-by-now",
          "The deal is closed on a day that is still to come.");

  @Override
  public Export export(Company company) {
    Dataset deals =
        new Dataset(
            "opportunity",
            List.of(
                text("opportunity_id"),
                text("account_id"),
                text("campaign_id"),
                text("owner_id"),
                text("country"),
                text("currency"),
                money("amount"),
                money("amount_group"),
                whole("probability"),
                text("stage"),
                truth("is_closed"),
                truth("is_won"),
                date("created_on"),
                date("closed_on"),
                text("loss_reason"),
                moment("updated_at")));
    Dice dice = Dice.of("opportunity");
    List<Campaign> begun =
        company.campaigns().stream().filter(campaign -> campaign.elapsed() > 0).toList();
    for (int i = 0; i < ROWS * company.scale(); i++) {
      add(deals, dice, dice.pick(begun), company.scale());
    }
    return new Export(
        deals, new ParquetFile("sales/opportunity.parquet"), plant(deals, company.scale()));
  }

  private static void add(Dataset deals, Dice dice, Campaign campaign, int scale) {
    Market market = campaign.market();
    LocalDate created = dice.day(campaign.start(), Calendar.YESTERDAY);
    LocalDate closed = created.plusDays(dice.between(10, 120));
    Stage stage =
        closed.isAfter(Calendar.YESTERDAY) ? dice.pick(Stage.OPEN) : dice.pick(Stage.CLOSED);
    BigDecimal amount = Money.cents(market.currency().fromGroup(dice.between(4_000.0, 180_000.0)));
    deals.add(
        Identifiers.numbered("O-", 5, deals.rows().size()),
        Accounts.ofMarket(market, dice.between(0, 9999), scale),
        campaign.id(),
        Identifiers.owner(market, dice.between(0, 11)),
        market.name(),
        market.currency().name(),
        amount,
        market.currency().toGroup(amount),
        stage.probability,
        stage.name(),
        stage.isClosed(),
        stage == Stage.WON,
        created,
        stage.isClosed() ? closed : null,
        stage == Stage.LOST ? dice.pick(List.of("PRICE", "COMPETITOR", "NO_DECISION")) : null,
        dice.moment(created, Calendar.YESTERDAY));
  }

  private enum Stage {
    QUALIFIED(20),
    PROPOSED(50),
    NEGOTIATED(80),
    WON(100),
    LOST(0);

    static final List<Stage> OPEN = List.of(QUALIFIED, PROPOSED, NEGOTIATED);
    static final List<Stage> CLOSED = List.of(WON, LOST);

    private final int probability;

    Stage(int probability) {
      this.probability = probability;
    }

    boolean isClosed() {
      return CLOSED.contains(this);
    }
  }

  private static List<PlantedFault> plant(Dataset deals, int scale) {
    Planter planter = new Planter(deals, scale);
    planter.plant(PROBABILITY, 3, row -> row.set("probability", 1000));
    planter.plant(
        WON_WITHOUT_DATE,
        5,
        row -> row.value("is_won").equals(true),
        row -> row.set("closed_on", null));
    planter.plant(
        CLOSED_IN_FUTURE,
        4,
        row -> row.value("closed_on") != null,
        row -> row.set("closed_on", LocalDate.of(2026, 12, 24)));
    return planter.planted();
  }
}
