package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** What LinkedIn exports: what others call a campaign is a campaign group there. */
final class LinkedInAds {
  static final String PLATFORM = "linkedin";
  private static final String FOLDER = "ads/linkedin_ads/";
  private static final String GROUP = "60";
  private static final String CAMPAIGN = "14";
  private static final String ACCOUNT = "5075";

  private LinkedInAds() {}

  static List<DemoTable> tables() {
    return List.of(
        AdNames.table(
            "linkedin_ad_analytics_by_campaign",
            FOLDER + "ad_analytics_by_campaign.csv",
            List.of(
                text("campaign_id"),
                moment("day"),
                whole("impressions"),
                whole("clicks"),
                money("cost_in_local_currency"),
                whole("external_website_conversions"),
                money("conversion_value_in_local_currency")),
            LinkedInAds::addDays),
        AdNames.table(
            "linkedin_campaign_history",
            FOLDER + "campaign_history.csv",
            List.of(
                text("id"),
                moment("last_modified_time"),
                text("account_id"),
                text("campaign_group_id"),
                text("name")),
            LinkedInAds::addCampaigns),
        AdNames.table(
            "linkedin_creative_history",
            FOLDER + "creative_history.csv",
            List.of(text("id"), text("campaign_id"), moment("created_time"), text("click_uri")),
            LinkedInAds::addCreatives),
        AdNames.table(
            "linkedin_campaign_group_history",
            FOLDER + "campaign_group_history.csv",
            List.of(text("id"), moment("last_modified_time"), text("account_id"), text("name")),
            LinkedInAds::addGroups),
        AdNames.table(
            "linkedin_account_history",
            FOLDER + "account_history.csv",
            List.of(text("id"), moment("last_modified_time"), text("currency")),
            (accounts, company) ->
                Market.all()
                    .forEach(
                        market ->
                            accounts.add(
                                AdNames.account(ACCOUNT, market),
                                Calendar.FIRST_DAY.atStartOfDay(),
                                market.currency().name()))));
  }

  private static void addDays(Dataset days, Company company) {
    for (AdDay day : AdDay.on(PLATFORM, company)) {
      days.add(
          AdNames.number(CAMPAIGN, day.campaign()),
          day.day().atStartOfDay(),
          day.impressions(),
          day.clicks(),
          day.spend(),
          day.conversions(),
          day.value());
    }
  }

  private static void addCampaigns(Dataset campaigns, Company company) {
    for (Campaign campaign : AdNames.campaigns(PLATFORM, company)) {
      for (int version = 0; version < AdNames.VERSIONS; version++) {
        campaigns.add(
            AdNames.number(CAMPAIGN, campaign),
            AdNames.saved(campaign, version),
            AdNames.account(ACCOUNT, campaign.market()),
            AdNames.number(GROUP, campaign),
            "Sponsored content");
      }
    }
  }

  private static void addCreatives(Dataset creatives, Company company) {
    for (Campaign campaign : AdNames.campaigns(PLATFORM, company)) {
      creatives.add(
          AdNames.number("15", campaign),
          AdNames.number(CAMPAIGN, campaign),
          AdNames.saved(campaign, 0),
          AdNames.landing(campaign, PLATFORM));
    }
  }

  private static void addGroups(Dataset groups, Company company) {
    for (Campaign campaign : AdNames.campaigns(PLATFORM, company)) {
      groups.add(
          AdNames.number(GROUP, campaign),
          AdNames.saved(campaign, 0),
          AdNames.account(ACCOUNT, campaign.market()),
          AdNames.name(campaign));
    }
  }
}
