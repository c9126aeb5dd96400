package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who is credited with a deal, against cases that are made by hand; limits are the project's. */
class AttributionRollupsTests {
  private final DeclaredTables tables = new DeclaredTables();

  @Test
  void oneTouchIsCreditedWithAllByEveryModel() {
    won("D", "100.00", "2026-05-25", "2026-06-01");
    lead("D", "2026-05-12 10:00:00");
    touch("A", "D", "EMAIL", "2026-05-10 10:00:00");

    assertThat(tables.read("attribution_credit", "model", "touchpoint_id", "credit", "revenue"))
        .hasSize(10)
        .allSatisfy(
            row -> assertThat(row.subList(1, 4)).isEqualTo(cells("A", "1.0000000000", "100.00")));
  }

  /** The deal is opened after both; the second is then the touch of the deal, and the last. */
  @Test
  void twoTouchesShareByTheRuleOfTheModel() {
    won("D", "100.00", "2026-05-25", "2026-06-01");
    touch("A", "D", "EMAIL", "2026-05-10 10:00:00");
    touch("B", "D", "DISPLAY", "2026-05-20 10:00:00");

    assertThat(credits("D"))
        .containsEntry("first", "A 1.0000000000")
        .containsEntry("last", "B 1.0000000000")
        .containsEntry("linear", "A 0.5000000000, B 0.5000000000")
        .containsEntry("position_based", "A 0.5000000000, B 0.5000000000")
        // 0.3 : 0.3, there being no touch between.
        .containsEntry("w_shaped", "A 0.5000000000, B 0.5000000000")
        // 0.225 : 0.225 + 0.225.
        .containsEntry("full_path", "A 0.3333333333, B 0.6666666667")
        // A third of the half-life apart: 0.5 to the power of 1/3, to 1.
        .containsEntry("time_decay", "A 0.4424933340, B 0.5575066660")
        .containsEntry("shapley", "A 0.5000000000, B 0.5000000000")
        .containsEntry("markov", "A 0.5000000000, B 0.5000000000")
        .containsEntry("markov_converted", "A 0.5000000000, B 0.5000000000");
  }

  /** C makes the lead at the very moment of the touch; D is the last touch of the opening day. */
  @Test
  void stagesAreAnchoredAtTheLastTouchBeforeThem() {
    won("D", "100.00", "2026-05-20", "2026-06-01");
    lead("D", "2026-05-12 10:00:00");
    touch("A", "D", "EMAIL", "2026-05-02 10:00:00");
    touch("B", "D", "EMAIL", "2026-05-12 10:00:00");
    touch("C", "D", "DISPLAY", "2026-05-15 10:00:00");
    touch("E", "D", "EMAIL", "2026-05-20 23:59:59");
    touch("F", "D", "CONTENT", "2026-05-30 10:00:00");

    assertThat(credits("D"))
        .containsEntry(
            "position_based",
            "A 0.4000000000, B 0.0666666667, C 0.0666666667, E 0.0666666666, F 0.4000000000")
        .containsEntry(
            "w_shaped",
            "A 0.3000000000, B 0.3000000000, C 0.0500000000, E 0.3000000000, F 0.0500000000")
        .containsEntry(
            "full_path",
            "A 0.2250000000, B 0.2250000000, C 0.1000000000, E 0.2250000000, F 0.2250000000")
        // A third for each of three channels, of which EMAIL has three touches.
        .containsEntry(
            "shapley",
            "A 0.1111111111, B 0.1111111111, C 0.3333333334, E 0.1111111111, F 0.3333333333");
  }

  @Test
  void aStageThatWasNeverReachedWeighsNothing() {
    tables.row("opportunity", WON + ", opportunity_id=D, amount_group=70, closed_on=2026-06-01");
    touch("A", "D", "EMAIL", "2026-05-02 10:00:00");
    touch("B", "D", "EMAIL", "2026-05-12 10:00:00");
    touch("C", "D", "DISPLAY", "2026-05-15 10:00:00");

    assertThat(credits("D"))
        // 0.3 : 0.05 : 0.05.
        .containsEntry("w_shaped", "A 0.7500000000, B 0.1250000000, C 0.1250000000")
        // 0.225 : 0.1 : 0.225.
        .containsEntry("full_path", "A 0.4090909091, B 0.1818181818, C 0.4090909091");
  }

  @Test
  void aLeadBeforeTheFirstTouchHasNoAnchor() {
    won("D", "70.00", "2026-05-20", "2026-06-01");
    lead("D", "2026-04-01 10:00:00");
    touch("A", "D", "EMAIL", "2026-05-02 10:00:00");
    touch("B", "D", "DISPLAY", "2026-05-25 10:00:00");

    assertThat(credits("D"))
        // A is first and the touch of the deal: 0.6 : 0.1.
        .containsEntry("w_shaped", "A 0.8571428571, B 0.1428571429");
  }

  @Test
  void aDealWithoutATouchKeepsItsRevenue() {
    won("D", "70.00", "2026-05-20", "2026-06-01");
    won("E", "30.00", "2026-05-20", "2026-06-01");
    touch("A", "E", "EMAIL", "2026-05-02 10:00:00");

    assertThat(
            tables.read("attribution_by_channel", "channel", "attributed_least", "attributed_most"))
        .containsExactly(cells("(no touch)", "70.00", "70.00"), cells("EMAIL", "30.00", "30.00"));
    assertThat(tables.read("attribution_by_campaign", "campaign", "attributed_markov"))
        .containsExactly(cells("(no touch)", "70.00"), cells("(no campaign)", "30.00"));
    assertThat(
            tables.read(
                "attribution_total", "booked_revenue", "touched_revenue", "untouched_revenue"))
        .containsExactly(cells("100.00", "30.00", "70.00"));
    // The chain is of touches; nobody is credited with what none of them won.
    assertThat(tables.read("attribution_removal_share", "channel", "removal_revenue"))
        .containsExactly(cells("EMAIL", "30.00"));
  }

  @Test
  void withoutAnyDealThereIsNothingToAttribute() {
    touch("A", "E", "EMAIL", "2026-05-02 10:00:00");

    assertThat(tables.read("attribution_credit", "model")).isEmpty();
    assertThat(tables.read("attribution_total", "booked_deals", "booked_revenue", "look_back"))
        .containsExactly(cells("0", null, "90"));
    assertThat(tables.read("attribution_touch_use", "use", "touches"))
        .containsExactly(cells("Left out: no deal was closed within the look-back", "1"));
  }

  /**
   * A → B → won and B → lost. Half of the journeys start at A, which leads to B, from where half
   * are won. Without A a quarter is won instead of half; without B none. Of won journeys alone,
   * neither can be missed.
   */
  @Test
  void lostDealsMakeThoseChannelsWorthLessThatLeadToThem() {
    won("D", "90.00", "2026-05-20", "2026-06-01");
    lost("E", "2026-05-20", "2026-06-01");
    touch("1", "D", "A", "2026-05-02 10:00:00");
    touch("2", "D", "B", "2026-05-03 10:00:00");
    touch("3", "E", "B", "2026-05-03 10:00:00");

    assertThat(
            tables.read(
                "attribution_removal", "channel", "removal_effect", "removal_effect_converted"))
        .containsExactlyInAnyOrder(cells("A", "0.5", "1.0"), cells("B", "1.0", "1.0"));
    assertThat(credits("D"))
        .containsEntry("markov", "1 0.3333333333, 2 0.6666666667")
        .containsEntry("markov_converted", "1 0.5000000000, 2 0.5000000000");
    assertThat(
            tables.read(
                "attribution_removal_share",
                "channel",
                "removal_deals",
                "removal_revenue",
                "removal_deals_converted",
                "removal_revenue_converted"))
        .containsExactly(
            cells("B", "0.6666666667", "60.00", "0.5000000000", "45.00"),
            cells("A", "0.3333333333", "30.00", "0.5000000000", "45.00"));
  }

  /** Three channels with a deal each: a third of 100.00 each, and the cent that is left over. */
  @Test
  void removalEffectsShareOutTheRevenueToTheCent() {
    for (String channel : new String[] {"A", "B", "C"}) {
      won(channel, channel.equals("A") ? "99.98" : "0.01", "2026-05-20", "2026-06-01");
      touch(channel, channel, channel, "2026-05-02 10:00:00");
    }
    lost("L", "2026-05-20", "2026-06-01");
    touch("L", "L", "only lost", "2026-05-02 10:00:00");

    assertThat(
            tables.read(
                "attribution_removal_share",
                "channel",
                "removal_revenue",
                "removal_effect_converted",
                "removal_revenue_converted"))
        .containsExactly(
            cells("A", "33.33", "0.3333333333333333", "33.33"),
            cells("B", "33.34", "0.3333333333333333", "33.34"),
            cells("C", "33.33", "0.3333333333333333", "33.33"),
            cells("only lost", "0.00", "0.0", "0.00"));
  }

  @Test
  void theLookBackIsThatOfNineInTenDealsWhereThatIsLonger() {
    won("D", "1.00", "2026-01-01", "2026-04-11");
    won("E", "1.00", "2026-01-01", "2026-05-01");
    tables.row(
        "opportunity", WON + ", opportunity_id=F, created_on=2026-06-01, closed_on=2026-05-01");

    // 100 and 120 days: nine tenths of the way from one to the other.
    assertThat(
            tables.read(
                "attribution_lookback", "deals_measured", "cycle_p90", "look_back", "half_life"))
        .containsExactly(cells("2", "118.0", "118", "30.00"));
  }

  @Test
  void touchesCountFromTheLookBackToTheEndOfTheClosingDay() {
    won("D", "1.00", "2026-05-20", "2026-06-01");
    touch("too early", "D", "EMAIL", "2026-03-02 23:59:59");
    touch("early", "D", "EMAIL", "2026-03-03 00:00:00");
    touch("late", "D", "EMAIL", "2026-06-01 23:59:59");
    touch("too late", "D", "EMAIL", "2026-06-02 00:00:00");

    assertThat(tables.read("attribution_touch", "touchpoint_id"))
        .containsExactlyInAnyOrder(cells("early"), cells("late"));
  }

  @Test
  void touchesFindTheirDealByItsNameOrElseByTheAccount() {
    tables
        .row("contact", "contact_id=K, account_id=ACME")
        .row("contact", "contact_id=K, account_id=ACME")
        .row("contact", "contact_id=torn, account_id=ACME")
        .row("contact", "contact_id=torn, account_id=OTHER");
    won("D", "1.00", "2026-05-20", "2026-06-01, account_id=ACME");
    won("E", "1.00", "2026-05-20", "2026-06-01, account_id=ACME");
    String at = ", touched_at=2026-05-25 10:00:00, is_marketing=true";
    tables
        .row("touchpoint", "touchpoint_id=by name, opportunity_id=D, account_id=ACME" + at)
        .row("touchpoint", "touchpoint_id=by account, account_id=ACME, contact_id=torn" + at)
        .row("touchpoint", "touchpoint_id=by contact, contact_id=K" + at)
        .row("touchpoint", "touchpoint_id=nobody knows, contact_id=torn" + at)
        .row("touchpoint", "touchpoint_id=of another, opportunity_id=X, account_id=ACME" + at);

    assertThat(tables.read("attribution_touch", "journey_id", "touchpoint_id", "channel"))
        .containsExactlyInAnyOrder(
            cells("D", "by name", "(unmapped)"),
            cells("D", "by account", "(unmapped)"),
            cells("E", "by account", "(unmapped)"),
            cells("D", "by contact", "(unmapped)"),
            cells("E", "by contact", "(unmapped)"));
  }

  @Test
  void everyTouchIsEitherCountedOrLeftOutForAReason() {
    won("D", "1.00", "2026-05-20", "2026-06-01");
    touch("A", "D", "EMAIL", "2026-05-02 10:00:00");
    touch("B", "D", "EMAIL", "2026-05-02 10:00:00, is_marketing=false");
    tables
        .row("touchpoint", "touchpoint_id=C, opportunity_id=D, touched_at=2026-05-02 10:00:00")
        .row("touchpoint", "touchpoint_id=E, opportunity_id=D, is_marketing=true")
        .row("touchpoint", "opportunity_id=D, is_marketing=true, touched_at=2026-05-02 10:00:00");
    touch("F", "D", "EMAIL", "2026-07-01 00:00:00");
    touch("G", "D", "EMAIL", "2026-06-30 23:00:00");

    assertThat(tables.read("attribution_touch_use", "use", "touches"))
        .containsExactlyInAnyOrder(
            cells("Counted", "1"),
            cells("Left out: not marketing", "1"),
            cells("Left out: not known whether it is marketing", "1"),
            cells("Left out: moment not known", "1"),
            cells("Left out: has no key", "1"),
            cells("Left out: after the as-of date", "1"),
            cells("Left out: no deal was closed within the look-back", "1"));
  }

  /** Deals of the year before, of days to come, open ones, and those without a day. */
  @Test
  void onlyDealsThatEndedInTheFiscalYearSoFarAreJourneys() {
    won("D", "1.00", "2025-12-01", "2025-12-31");
    won("E", "2.00", "2025-12-01", "2026-01-01");
    won("F", "4.00", "2026-06-01", "2026-06-30");
    won("G", "8.00", "2026-06-01", "2026-07-01");
    tables
        .row("opportunity", WON + ", opportunity_id=H, amount_group=16, created_on=2026-05-01")
        .row("opportunity", "opportunity_id=I, is_closed=false, is_won=false, amount_group=32")
        .row("opportunity", "opportunity_id=J, is_closed=true, closed_on=2026-06-01");

    assertThat(tables.read("attribution_journey", "journey_id", "revenue"))
        .containsExactlyInAnyOrder(cells("E", "2.00"), cells("F", "4.00"));
    assertThat(tables.read("attribution_total", "booked_revenue", "undated_revenue"))
        .containsExactly(cells("6.00", "16.00"));
  }

  @Test
  void rowsThatAreThereTwiceCountOnce() {
    for (int copy = 0; copy < 2; copy++) {
      won("D", "100.00", "2026-05-20", "2026-06-01, updated_at=2026-06-02 10:00:00");
      lead("D", "2026-05-12 10:00:00");
      touch("A", "D", "EMAIL", "2026-05-10 10:00:00");
      tables.row("campaign", "campaign_id=C, name=Spring");
    }
    // What was corrected later counts.
    won("D", "90.00", "2026-05-20", "2026-06-01, updated_at=2026-06-03 10:00:00");
    // A copy that differs: the earliest counts.
    touch("A", "D", "DISPLAY", "2026-05-11 10:00:00");
    touch("B", "D", "DISPLAY", "2026-05-11 10:00:00, campaign_id=C");

    assertThat(credits("D")).containsEntry("linear", "A 0.5000000000, B 0.5000000000");
    assertThat(tables.read("attribution_by_channel", "channel", "attributed_linear"))
        .containsExactlyInAnyOrder(cells("EMAIL", "45.00"), cells("DISPLAY", "45.00"));
    assertThat(tables.read("attribution_by_campaign", "campaign", "attributed_linear"))
        .containsExactlyInAnyOrder(cells("Spring", "45.00"), cells("(no campaign)", "45.00"));
    assertThat(tables.read("attribution_total", "booked_deals", "booked_revenue"))
        .containsExactly(cells("1", "90.00"));
  }

  @Test
  void revenueThatIsNotKnownIsNotKnownToAnyModel() {
    won("D", "100.00", "2026-05-20", "2026-06-01");
    tables.row(
        "opportunity", WON + ", opportunity_id=E, created_on=2026-05-20, closed_on=2026-06-01");
    touch("A", "D", "EMAIL", "2026-05-10 10:00:00");
    touch("B", "E", "DISPLAY", "2026-05-10 10:00:00");
    touch("C", "E", "CONTENT", "2026-05-11 10:00:00");

    assertThat(
            tables.read("attribution_by_channel", "channel", "attributed_first", "attributed_most"))
        .containsExactlyInAnyOrder(
            cells("EMAIL", "100.00", "100.00"),
            cells("DISPLAY", null, null),
            cells("CONTENT", null, null));
    assertThat(
            tables.read("attribution_identity", "booked_revenue", "attribution_gap", "deals_off"))
        .hasSize(10)
        .containsOnly(cells(null, null, "0"));
  }

  @Test
  void creditsAddUpToOneAndRevenueToTheCentWhateverTheJourney() {
    Random chance = new Random(20260630);
    String[] channels = {"A", "B", "C", "D", "E"};
    BigDecimal booked = BigDecimal.ZERO;
    for (int deal = 0; deal < 40; deal++) {
      String id = "D" + deal;
      BigDecimal amount = BigDecimal.valueOf(chance.nextInt(1_000_000), 2);
      LocalDate created = LocalDate.of(2026, 2, 1).plusDays(chance.nextInt(60));
      booked = booked.add(amount);
      won(id, amount.toString(), created.toString(), created.plusDays(30).toString());
      if (chance.nextBoolean()) {
        lead(id, created.minusDays(chance.nextInt(30)) + " 10:00:00");
      }
      for (int touch = chance.nextInt(12); touch > 0; touch--) {
        String day = created.plusDays(chance.nextInt(80) - 50).toString();
        String channel = channels[chance.nextInt(channels.length)];
        touch(id + "-" + touch, id, channel, day + " 10:00:00");
      }
    }

    Map<String, BigDecimal> credits = new TreeMap<>();
    Map<String, BigDecimal> revenue = new TreeMap<>();
    for (List<String> row :
        tables.read("attribution_credit", "model", "conversion_id", "credit", "revenue")) {
      credits.merge(row.get(0) + " " + row.get(1), new BigDecimal(row.get(2)), BigDecimal::add);
      revenue.merge(row.get(0), new BigDecimal(row.get(3)), BigDecimal::add);
    }
    assertThat(credits).hasSize(400);
    assertThat(credits.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo("1"));
    BigDecimal all = booked;
    assertThat(revenue).hasSize(10);
    assertThat(revenue.values()).allSatisfy(sum -> assertThat(sum).isEqualByComparingTo(all));
    assertThat(tables.read("attribution_identity", "attribution_gap", "deals_off"))
        .containsOnly(cells("0.00", "0"));
  }

  private static final String WON = "is_closed=true, is_won=true";

  private void won(String id, String amount, String created, String closed) {
    tables.row(
        "opportunity",
        WON
            + ", opportunity_id=%s, amount_group=%s, created_on=%s, closed_on=%s"
                .formatted(id, amount, created, closed));
  }

  private void lost(String id, String created, String closed) {
    tables.row(
        "opportunity",
        "is_closed=true, is_won=false, opportunity_id=%s, amount_group=1, created_on=%s, closed_on=%s"
            .formatted(id, created, closed));
  }

  private void lead(String deal, String created) {
    tables.row(
        "lead",
        "lead_id=of %s, converted_opportunity_id=%1$s, created_at=%s".formatted(deal, created));
  }

  private void touch(String id, String deal, String channel, String at) {
    tables.row(
        "touchpoint",
        "is_marketing=true, touchpoint_id=%s, opportunity_id=%s, channel=%s, touched_at=%s"
            .formatted(id, deal, channel, at));
  }

  /** What each model credits the touches of a deal with, by touch; nothing is left out. */
  private Map<String, String> credits(String deal) {
    return tables
        .read("attribution_credit", "conversion_id", "model", "touchpoint_id", "credit")
        .stream()
        .filter(row -> row.get(0).equals(deal) && new BigDecimal(row.get(3)).signum() != 0)
        .sorted((one, other) -> one.get(2).compareTo(other.get(2)))
        .collect(
            Collectors.groupingBy(
                row -> row.get(1),
                Collectors.mapping(
                    row -> row.get(2) + " " + row.get(3), Collectors.joining(", "))));
  }
}
