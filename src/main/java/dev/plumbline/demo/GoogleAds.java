package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.math.BigDecimal;
import java.util.List;

/**
 * What Google Ads exports: money in millionths, and days that are delivered again when they change.
 */
final class GoogleAds {
  static final String PLATFORM = "google_ads";
  private static final String FOLDER = "ads/google_ads/";
  private static final String CAMPAIGN = "18";
  private static final String ACCOUNT = "41000";

  private static final FaultKind UNNAMED =
      new FaultKind(
          "google-name-without-number",
          "google_ads_campaign_history-name-by-convention",
          "A campaign was named freely, without its number in the register.");
  private static final FaultKind UNTAGGED =
      new FaultKind(
          "google-untagged",
          "google_ads_campaign_history-tagged",
          "The template has no campaign parameters.");
  private static final FaultKind ELSEWHERE =
      new FaultKind(
          "google-time-zone",
          "google_ads_account_history-time-zone-known",
          "The account of the United Kingdom counts its days in Los Angeles.");

  private static final FaultKind ORPHANS =
      new FaultKind(
          "campaign-known-to-one-side",
          "control_campaign_orphan-none",
          "A campaign that was named freely is in the register under its number.");

  private GoogleAds() {}

  static List<DemoTable> tables() {
    return List.of(
        AdNames.table(
            "google_ads_campaign_stats",
            FOLDER + "campaign_stats.csv",
            List.of(
                text("customer_id"),
                text("id"),
                date("date"),
                text("device"),
                text("ad_network_type"),
                moment("_fivetran_synced"),
                whole("impressions"),
                whole("clicks"),
                text("cost_micros"),
                whole("conversions"),
                money("conversions_value")),
            GoogleAds::addStats),
        AdNames.table(
            "google_ads_campaign_history",
            FOLDER + "campaign_history.csv",
            List.of(
                text("id"),
                moment("updated_at"),
                text("customer_id"),
                text("name"),
                text("tracking_url_template")),
            GoogleAds::addCampaigns,
            GoogleAds::plant),
        AdNames.table(
            "google_ads_account_history",
            FOLDER + "account_history.csv",
            List.of(text("id"), moment("updated_at"), text("currency_code"), text("time_zone")),
            GoogleAds::addAccounts,
            (accounts, company) -> List.of(ELSEWHERE.in(1))));
  }

  /** Every day on two devices; one day in forty came a first time before all was counted. */
  private static void addStats(Dataset stats, Company company) {
    int sequence = 0;
    for (AdDay day : AdDay.on(PLATFORM, company)) {
      int mobile = day.impressions() / 3;
      int clicks = Math.min(day.clicks() / 3, mobile);
      BigDecimal cost = Money.cents(day.spend().doubleValue() / 3);
      int conversions = day.conversions() / 3;
      BigDecimal value = Money.cents(day.value().doubleValue() / 3);
      if (sequence++ % 40 == 0) {
        addDay(stats, day, new Part("MOBILE", 1, mobile / 2, clicks / 2, cost, 0, Money.cents(0)));
      }
      addDay(stats, day, new Part("MOBILE", 3, mobile, clicks, cost, conversions, value));
      addDay(
          stats,
          day,
          new Part(
              "DESKTOP",
              3,
              day.impressions() - mobile,
              day.clicks() - clicks,
              day.spend().subtract(cost),
              day.conversions() - conversions,
              day.value().subtract(value)));
    }
  }

  private record Part(
      String device,
      int daysAfter,
      int impressions,
      int clicks,
      BigDecimal cost,
      int conversions,
      BigDecimal value) {}

  private static void addDay(Dataset stats, AdDay day, Part part) {
    stats.add(
        AdNames.account(ACCOUNT, day.market()),
        AdNames.number(CAMPAIGN, day.campaign()),
        day.day(),
        part.device(),
        day.campaign().channel() == Channel.DISPLAY ? "CONTENT" : "SEARCH",
        day.day().plusDays(part.daysAfter()).atTime(4, 0),
        part.impressions(),
        part.clicks(),
        part.cost().movePointRight(6).toBigInteger().toString(),
        part.conversions(),
        part.value());
  }

  private static void addCampaigns(Dataset campaigns, Company company) {
    for (Campaign campaign : AdNames.campaigns(PLATFORM, company)) {
      for (int version = 0; version < AdNames.VERSIONS; version++) {
        campaigns.add(
            AdNames.number(CAMPAIGN, campaign),
            AdNames.saved(campaign, version),
            AdNames.account(ACCOUNT, campaign.market()),
            version == 0 ? "New campaign" : AdNames.name(campaign),
            AdNames.landing(campaign, "google"));
      }
    }
  }

  private static List<PlantedFault> plant(Dataset campaigns, Company company) {
    Planter planter = new Planter(campaigns, company.scale());
    planter.note(ORPHANS);
    planter.plant(UNNAMED, 3, GoogleAds::isLatest, row -> row.set("name", "Summer promotion"));
    planter.plant(
        UNTAGGED,
        4,
        GoogleAds::isLatest,
        row -> row.set("tracking_url_template", row.text("tracking_url_template").split("\\?")[0]));
    return planter.planted();
  }

  private static boolean isLatest(Row row) {
    return !row.text("name").equals("New campaign");
  }

  private static void addAccounts(Dataset accounts, Company company) {
    for (Market market : Market.all()) {
      accounts.add(
          AdNames.account(ACCOUNT, market),
          Calendar.FIRST_DAY.atStartOfDay(),
          market.currency().name(),
          market == Market.GB ? "America/Los_Angeles" : "Europe/Amsterdam");
    }
  }
}
