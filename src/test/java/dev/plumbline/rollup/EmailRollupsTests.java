package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What mail costs and earns, against cases that are made by hand; the look-back is 90 days. */
class EmailRollupsTests {
  private final DeclaredTables tables = new DeclaredTables();

  @Test
  void aMailCountsOnceHoweverOftenItsRowsAreThere() {
    tables
        .row("contact", "contact_id=K, account_id=ACME")
        .row("contact", "contact_id=K, account_id=ACME");
    for (int copy = 0; copy < 2; copy++) {
      sent("A", "K", "2026-03-02 09:00:00");
      event("A", "DELIVERED", "2026-03-02 09:01:00", "true");
      event("A", "OPEN", "2026-03-02 10:00:00", "false");
      event("A", "CLICK", "2026-03-02 10:01:00", "false");
    }

    assertThat(
            tables.read(
                "email_answer", "send_id", "account_id", "cohort", "answered_at", "is_clicked"))
        .containsExactly(cells("A", "ACME", "2026-03-01", "2026-03-02 10:00:00", "true"));
  }

  @Test
  void opensByMachinesAndByNobodyKnowsWhomAreNoneOfPersons() {
    sent("machine", "K", "2026-03-02 09:00:00");
    event("machine", "OPEN", "2026-03-02 09:01:00", "true");
    sent("unknown", "K", "2026-03-02 09:00:00");
    tables.row("email_event", "send_id=unknown, type=OPEN, at=2026-03-02 09:01:00");
    sent("person", "K", "2026-03-02 09:00:00");
    event("person", "OPEN", "2026-03-02 09:01:00", "true");
    event("person", "OPEN", "2026-03-02 11:00:00", "false");
    sent("bounced", "K", "2026-03-02 09:00:00");
    event("bounced", "BOUNCE", "2026-03-02 09:01:00", "true");

    assertThat(
            tables.read(
                "email_answer",
                "send_id",
                "is_delivered",
                "is_opened",
                "is_opened_by_machine",
                "answered_at"))
        .containsExactlyInAnyOrder(
            cells("machine", "true", "false", "true", null),
            cells("unknown", "true", "false", "true", null),
            cells("person", "true", "true", "false", "2026-03-02 11:00:00"),
            cells("bounced", "false", "false", "false", null));
  }

  @Test
  void testMailsAndThoseOfDaysToComeAreLeftOut() {
    sent("test", "K", "2026-03-02 09:00:00, is_test=true");
    sent("later", "K", "2026-07-01 09:00:00");
    sent("today", "K", "2026-06-30 09:00:00");

    assertThat(tables.read("email_answer", "send_id")).containsExactly(cells("today"));
  }

  @Test
  void aLeadBelongsToTheMailThatWasAnsweredLastBefore() {
    answered("A", "K", "2026-02-02");
    answered("B", "K", "2026-03-02");
    answered("C", "K", "2026-05-02");
    answered("D", "other", "2026-03-03");
    lead("L", "K", "2026-04-01 10:00:00, sql_at=2026-05-10 10:00:00");
    lead("too late", "K", "2026-08-20 10:00:00");
    lead("before any", "K", "2026-01-01 10:00:00");
    lead("too long ago", "late", "2026-06-01 10:00:00");
    answered("E", "late", "2026-02-01");

    assertThat(tables.read("email_lead", "lead_id", "cohort", "mql_age", "sql_age"))
        .containsExactly(cells("L", "2026-03-01", "1", "2"));
  }

  /** Of three touches two are answers to mails: two thirds of the deal. */
  @Test
  void aDealBelongsToTheMailThatWasAnsweredFirst() {
    contact("K", "ACME");
    contact("L", "ACME");
    answered("A", "K", "2026-02-10");
    answered("B", "L", "2026-03-02");
    deal("D", "ACME", "100", "2026-03-01", ", is_closed=true, is_won=true, closed_on=2026-04-20");
    touch("T", "D", "DISPLAY", "2026-03-15 10:00:00");
    touch("mail on the web", "D", "EMAIL", "2026-03-16 10:00:00");

    assertThat(
            tables.read(
                "email_deal",
                "cohort",
                "is_won",
                "is_sourced",
                "attributed",
                "opened_age",
                "closed_age"))
        .containsExactly(cells("2026-02-01", "true", "true", "66.67", "1", "2"));
  }

  @Test
  void aDealIsSourcedByMailOnlyIfThatCameFirstAndBeforeTheDeal() {
    contact("K", "ACME");
    answered("A", "K", "2026-03-02");
    String won = ", is_closed=true, is_won=true, closed_on=2026-04-20";
    deal("after", "ACME", "100", "2026-03-01", won);
    deal("before", "ACME", "100", "2026-03-02", won);
    deal("second", "ACME", "100", "2026-03-02", won);
    touch("T", "second", "DISPLAY", "2026-03-01 10:00:00");

    assertThat(tables.read("email_deal", "opportunity_id", "is_sourced"))
        .containsExactlyInAnyOrder(
            cells("after", "false"), cells("before", "true"), cells("second", "false"));
  }

  @Test
  void whatIsStillOpenIsExpectedByItsProbability() {
    contact("K", "ACME");
    answered("A", "K", "2026-06-02");
    deal("D", "ACME", "100", "2026-06-10", ", is_closed=false, is_won=false, probability=20");
    deal("E", "ACME", "10", "2026-06-10", ", is_closed=false, is_won=false, probability=1000");
    deal("F", "ACME", "1000", "2026-06-10", ", is_closed=true, is_won=true");

    assertThat(
            tables.read(
                "email_total",
                "email_open",
                "influenced_pipeline",
                "expected_revenue",
                "pipeline_without_probability",
                "influenced_revenue"))
        .containsExactly(cells("2", "110.00", "20.00", "10.00", "0.00"));
  }

  /**
   * A thousand mails cost 150. Of the four, three are of campaign C, which had advertising for 50
   * and an event too. Of its three leads one is of last year, one answered a mail, and one came
   * otherwise. Of three visitors one left early, and one is there twice.
   */
  @Test
  void mailsAndEventsStandBesideAdvertisingAndEveryLeadOfTheCampaignCountsOnce() {
    sent("A", "K", "2026-03-02 09:00:00, campaign_id=C");
    event("A", "CLICK", "2026-03-02 10:00:00", "false");
    sent("B", "K", "2026-03-02 09:00:00, campaign_id=C");
    sent("D", "K", "2026-04-02 09:00:00, campaign_id=C");
    sent("E", "K", "2026-04-02 09:00:00, campaign_id=X");
    tables
        .row("campaign", "campaign_id=C, channel=EMAIL, name=Spring")
        .row(
            "event", "event_id=E, campaign_id=C, starts_at=2026-05-05 10:00:00, minimum_minutes=20")
        .row("event_registration", visit("1", "K", 20))
        .row("event_registration", visit("2", "K", 5))
        .row("event_registration", visit("3", "L", 19))
        .row(
            "ad_performance_daily",
            "platform=microsoft_ads, date=2026-06-20, campaign_id=C, currency=EUR, spend=50,"
                + " impressions=100, clicks=10, conversions=2")
        .row(
            "lead",
            "lead_id=1, contact_id=K, campaign_id=C, created_at=2026-03-01 09:00:00, mql_at=2026-03-20 09:00:00")
        .row("lead", "lead_id=2, contact_id=O, campaign_id=C, created_at=2026-05-01 09:00:00")
        .row("lead", "lead_id=2, contact_id=O, campaign_id=C, created_at=2026-05-01 09:00:00")
        .row("lead", "lead_id=3, contact_id=O, campaign_id=C, created_at=2025-12-31 09:00:00")
        .row("lead", "lead_id=4, contact_id=O, campaign_id=NONE, created_at=2026-05-01 09:00:00");

    assertThat(
            tables.read(
                "campaign_performance",
                "level",
                "COALESCE(medium, platform, campaign, channel)",
                "CAST(ad_spend AS DECIMAL(9,2))",
                "impressions",
                "clicks",
                "conversions",
                "leads",
                "CAST(cost_per_lead AS DECIMAL(9,2))"))
        .containsExactlyInAnyOrder(
            cells("CAMPAIGN", "Spring", "50.45", "101", "11", "4", "2", "25.23"),
            cells("CAMPAIGN", "X", "0.15", "0", "0", "0", "0", null),
            cells("CHANNEL", "EMAIL", "50.45", "101", "11", "4", "2", "25.23"),
            cells("CHANNEL", "(no campaign)", "0.15", "0", "0", "0", "0", null),
            cells("PLATFORM", "EVENT", null, null, null, "1", "0", null),
            cells("PLATFORM", "EMAIL", "0.60", "1", "1", "1", "0", null),
            cells("PLATFORM", "microsoft_ads", "50.00", "100", "10", "2", "0", null),
            cells("PLATFORM", null, "0.00", null, null, null, "2", "0.00"),
            cells("MEDIUM", "OWNED", "0.60", "1", "1", "2", "0", null),
            cells("MEDIUM", "PAID", "50.00", "100", "10", "2", "2", "25.00"));
  }

  /** 90 euros for three mails, two in March and one in April; X has a cost that nobody knows. */
  @Test
  void costIsSpreadOverTheMailsOfACampaign() {
    spent("C", "90");
    for (String send : new String[] {"A", "B"}) {
      sent(send, "K", "2026-03-02 09:00:00, campaign_id=C");
    }
    sent("D", "K", "2026-04-02 09:00:00, campaign_id=C");
    sent("E", "K", "2026-04-02 09:00:00, campaign_id=X");

    assertThat(tables.read("email_by_cohort", "cohort", "email_cost", "sent_without_cost"))
        .containsExactlyInAnyOrder(
            cells("2026-03-01", "60.00", "0"), cells("2026-04-01", "30.00", "1"));
  }

  @Test
  void theReturnIsTakenOfThreeBasesThatAreNamed() {
    spent("C", "50");
    contact("K", "ACME");
    sent("A", "K", "2026-04-10 09:00:00, campaign_id=C");
    event("A", "CLICK", "2026-04-10 10:00:00", "false");
    deal("D", "ACME", "200", "2026-04-11", ", is_closed=true, is_won=true, closed_on=2026-04-20");
    touch("T", "D", "DISPLAY", "2026-04-15 10:00:00");
    deal("E", "ACME", "100", "2026-04-11", ", is_closed=false, is_won=false, probability=50");

    // Won 200 − 50, half of it attributed 100 − 50, all deals 300 − 50, each by 50.
    assertThat(
            tables.read(
                "email_total",
                "ROUND(return_influenced, 2)",
                "ROUND(return_attributed, 2)",
                "ROUND(return_deal_value, 2)"))
        .containsExactly(cells("3.00", "1.00", "5.00"));
  }

  @Test
  void monthsThatAreNotOverAreNotInTheCurve() {
    contact("K", "ACME");
    answered("A", "K", "2026-05-02");
    lead("L", "K", "2026-06-10 10:00:00");
    deal("D", "ACME", "7", "2026-05-05", ", is_closed=true, is_won=true, closed_on=2026-06-20");

    assertThat(
            tables.read(
                "email_age",
                "month",
                "age",
                "mqls",
                "email_deals",
                "email_won",
                "influenced_revenue"))
        .containsExactly(
            cells("2026-05", "0", "0", "1", "0", "0.00"),
            cells("2026-05", "1", "1", "1", "1", "7.00"));
    assertThat(tables.asOf(LocalDate.of(2026, 6, 29)).read("email_age", "month", "age"))
        .containsExactly(cells("2026-05", "0"));
    assertThat(tables.asOf(LocalDate.of(2026, 5, 30)).read("email_age", "month")).isEmpty();
  }

  /**
   * May: one lead of two mails in the first month, one more in the next. June: no lead of three
   * mails. One in five, and then one in two more of the mails that are two months old.
   */
  @Test
  void everyAgeIsTakenOverTheMonthsThatAreOldEnough() {
    answered("A", "K", "2026-05-02");
    answered("B", "L", "2026-05-02");
    lead("first", "K", "2026-05-10 10:00:00");
    lead("second", "L", "2026-06-10 10:00:00");
    for (String send : new String[] {"C", "D", "E"}) {
      answered(send, "M", "2026-06-02");
    }

    assertThat(
            tables.read(
                "email_maturity", "age", "cohorts", "delivered", "ROUND(mql_rate, 4)", "won_rate"))
        .containsExactly(cells("0", "2", "5", "0.2", "0.0"), cells("1", "1", "2", "0.7", "0.0"));
  }

  @Test
  void theCycleIsMeasuredFromOpeningAndFromTheFirstAnswer() {
    contact("K", "ACME");
    answered("A", "K", "2026-02-20");
    deal("D", "ACME", "100", "2026-03-01", ", is_closed=true, is_won=true, closed_on=2026-03-31");
    deal("E", "OTHER", "100", "2026-03-01", ", is_closed=true, is_won=true, closed_on=2026-03-11");

    assertThat(
            tables.read(
                "email_cycle", "measured", "deals_measured", "cycle_p50", "cycle_p75", "cycle_p90"))
        .containsExactly(
            cells("All deals, opened to won", "2", "20.0", "25.0", "28.0"),
            cells("Deals with a mail, first answer to won", "1", "39.0", "39.0", "39.0"),
            cells("Deals with a mail, opened to won", "1", "30.0", "30.0", "30.0"));
  }

  /** Two open × half won × 100 ÷ 20 days. */
  @Test
  void velocityIsWhatOpenDealsBringInADay() {
    deal("D", "ACME", "100", "2026-03-01", ", is_closed=true, is_won=true, closed_on=2026-03-21");
    deal("E", "ACME", "100", "2026-03-01", ", is_closed=true, is_won=false, closed_on=2026-03-11");
    deal("F", "ACME", "100", "2026-03-01", ", is_closed=false, is_won=false");
    deal("G", "ACME", "100", "2026-03-01", ", is_closed=false, is_won=false");

    assertThat(
            tables.read(
                "email_velocity",
                "measured",
                "open_deals",
                "win_rate",
                "ROUND(average_deal, 2)",
                "cycle_mean",
                "velocity"))
        .containsExactly(cells("All deals", "2", "0.5", "100.00", "20.0", "5.00"));
  }

  private void contact(String id, String account) {
    tables.row("contact", "contact_id=%s, account_id=%s".formatted(id, account));
  }

  private void sent(String id, String contact, String at) {
    tables.row("email_send", "send_id=%s, contact_id=%s, sent_at=%s".formatted(id, contact, at));
  }

  private void event(String send, String type, String at, String isMachine) {
    tables.row(
        "email_event",
        "send_id=%s, type=%s, at=%s, is_machine=%s".formatted(send, type, at, isMachine));
  }

  private void answered(String id, String contact, String day) {
    sent(id, contact, day + " 09:00:00");
    event(id, "CLICK", day + " 10:00:00", "false");
  }

  private void lead(String id, String contact, String qualified) {
    tables.row("lead", "lead_id=%s, contact_id=%s, mql_at=%s".formatted(id, contact, qualified));
  }

  private void deal(String id, String account, String amount, String created, String more) {
    tables.row(
        "opportunity",
        "opportunity_id=%s, account_id=%s, amount_group=%s, created_on=%s"
                .formatted(id, account, amount, created)
            + more);
  }

  private void touch(String id, String deal, String channel, String at) {
    tables.row(
        "touchpoint",
        "is_marketing=true, touchpoint_id=%s, opportunity_id=%s, channel=%s, touched_at=%s"
            .formatted(id, deal, channel, at));
  }

  private static String visit(String id, String contact, int minutes) {
    return "registration_id=%s, event_id=E, contact_id=%s, registered_at=2026-05-01 09:00:00, attended_minutes=%d"
        .formatted(id, contact, minutes);
  }

  private void spent(String campaign, String amount) {
    tables.row(
        "invoice",
        "invoice_id=of %s, campaign_id=%1$s, type=INVOICE, status=POSTED, amount=%s, currency=EUR, "
                .formatted(campaign, amount)
            + "fiscal_year=2026, country=NL, cost_center_id=NL-1, posted_on=2026-03-20");
  }
}
