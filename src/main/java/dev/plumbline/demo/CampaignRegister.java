package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The campaigns, as marketing operations saves them from an office suite. */
final class CampaignRegister implements DemoTable {
  private static final List<String> SEASONS =
      List.of("Printemps", "Frühjahr", "Été", "Höst", "Otoño", "Winter", "Jubilé", "Año nuevo");
  private static final Map<String, String> HEADERS =
      Map.of(
          "campaign_id", "Campaign ID",
          "name", "Campaign name",
          "fiscal_year", "Fiscal year",
          "start_on", "Start date",
          "end_on", "End date",
          "budgeted_cost", "Budgeted cost");

  private static final FaultKind END_BEFORE_START =
      new FaultKind(
          "end-before-start", "campaign-dates-ordered", "The campaign ends before it starts.");
  private static final FaultKind WITHOUT_OWNER =
      new FaultKind(
          "missing-owner", "campaign-owner-present", "Nobody is named who owns the campaign.");
  private static final FaultKind UNKNOWN_CURRENCY =
      new FaultKind(
          "unknown-currency", "campaign-currency-known", "The currency is written as a word.");

  @Override
  public Export export(Company company) {
    Dataset campaigns =
        new Dataset(
            "campaign",
            List.of(
                text("campaign_id"),
                text("name"),
                text("country"),
                text("cost_center_id"),
                whole("fiscal_year"),
                text("channel"),
                text("status"),
                text("product_category"),
                date("start_on"),
                date("end_on"),
                text("owner_id"),
                text("currency"),
                money("budgeted_cost")));
    Dice dice = Dice.of("campaign");
    Map<String, BigDecimal> costs = costs(company);
    for (Campaign campaign : company.campaigns()) {
      add(campaigns, dice, campaign, costs.get(campaign.id()));
    }
    CsvFile file = new CsvFile("campaigns/campaign_register.csv", CsvDialect.OFFICE, HEADERS);
    return new Export(campaigns, file, plant(campaigns, company.scale()));
  }

  private static Map<String, BigDecimal> costs(Company company) {
    Map<String, BigDecimal> costs = new HashMap<>();
    for (BudgetLine line : company.budgetLines()) {
      line.campaignId().ifPresent(id -> costs.merge(id, line.amount(), BigDecimal::add));
    }
    return costs;
  }

  private static void add(Dataset campaigns, Dice dice, Campaign campaign, BigDecimal cost) {
    Market market = campaign.market();
    String service = dice.pick(Words.SERVICES);
    String prefix = market.name() + "_" + campaign.fiscalYear() + "_";
    campaigns.add(
        campaign.id(),
        prefix + service.replace(" ", "") + "_" + dice.pick(SEASONS),
        market.name(),
        campaign.costCenter().id(),
        campaign.fiscalYear(),
        campaign.channel().name(),
        status(campaign),
        service,
        campaign.start(),
        campaign.end(),
        Identifiers.owner(market, dice.between(0, 11)),
        market.currency().name(),
        cost);
  }

  private static String status(Campaign campaign) {
    double elapsed = campaign.elapsed();
    if (elapsed >= 1) {
      return "COMPLETED";
    }
    return elapsed > 0 ? "IN_PROGRESS" : "PLANNED";
  }

  private static List<PlantedFault> plant(Dataset campaigns, int scale) {
    Planter planter = new Planter(campaigns, scale);
    // A campaign with advertisements would drag their days along into other checks.
    planter.plant(
        END_BEFORE_START,
        3,
        row -> !Channel.valueOf(row.text("channel")).advertises(),
        row -> row.set("end_on", start(row).minusDays(14)));
    planter.plant(WITHOUT_OWNER, 4, row -> row.set("owner_id", null));
    planter.plant(UNKNOWN_CURRENCY, 2, row -> row.set("currency", "EURO"));
    return planter.planted();
  }

  private static LocalDate start(Row row) {
    return (LocalDate) row.value("start_on");
  }
}
