package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Exports of platforms in one form, and what is computed from them, by cases made by hand. */
class AdRollupsTests {
  private final DeclaredTables tables = new DeclaredTables();

  @Test
  void googleTellsMoneyInMillionthsOfTheCurrencyOfTheAccount() {
    googleDay("2026-03-01", "MOBILE", "2026-03-03 04:00:00", "20836690");
    googleCampaign("2026-01-01 00:00:00", "New campaign");
    googleCampaign("2026-01-02 00:00:00", "C-2026-0031_NL_DISPLAY");
    tables
        .row(
            "google_ads_account_history",
            "id=7, updated_at=2025-01-01 00:00:00, currency_code=USD, time_zone=UTC")
        .row(
            "google_ads_account_history",
            "id=7, updated_at=2025-02-01 00:00:00, currency_code=GBP, time_zone=Europe/London");

    assertThat(
            tables.read(
                "ad_platform_daily", "platform", "campaign_id", "currency", "time_zone", "spend"))
        .containsExactly(cells("google_ads", "C-2026-0031", "GBP", "Europe/London", "20.8367"));
  }

  @Test
  void aDayThatIsDeliveredAgainReplacesTheOneBefore() {
    googleDay("2026-03-01", "MOBILE", "2026-03-02 04:00:00", "1000000");
    googleDay("2026-03-01", "MOBILE", "2026-03-04 04:00:00", "3000000");
    googleDay("2026-03-01", "DESKTOP", "2026-03-02 04:00:00", "5000000");

    assertThat(tables.read("google_ads_daily", "spend"))
        .containsExactlyInAnyOrder(cells("3.0000"), cells("5.0000"));
  }

  @Test
  void facebookTellsOneActUnderSeveralKindsAndSomeAfterTheLastDay() {
    tables
        .row("facebook_ads_basic_ad", "ad_id=1, date=2026-03-01, account_id=A, spend=76.53")
        .row("facebook_ads_basic_ad", "ad_id=1, date=2026-03-02, account_id=A, spend=10")
        .row("facebook_ads_basic_ad_actions", act("lead", "2"))
        .row("facebook_ads_basic_ad_actions", act("offsite_conversion.fb_pixel_lead", "2"))
        .row("facebook_ads_basic_ad_action_values", act("offsite_conversion.fb_pixel_lead", "99.5"))
        .row(
            "facebook_ads_basic_ad_actions",
            "ad_id=1, date=2026-03-05, action_type=offsite_conversion.fb_pixel_lead, value=1")
        .row("facebook_ads_ad_history", "id=1, campaign_id=old, updated_time=2026-01-01 00:00:00")
        .row(
            "facebook_ads_ad_history",
            "id=1, account_id=A, campaign_id=new, updated_time=2026-02-01 00:00:00")
        .row(
            "facebook_ads_campaign_history",
            "id=new, name=Spring, updated_time=2026-01-01 00:00:00")
        .row(
            "facebook_ads_campaign_history",
            "id=new, name=C-2026-0001_NL_X, updated_time=2026-01-02 00:00:00")
        .row("ad_account", "platform=facebook, account_id=A, currency=SEK, time_zone=UTC")
        .row("ad_account", "platform=linkedin, account_id=A, currency=EUR");

    assertThat(
            tables.read(
                "ad_platform_daily",
                "date",
                "campaign_id",
                "currency",
                "spend",
                "CAST(conversions AS INT)",
                "CAST(conversions_value AS DECIMAL(9,2))"))
        .containsExactlyInAnyOrder(
            cells("2026-03-01", "C-2026-0001", "SEK", "76.5300", "2", "99.50"),
            cells("2026-03-02", "C-2026-0001", "SEK", "10.0000", "0", "0.00"),
            cells("2026-03-05", "C-2026-0001", "SEK", "0.0000", "1", "0.00"));
  }

  @Test
  void anAccountThatIsListedWithTwoCurrenciesHasNone() {
    tables
        .row("facebook_ads_basic_ad", "ad_id=1, date=2026-03-01, account_id=A, spend=1")
        .row("ad_account", "platform=facebook, account_id=A, currency=SEK")
        .row("ad_account", "platform=facebook, account_id=A, currency=EUR");

    assertThat(tables.read("facebook_ads_daily", "currency", "spend"))
        .containsExactly(cells(null, "1.0000"));
  }

  @Test
  void theCampaignGroupOfLinkedInIsTheCampaign() {
    tables
        .row(
            "linkedin_ad_analytics_by_campaign",
            "campaign_id=9, day=2026-03-01 00:00:00, cost_in_local_currency=50.2")
        .row("linkedin_campaign_history", version("id=9", "account_id=L, campaign_group_id=1"))
        .row("linkedin_campaign_history", later("id=9", "account_id=L, campaign_group_id=2"))
        .row("linkedin_campaign_group_history", version("id=2", "name=C-2026-0007_DE_PAID_SOCIAL"))
        .row("linkedin_account_history", version("id=L", "currency=EUR"));

    assertThat(
            tables.read(
                "ad_platform_daily",
                "date",
                "platform_campaign_id",
                "campaign_id",
                "currency",
                "spend"))
        .containsExactly(cells("2026-03-01", "2", "C-2026-0007", "EUR", "50.2000"));
  }

  @Test
  void whatAPlatformExportsItselfIsNotTakenFromTheAgency() {
    googleDay("2026-03-01", "MOBILE", "2026-03-02 04:00:00", "1000000");
    tables
        .row("ad_performance_daily", "platform=google_ads, date=2026-03-01, spend=7")
        .row("ad_performance_daily", "platform=microsoft_ads, date=2026-03-01, spend=2");

    assertThat(tables.read("ad_performance", "platform", "spend", "told_by"))
        .containsExactlyInAnyOrder(
            cells("google_ads", "1.0000", "PLATFORM"), cells("microsoft_ads", "2.0000", "AGENCY"));
  }

  @Test
  void amountsAreAddedUpInGroupCurrencyAndOnesWithoutARateAreCounted() {
    agencyDay("C-2026-0001", "GBP", "100");
    agencyDay("C-2026-0001", "EUR", "50");
    agencyDay("C-2026-0001", "USD", "10");
    tables.row(
        "fx_rate",
        "from_currency=GBP, to_currency=EUR, rate_type=BUDGET, fiscal_year=2026, rate=1.16");

    assertThat(
            tables.read(
                "campaign_performance_total",
                "CAST(ad_spend AS DECIMAL(9,2))",
                "CAST(conversion_rate AS DECIMAL(9,4))",
                "CAST(cost_per_acquisition AS DECIMAL(9,2))",
                "rows_without_amount"))
        .containsExactly(cells("166.00", "0.2000", "41.50", "1"));
  }

  @Test
  void visitorsOfEventsAreConversionsWithoutAClickAndACost() {
    agencyDay("C-2026-0001", "EUR", "50");
    tables
        .row("campaign", "campaign_id=C-2026-0001, name=Both, channel=EVENT")
        .row(
            "event",
            "event_id=E, campaign_id=C-2026-0001, starts_at=2026-05-05 10:00:00, minimum_minutes=20");
    for (int visitor = 1; visitor <= 30; visitor++) {
      tables.row(
          "event_registration",
          "registration_id=%1$d, event_id=E, contact_id=K%1$d, registered_at=2026-05-01 09:00:00, attended_minutes=45"
              .formatted(visitor));
    }

    assertThat(
            tables.read(
                "campaign_performance",
                "level",
                "conversions",
                "CAST(conversion_rate AS DECIMAL(9,4))",
                "CAST(cost_per_acquisition AS DECIMAL(9,2))"))
        .contains(cells("CAMPAIGN", "32", "0.2000", "25.00"));
  }

  @Test
  void coverageIsAShareOfMoney() {
    tables
        .row("campaign", "campaign_id=C-2026-0031")
        .row("campaign", "campaign_id=C-2026-0031")
        .row(
            "google_ads_account_history",
            "id=7, updated_at=2025-01-01 00:00:00, currency_code=EUR");
    googleDay("2026-03-01", "MOBILE", "2026-03-02 04:00:00", "3000000");
    tables.row(
        "google_ads_campaign_history",
        "id=C, updated_at=2026-01-01 00:00:00, name=C-2026-0031_NL_DISPLAY,"
            + " tracking_url_template=https://example.com/?utm_source=a&utm_medium=b&utm_campaign=c");
    tables.row(
        "google_ads_campaign_stats",
        "customer_id=7, id=free, date=2026-03-01, device=MOBILE, ad_network_type=SEARCH,"
            + " _fivetran_synced=2026-03-02 04:00:00, cost_micros=1000000");
    tables.row(
        "google_ads_campaign_history",
        "id=free, updated_at=2026-01-01 00:00:00, name=Summer,"
            + " tracking_url_template=https://example.com/?utm_source=a&utm_medium=&utm_campaign=c");

    assertThat(
            tables.read(
                "campaign_taxonomy",
                "platform",
                "CAST(named_share AS DECIMAL(5,2))",
                "CAST(registered_share AS DECIMAL(5,2))",
                "CAST(tagged_share AS DECIMAL(5,2))"))
        .containsExactly(
            cells("(all)", "0.75", "0.75", "0.75"), cells("google_ads", "0.75", "0.75", "0.75"));
    assertThat(
            tables.read(
                "campaign_orphan", "known_to", "campaign", "CAST(orphan_amount AS DECIMAL(5,2))"))
        .containsExactly(cells("PLATFORM", "Summer", "1.00"));
  }

  @Test
  void aCampaignThatAdvertisesNowhereIsKnownToTheRegisterOnly() {
    campaign("C-2026-0001", "PAID_SOCIAL", "2026-06-29");
    campaign("C-2026-0002", "PAID_SOCIAL", "2026-06-30");
    campaign("C-2026-0003", "EMAIL", "2026-01-01");

    assertThat(
            tables.read(
                "campaign_orphan", "known_to", "campaign", "CAST(orphan_amount AS DECIMAL(9,2))"))
        .containsExactly(cells("REGISTER", "C-2026-0001", "500.00"));
  }

  @Test
  void aTargetIsJudgedByThePartOfItThatBelongsToThePassedDays() {
    // Of the forty days from June 11 until July 20 nineteen have passed before June 30.
    tables.row(
        "campaign",
        "campaign_id=C-2026-0001, name=Half, channel=DISPLAY, start_on=2026-06-11, end_on=2026-07-20");
    tables.row(
        "campaign_target",
        "campaign_id=C-2026-0001, conversions=40, cost_per_acquisition=20, currency=EUR");
    agencyDay("C-2026-0001", "EUR", "50");

    assertThat(
            tables.read(
                "campaign_attainment",
                "status",
                "CAST(conversions AS INT)",
                "target_to_date",
                "CAST(attainment AS DECIMAL(5,4))",
                "CAST(cost_per_acquisition AS DECIMAL(9,2))",
                "CAST(cost_target AS DECIMAL(9,2))"))
        .containsExactly(cells("BEHIND", "2", "19", "0.1053", "25.00", "20.00"));
  }

  @Test
  void agencyAndPlatformAreComparedByMonth() {
    tables.row(
        "google_ads_account_history", "id=7, updated_at=2025-01-01 00:00:00, currency_code=EUR");
    googleDay("2026-03-01", "MOBILE", "2026-03-02 04:00:00", "40000000");
    tables.row(
        "ad_performance_daily", "platform=google_ads, date=2026-03-09, spend=41, currency=EUR");

    assertThat(
            tables.read(
                "ad_system_difference",
                "month",
                "CAST(system_difference AS DECIMAL(9,2))",
                "CAST(system_difference_share AS DECIMAL(9,4))"))
        .containsExactly(cells("2026-03", "1.00", "0.0250"));
  }

  private void googleDay(String day, String device, String synced, String micros) {
    tables.row(
        "google_ads_campaign_stats",
        "customer_id=7, id=C, date=%s, device=%s, ad_network_type=SEARCH, _fivetran_synced=%s, cost_micros=%s"
            .formatted(day, device, synced, micros));
  }

  private void googleCampaign(String updated, String name) {
    tables.row(
        "google_ads_campaign_history", "id=C, updated_at=%s, name=%s".formatted(updated, name));
  }

  private static String act(String kind, String value) {
    return "ad_id=1, date=2026-03-01, action_type=%s, value=%s".formatted(kind, value);
  }

  private static String version(String id, String cells) {
    return id + ", " + cells + ", last_modified_time=2026-01-01 00:00:00";
  }

  private static String later(String id, String cells) {
    return id + ", " + cells + ", last_modified_time=2026-02-01 00:00:00";
  }

  private void agencyDay(String campaign, String currency, String spend) {
    tables.row(
        "ad_performance_daily",
        "platform=microsoft_ads, date=2026-06-20, campaign_id=%s, currency=%s, spend=%s, impressions=100, clicks=10, conversions=2"
            .formatted(campaign, currency, spend));
  }

  private void campaign(String id, String channel, String start) {
    tables.row(
        "campaign",
        "campaign_id=%s, channel=%s, start_on=%s, currency=EUR, budgeted_cost=500"
            .formatted(id, channel, start));
  }
}
