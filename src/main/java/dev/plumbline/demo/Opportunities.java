package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.ParquetFile;
import java.time.LocalDate;
import java.util.List;

/** The deals that sales works on, each with the campaign that it is put down to. */
final class Opportunities implements DemoTable {
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

  private static final FaultKind NAMED_SOMEBODY =
      new FaultKind(
          "mail-address-in-loss-reason",
          "opportunity-loss-reason-impersonal",
          "Somebody's mail address stands in the reason for the loss.");

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
    company.opportunities().forEach(deal -> add(deals, deal));
    return new Export(
        deals, new ParquetFile("sales/opportunity.parquet"), plant(deals, company.scale()));
  }

  private static void add(Dataset deals, Opportunity deal) {
    Market market = deal.market();
    deals.add(
        deal.id(),
        Accounts.idOf(deal.account()),
        deal.campaign().id(),
        deal.ownerId(),
        market.name(),
        market.currency().name(),
        deal.amount(),
        market.currency().toGroup(deal.amount()),
        deal.stage().probability(),
        deal.stage().name(),
        deal.stage().isClosed(),
        deal.stage() == Opportunity.Stage.WON,
        deal.created(),
        deal.closed().orElse(null),
        deal.lossReason().orElse(null),
        deal.updatedAt());
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
    planter.plant(
        NAMED_SOMEBODY,
        3,
        row -> row.value("loss_reason") != null,
        row -> row.set("loss_reason", "Ask anna.example@example.com why"));
    return planter.planted();
  }
}
