package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What regions can still win, against cases that are made by hand. Twenty decided deals and twenty
 * older leads are enough to tell; leads of 2025 are old enough.
 */
class RegionRollupsTests {
  private static final String[] COUNTS = {
    "country_code", "accounts", "white_space", "contacts", "leads", "compliant_leads"
  };

  private final DeclaredTables tables = new DeclaredTables();
  private int next;

  @BeforeEach
  void giveTheOrganisation() {
    tables
        .row("org_unit", "org_unit_id=R, name=Lowlands, level=REGION")
        .row("org_unit", "org_unit_id=N, parent_id=R, name=Netherlands, level=COUNTRY, country=NL")
        .row("org_unit", "org_unit_id=B, parent_id=R, name=Belgium, level=COUNTRY, country=BE")
        .row("org_unit", "org_unit_id=T, parent_id=N, name=Team, level=TEAM, country=NL");
  }

  @Test
  void aMarketIsMadeOfAccountsThatAreNoCompetitorsAndWhiteSpaceOfThoseNobodyMet() {
    for (String account : List.of("met", "dealt", "asked", "new", "twice", "twice")) {
      tables.row("account", "account_id=%s, country=NL, type=PROSPECT".formatted(account));
    }
    tables
        .row("account", "account_id=rival, country=NL, type=COMPETITOR")
        .row("account", "account_id=untyped, country=NL")
        .row("account", "account_id=far, country=XX, type=PROSPECT")
        .row("contact", "contact_id=K, account_id=met, country=nl")
        .row("contact", "contact_id=K, account_id=met, country=NL")
        .row(
            "lead",
            "lead_id=L, account_id=asked, country=NL, stage=MQL, created_at=2026-06-01 09:00:00")
        .row(
            "lead",
            "lead_id=M, account_id=asked, country=NL, stage=disqualified, created_at=2026-06-01 09:00:00")
        .row(
            "lead",
            "lead_id=O, account_id=asked, country=NL, stage=MQL, created_at=2026-07-01 00:00:00")
        .row(
            "lead",
            "lead_id=P, account_id=asked, country=NL, stage=SQL, converted_opportunity_id=D, created_at=2026-06-01 09:00:00")
        .row(
            "opportunity",
            "opportunity_id=D, account_id=dealt, country=NL, created_on=2026-01-01, is_closed=false, is_won=false, amount_group=1");

    assertThat(tables.read("region_country", COUNTS))
        .containsExactlyInAnyOrder(
            cells("NL", "6", "3", "1", "1", "0"), cells("BE", "0", "0", "0", "0", "0"));
  }

  /**
   * Target 1000, won 300 this year, so 700 remain. Four deals of 100 of all twenty are won: 20% by
   * count; those lost are worth 50, so 400 ÷ 1200 by value. Five of fifty leads: 10%. 700 ÷ (10% ×
   * 100) = 70 leads.
   */
  @Test
  void whatRemainsIsHeldAgainstWhatThereIs() {
    target("NL", "2026-01-01", "2026-12-31", "1000");
    target("BE", "2026-01-01", "2026-12-31", "0.5");
    won("NL", "2025-12-31", "100");
    for (int i = 0; i < 3; i++) {
      won("NL", "2026-06-30", "100");
    }
    won("NL", "2026-07-01", "100");
    for (int i = 0; i < 16; i++) {
      lost("NL", "50");
    }
    open("NL", "1400");
    leads("NL", 45, "MQL", "");
    for (int i = 0; i < 5; i++) {
      leads("NL", 1, "SQL", ", converted_opportunity_id=won0");
    }
    leads("BE", 1, "MQL", "");

    assertThat(
            tables.read(
                "region_potential",
                "region",
                "country",
                "verdict",
                "remaining_target",
                "ROUND(pipeline_coverage, 4)",
                "ROUND(win_rate, 4)",
                "ROUND(win_rate_value, 4)",
                "average_deal",
                "lead_win_rate",
                "leads_required",
                "available_leads",
                "compliant_leads",
                "region_potential"))
        .containsExactlyInAnyOrder(
            cells(
                "Lowlands",
                "Netherlands",
                "HOLD",
                "700.00",
                "2.0000",
                "0.2",
                "0.3333",
                "100.00",
                "0.1",
                "70",
                "45",
                "0",
                "0.00"),
            cells(
                "Lowlands",
                "Belgium",
                "CANNOT TELL",
                "0.50",
                "0.0000",
                null,
                null,
                null,
                null,
                null,
                null,
                "0",
                null),
            cells(
                "Lowlands",
                null,
                "HOLD",
                "700.50",
                "1.9986",
                "0.2",
                "0.3333",
                "100.00",
                "0.09803921568627451",
                "72",
                "46",
                "0",
                "0.00"),
            cells(
                null,
                null,
                "HOLD",
                "700.50",
                "1.9986",
                "0.2",
                "0.3333",
                "100.00",
                "0.09803921568627451",
                "72",
                "46",
                "0",
                "0.00"));
  }

  @Test
  void aVerdictGivesItsReasonsAndUnknownStaysUnknown() {
    target("NL", "2026-01-01", "2026-06-30", "1000");
    target("BE", "2026-01-01", "2026-06-30", "100");
    target("BE", "2026-07-01", "2026-12-31", "100");
    for (int i = 0; i < 2; i++) {
      won("BE", "2026-03-01", "100");
    }

    assertThat(tables.read("region_potential", "country", "verdict", "reasons", "sales_target"))
        .containsExactlyInAnyOrder(
            cells("Netherlands", "CANNOT TELL", "a target is missing", null),
            cells("Belgium", "GO", "the target is met", "200.00"),
            cells(null, "CANNOT TELL", "a target is missing", null),
            cells(null, "CANNOT TELL", "a target is missing", null));
  }

  @Test
  void fewDealsTellNothingAndAStopSaysWhy() {
    target("NL", "2026-01-01", "2026-12-31", "1000");
    target("BE", "2026-01-01", "2026-12-31", "1000");
    won("BE", "2026-03-01", "100");
    for (int i = 0; i < 17; i++) {
      lost("BE", "50");
    }
    lost("BE", "0");
    won("NL", "2026-03-01", "100");
    for (int i = 0; i < 19; i++) {
      lost("NL", "50");
    }
    open("NL", "450");
    leads("NL", 49, "DISQUALIFIED", "");
    leads("NL", 1, "SQL", ", converted_opportunity_id=won" + 19);

    // 900 remain; one of fifty leads brings 100: 450 leads.
    assertThat(
            tables.read(
                "region_potential", "country", "verdict", "reasons", "ROUND(win_rate_value, 4)"))
        .contains(
            cells(
                "Belgium",
                "CANNOT TELL",
                "too few deals to tell: 19 decided, 1 of them won; 20 needed",
                null),
            cells(
                "Netherlands",
                "STOP",
                "pipeline is 0.50 times what remains (far too little); 0 of 450 leads needed can be"
                    + " reached (far too few)",
                "0.0952"));
  }

  private void target(String country, String begins, String ends, String amount) {
    tables.row(
        "sales_target",
        "country=%s, period_begins=%s, period_ends=%s, amount=%s, currency=EUR"
            .formatted(country, begins, ends, amount));
  }

  private void won(String country, String closed, String amount) {
    deal("won", country, amount, "is_closed=true, is_won=true, closed_on=" + closed);
  }

  private void lost(String country, String amount) {
    deal("lost", country, amount, "is_closed=true, is_won=false, closed_on=2026-02-01");
  }

  private void open(String country, String amount) {
    deal("open", country, amount, "is_closed=false, is_won=false");
  }

  private void deal(String id, String country, String amount, String rest) {
    tables.row(
        "opportunity",
        "opportunity_id=%s%d, account_id=A, country=%s, created_on=2025-11-01, amount_group=%s, %s"
            .formatted(id, next++, country, amount, rest));
  }

  private void leads(String country, int count, String stage, String rest) {
    for (int i = 0; i < count; i++) {
      tables.row(
          "lead",
          "lead_id=%d, account_id=A, country=%s, stage=%s, created_at=2025-12-31 09:00:00%s"
              .formatted(next++, country, stage, rest));
    }
  }
}
