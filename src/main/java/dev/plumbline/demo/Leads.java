package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** Those who showed interest, how far marketing and sales took them, and the deals they became. */
final class Leads implements DemoTable {
  /** Beside those that became a deal. */
  private static final int UNCONVERTED = 1300;

  private static final List<String> SOURCES =
      List.of("WEB_FORM", "WEBINAR", "TRADE_SHOW", "CONTENT_DOWNLOAD", "REFERRAL");

  private static final FaultKind WITHOUT_OWNER =
      new FaultKind("lead-without-owner", "lead-owner-present", "Nobody in sales owns the lead.");
  private static final FaultKind UNKNOWN_OPPORTUNITY =
      new FaultKind(
          "lead-of-unknown-opportunity",
          "lead-opportunity-known",
          "The lead was converted to a deal that sales does not have.");
  private static final FaultKind QUALIFIED_BEFORE_CREATED =
      new FaultKind(
          "qualified-before-created",
          "lead-mql-after-created",
          "The lead was qualified before it was there.");
  private static final FaultKind SMALL_LETTERS =
      new FaultKind("stage-in-small-letters", "lead-stage-known", "The stage is in small letters.");

  @Override
  public Export export(Company company) {
    Dataset leads =
        new Dataset(
            "lead",
            List.of(
                text("lead_id"),
                text("contact_id"),
                text("account_id"),
                text("campaign_id"),
                text("country"),
                text("source"),
                text("status"),
                text("stage"),
                whole("score"),
                text("owner_id"),
                moment("created_at"),
                moment("mql_at"),
                moment("sal_at"),
                moment("sql_at"),
                text("converted_opportunity_id"),
                moment("updated_at")));
    Dice dice = Dice.of("lead");
    for (Opportunity deal : company.opportunities()) {
      if (dice.chance(65)) {
        converted(leads, dice, deal);
      }
    }
    List<Campaign> campaigns = company.begunCampaigns();
    for (int i = 0; i < UNCONVERTED * company.scale(); i++) {
      unconverted(leads, dice, dice.pick(campaigns), company.scale());
    }
    return new Export(
        leads, new CsvFile("crm/lead.csv", CsvDialect.COMMA), plant(leads, company.scale()));
  }

  private static void converted(Dataset leads, Dice dice, Opportunity deal) {
    LocalDate created = deal.created().minusDays(dice.between(5, 60));
    Progress progress = Progress.between(dice, created, deal.created(), Stage.SQL);
    add(leads, dice, deal.campaign(), deal.account(), progress, deal.id());
  }

  private static void unconverted(Dataset leads, Dice dice, Campaign campaign, int scale) {
    LocalDate created = dice.day(campaign.start(), Calendar.YESTERDAY);
    Progress progress =
        Progress.between(dice, created, Calendar.YESTERDAY, dice.pick(List.of(Stage.values())));
    int account = Accounts.indexOfMarket(campaign.market(), dice.between(0, 9999), scale);
    add(leads, dice, campaign, account, progress, null);
  }

  private static void add(
      Dataset leads,
      Dice dice,
      Campaign campaign,
      int account,
      Progress progress,
      String opportunity) {
    Market market = campaign.market();
    leads.add(
        Identifiers.numbered("L-", 5, leads.rows().size()),
        Contacts.ofAccount(account, dice.between(0, 4)),
        Accounts.idOf(account),
        campaign.id(),
        market.name(),
        dice.pick(SOURCES),
        opportunity == null ? progress.stage().status : "CONVERTED",
        progress.stage().name(),
        dice.between(0, 100),
        Identifiers.owner(market, dice.between(0, 11)),
        progress.created(),
        progress.marketing(),
        progress.accepted(),
        progress.sales(),
        opportunity,
        dice.moment(progress.created().toLocalDate(), Calendar.YESTERDAY));
  }

  private enum Stage {
    INQUIRY("OPEN", 0),
    MQL("OPEN", 1),
    SAL("WORKING", 2),
    SQL("WORKING", 3),
    RECYCLED("NURTURING", 1),
    DISQUALIFIED("CLOSED", 0);

    private final String status;

    /** How many of the stages MQL, SAL and SQL were passed. */
    private final int passed;

    Stage(String status, int passed) {
      this.status = status;
      this.passed = passed;
    }
  }

  /** When a lead reached each stage; null where it did not. */
  private record Progress(
      Stage stage,
      LocalDateTime created,
      LocalDateTime marketing,
      LocalDateTime accepted,
      LocalDateTime sales) {

    static Progress between(Dice dice, LocalDate first, LocalDate last, Stage stage) {
      LocalDate marketing = dice.day(first, Calendar.earlier(first.plusDays(20), last));
      LocalDate accepted = dice.day(marketing, Calendar.earlier(marketing.plusDays(9), last));
      LocalDate sales = dice.day(accepted, Calendar.earlier(accepted.plusDays(30), last));
      // The hours keep stages of one day in their order.
      return new Progress(
          stage,
          at(dice, first, 7),
          stage.passed > 0 ? at(dice, marketing, 10) : null,
          stage.passed > 1 ? at(dice, accepted, 13) : null,
          stage.passed > 2 ? at(dice, sales, 16) : null);
    }

    private static LocalDateTime at(Dice dice, LocalDate day, int hour) {
      return day.atTime(hour + dice.between(0, 2), dice.between(0, 59), dice.between(0, 59));
    }
  }

  private static List<PlantedFault> plant(Dataset leads, int scale) {
    Planter planter = new Planter(leads, scale);
    planter.plant(WITHOUT_OWNER, 9, row -> row.set("owner_id", null));
    planter.plant(
        UNKNOWN_OPPORTUNITY,
        5,
        row -> row.value("converted_opportunity_id") != null,
        row ->
            row.set(
                "converted_opportunity_id",
                row.text("converted_opportunity_id").replace("O-", "X-")));
    planter.plant(
        QUALIFIED_BEFORE_CREATED,
        4,
        row -> row.value("mql_at") != null,
        row -> row.set("mql_at", created(row).minusDays(12)));
    planter.plant(
        SMALL_LETTERS, 6, row -> row.set("stage", row.text("stage").toLowerCase(Locale.ROOT)));
    return planter.planted();
  }

  private static LocalDateTime created(Row row) {
    return (LocalDateTime) row.value("created_at");
  }
}
