package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.money;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** What Facebook exports: days of advertisements, and what people did afterwards in files apart. */
final class FacebookAds {
  static final String PLATFORM = "facebook";
  private static final String FOLDER = "ads/facebook_ads/";
  private static final String CAMPAIGN = "62";
  private static final String AD = "63";
  private static final String ACCOUNT = "17002";

  /** What one conversion is told as: once by its place, once by its kind. */
  private static final List<String> ACTIONS = List.of("lead", "offsite_conversion.fb_pixel_lead");

  private FacebookAds() {}

  static List<DemoTable> tables() {
    return List.of(
        AdNames.table(
            "facebook_ads_basic_ad",
            FOLDER + "basic_ad.csv",
            List.of(
                text("ad_id"),
                date("date"),
                text("account_id"),
                whole("impressions"),
                whole("inline_link_clicks"),
                money("spend")),
            FacebookAds::addDays),
        AdNames.table(
            "facebook_ads_basic_ad_actions",
            FOLDER + "basic_ad_actions.csv",
            List.of(text("ad_id"), date("date"), text("action_type"), whole("value")),
            (actions, company) ->
                AdDay.on(PLATFORM, company)
                    .forEach(
                        day ->
                            ACTIONS.forEach(
                                action ->
                                    actions.add(
                                        AdNames.number(AD, day.campaign()),
                                        day.day(),
                                        action,
                                        day.conversions())))),
        AdNames.table(
            "facebook_ads_basic_ad_action_values",
            FOLDER + "basic_ad_action_values.csv",
            List.of(text("ad_id"), date("date"), text("action_type"), money("value")),
            (values, company) ->
                AdDay.on(PLATFORM, company)
                    .forEach(
                        day ->
                            values.add(
                                AdNames.number(AD, day.campaign()),
                                day.day(),
                                ACTIONS.get(1),
                                day.value()))),
        AdNames.table(
            "facebook_ads_ad_history",
            FOLDER + "ad_history.csv",
            List.of(
                text("id"),
                text("account_id"),
                text("campaign_id"),
                text("creative_id"),
                moment("updated_time")),
            FacebookAds::addAds),
        AdNames.table(
            "facebook_ads_creative_history",
            FOLDER + "creative_history.csv",
            List.of(text("id"), moment("_fivetran_synced"), text("page_link")),
            FacebookAds::addCreatives),
        AdNames.table(
            "facebook_ads_campaign_history",
            FOLDER + "campaign_history.csv",
            List.of(text("id"), text("account_id"), text("name"), moment("updated_time")),
            FacebookAds::addCampaigns));
  }

  private static void addDays(Dataset days, Company company) {
    for (AdDay day : AdDay.on(PLATFORM, company)) {
      days.add(
          AdNames.number(AD, day.campaign()),
          day.day(),
          account(day.market()),
          day.impressions(),
          day.clicks(),
          day.spend());
    }
  }

  static String account(Market market) {
    return AdNames.account(ACCOUNT, market);
  }

  private static void addAds(Dataset ads, Company company) {
    for (Campaign campaign : AdNames.campaigns(PLATFORM, company)) {
      for (int version = 0; version < AdNames.VERSIONS; version++) {
        ads.add(
            AdNames.number(AD, campaign),
            account(campaign.market()),
            AdNames.number(CAMPAIGN, campaign),
            AdNames.number("64", campaign),
            AdNames.saved(campaign, version));
      }
    }
  }

  private static void addCreatives(Dataset creatives, Company company) {
    for (Campaign campaign : AdNames.campaigns(PLATFORM, company)) {
      creatives.add(
          AdNames.number("64", campaign),
          AdNames.saved(campaign, 0),
          AdNames.landing(campaign, PLATFORM));
    }
  }

  private static void addCampaigns(Dataset campaigns, Company company) {
    for (Campaign campaign : AdNames.campaigns(PLATFORM, company)) {
      for (int version = 0; version < AdNames.VERSIONS; version++) {
        campaigns.add(
            AdNames.number(CAMPAIGN, campaign),
            account(campaign.market()),
            AdNames.name(campaign),
            AdNames.saved(campaign, version));
      }
    }
  }
}
