package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who looks after data, against cases that are made by hand; the as-of date is 30 June 2026. */
class OwnershipRollupsTests {
  private final DeclaredTables tables = new DeclaredTables();

  @Test
  void aSourceNeedsOneOwnerWhoIsThereAStewardAndAnotherPersonAsBackup() {
    tables
        .row("person", "person_id=here, active=true")
        .row("person", "person_id=there, active=true, ended_on=2026-06-30")
        .row("person", "person_id=away, active=true")
        .row("person", "person_id=gone, active=true, ended_on=2026-06-29")
        .row("person", "person_id=closed, active=false");
    source("good").owner("good", "here").steward("good", "there").backup("good", "away");
    source("empty");
    source("expired").assigned("expired", "here", "OWNER", "valid_until=2026-06-29");
    source("early").assigned("early", "here", "OWNER", "valid_from=2026-07-01");
    source("double").owner("double", "here").owner("double", "away");
    source("twice").owner("twice", "here").owner("twice", "here");
    source("left").owner("left", "gone").steward("left", "closed").backup("left", "gone");
    source("unknown").owner("unknown", "X").steward("unknown", "Y").backup("unknown", "Z");
    source("self").owner("self", "here").steward("self", "here").backup("self", "here");
    source("last day").assigned("last day", "here", "OWNER", "valid_until=2026-06-30");

    assertThat(
            tables.read(
                "ownership_source",
                "source_id",
                "concat_ws(' ', findings)",
                "is_owned",
                "ownership_score"))
        .containsExactlyInAnyOrder(
            cells("good", "", "true", "1.000000"),
            cells("empty", "NO_OWNER NO_STEWARD NO_BACKUP", "false", "0.000000"),
            cells("expired", "OWNER_EXPIRED NO_STEWARD NO_BACKUP", "false", "0.000000"),
            cells("early", "OWNER_EXPIRED NO_STEWARD NO_BACKUP", "false", "0.000000"),
            cells("double", "SEVERAL_OWNERS NO_STEWARD NO_BACKUP", "false", "0.000000"),
            cells("twice", "NO_STEWARD NO_BACKUP", "true", "0.333333"),
            cells(
                "left", "OWNER_LEFT STEWARD_LEFT BACKUP_LEFT OWNER_IS_BACKUP", "false", "0.000000"),
            cells("unknown", "OWNER_UNKNOWN STEWARD_UNKNOWN BACKUP_UNKNOWN", "false", "0.000000"),
            cells("self", "OWNER_IS_BACKUP", "true", "0.666667"),
            cells("last day", "NO_STEWARD NO_BACKUP", "true", "0.333333"));
  }

  @Test
  void coverageIsTheShareOfSourcesThatAreOwned() {
    tables.row("person", "person_id=here, active=true");
    tables.row("person", "person_id=also, active=true");
    source("A").owner("A", "here").steward("A", "here").backup("A", "also");
    source("B").owner("B", "here");
    source("C");

    assertThat(
            tables.read(
                "ownership_total",
                "sources",
                "sources_owned",
                "round(ownership_coverage, 4)",
                "round(full_coverage, 4)"))
        .containsExactly(cells("3", "2", "0.6667", "0.3333"));
  }

  @Test
  void aTableThatNoSourceDeliversIsAFinding() {
    tables.row("data_source_table", "table_name=contact, source_id=A");
    source("A");

    assertThat(tables.read("ownership_finding", "source_id", "subject", "finding"))
        .contains(
            cells("A", "A", "NO_OWNER"),
            cells("A", "A", "NO_STEWARD"),
            cells("A", "A", "NO_BACKUP"),
            cells(null, "invoice", "TABLE_WITHOUT_SOURCE"))
        .doesNotContain(cells(null, "contact", "TABLE_WITHOUT_SOURCE"));
  }

  @Test
  void deliveriesThatAreLateFailOrLoseSomethingAreFindings() {
    source("on time", 7);
    load("on time", "2026-06-23 04:00:00", "rows_sent=5, rows_received=5");
    source("late", 7);
    load("late", "2026-06-22 04:00:00", "rows_sent=5, rows_received=4");
    source("never", 7);
    source("broken", 7);
    load("broken", "2026-06-28 04:00:00", "rows_sent=5, rows_received=5");
    tables.row("load_run", "source_id=broken, loaded_at=2026-06-29 04:00:00, status=FAILED");
    source("money", 7);
    load(
        "money",
        "2026-06-29 04:00:00",
        "rows_sent=5, rows_received=5, amount_sent=10.00, amount_received=9.50, currency=EUR");
    load("money", "2026-07-01 04:00:00", "rows_sent=5, rows_received=1");

    assertThat(
            tables.read(
                "load_finding",
                "source",
                "finding",
                "delivery_days_late",
                "rows_lost",
                "amount_lost"))
        .containsExactlyInAnyOrder(
            cells("late", "LATE", "1", null, null),
            cells("late", "ROWS_DIFFER", null, "1", null),
            cells("never", "NEVER_LOADED", null, null, null),
            cells("broken", "FAILED", null, null, null),
            cells("money", "AMOUNT_DIFFERS", null, null, "0.50"));
  }

  @Test
  void accessIsGrantedOfNeededAndFreshnessFallsWithAge() {
    source("A", 5)
        .grant("A", "one", "is_needed=true, granted_on=2026-01-01")
        .grant("A", "two", "is_needed=true, granted_on=2026-01-01, revoked_on=2026-06-30")
        .grant("A", "three", "is_needed=true, granted_on=2026-07-01")
        .grant("A", "four", "is_needed=true, granted_on=2026-06-30")
        .grant("A", "five", "is_needed=false, granted_on=2026-01-01");
    load("A", "2026-06-20 04:00:00", "rows_sent=1, rows_received=1");
    source("B", 5);
    load("B", "2026-06-25 04:00:00", "rows_sent=1, rows_received=1");

    assertThat(
            tables.read(
                "source_scorecard",
                "source",
                "source_quality",
                "quality_reason",
                "round(accessibility, 4)",
                "access_reason",
                "freshness_score",
                "freshness_reason"))
        .containsExactlyInAnyOrder(
            cells("A", null, "no checks", "0.5", "2 / 4 +1", "0.500000", "10 / 5"),
            cells("B", null, "no checks", null, "0 / 0", "1.000000", "5 / 5"));
  }

  @Test
  void recordsOfOneFirmAreFoundByNumberOrByNameAndCountry() {
    record("CRM", "1", "registration_no=NL 1, name=Acme, country=NL, industry=Food");
    record("CRM", "2", "registration_no=NL1, name=ACME, country=NL, industry=Food");
    record("BILLING", "3", "registration_no=nl-1, name=Acme BV, country=NL, industry=Retail");
    record("CRM", "4", "name=Umbra BV, country=DE, industry=Food");
    record("BILLING", "5", "name=umbra, country=DE");
    record("CRM", "6", "name=Solo, country=DE");
    record("CRM", "7", "country=DE");

    assertThat(
            tables.read(
                "source_match", "match_key", "records", "systems", "is_twice", "is_conflict"))
        .containsExactlyInAnyOrder(
            cells("NL1", "3", "2", "true", "true"),
            cells("umbra|DE", "2", "2", "false", "false"),
            cells("solo|DE", "1", "1", "false", "false"),
            cells("CRM|7", "1", "1", "false", "false"));
    assertThat(
            tables.read(
                "source_match_total",
                "source_records",
                "firms",
                "round(duplicate_rate, 4)",
                "match_rate",
                "conflict_rate"))
        .containsExactly(cells("7", "4", "0.1429", "0.5", "0.5"));
  }

  @Test
  void whatIsAbsentOrNotMeasuredIsNotAvailable() {
    need("A", "CUSTOMER", "contact", "email", "true");
    need("A", "CUSTOMER", "contact", "shoe_size", "true");
    need("A", "BUDGET", "nowhere", "amount", "false");

    assertThat(tables.read("readiness_element", "column_name", "state"))
        .containsExactlyInAnyOrder(
            cells("email", "NOT_MEASURED"),
            cells("shoe_size", "ABSENT"),
            cells("amount", "ABSENT"));
    assertThat(
            tables.read(
                "readiness_matrix",
                "use_case",
                "ready_customer",
                "ready_budget",
                "required_elements",
                "data_readiness"))
        .containsExactly(
            cells("A", "0.0", null, "2", "0.0"), cells("(all)", "0.0", null, "2", "0.0"));
  }

  @Test
  void twoSystemsClashWhereTheyDifferByMoreThanIsAllowed() {
    for (int deal = 1; deal <= 50; deal++) {
      tables.row("lead", "lead_id=%1$s, converted_opportunity_id=%1$s".formatted(deal));
      if (deal > 1) {
        tables.row("opportunity", "opportunity_id=%s".formatted(deal));
      }
    }
    tables.row(
        "system_of_record",
        "figure=Deals from leads, system_of_record=Sales, tolerance=0.02, ruling=Sales knows.");

    assertThat(
            tables.read(
                "metric_clash",
                "figure",
                "first_value",
                "second_value",
                "round(clash_share, 4)",
                "verdict",
                "system_of_record"))
        .contains(cells("Deals from leads", "49.00", "50.00", "0.0204", "CLASH", "Sales"))
        .contains(cells("Advertising spend", null, null, null, "NOT_KNOWN", null));
  }

  private OwnershipRollupsTests source(String id) {
    return source(id, 7);
  }

  private OwnershipRollupsTests source(String id, int refreshDays) {
    tables.row(
        "data_source", "source_id=%1$s, name=%1$s, refresh_days=%2$s".formatted(id, refreshDays));
    return this;
  }

  private OwnershipRollupsTests owner(String source, String person) {
    return assigned(source, person, "OWNER", "valid_from=2026-01-01");
  }

  private OwnershipRollupsTests steward(String source, String person) {
    return assigned(source, person, "STEWARD", "valid_from=2026-01-01");
  }

  private OwnershipRollupsTests backup(String source, String person) {
    return assigned(source, person, "BACKUP", "valid_from=2026-06-30");
  }

  private OwnershipRollupsTests assigned(
      String source, String person, String kind, String validity) {
    tables.row(
        "data_owner_assignment",
        "source_id=%s, person_id=%s, kind=%s, %s".formatted(source, person, kind, validity));
    return this;
  }

  private OwnershipRollupsTests grant(String source, String role, String cells) {
    tables.row("access_grant", "source_id=%s, role=%s, %s".formatted(source, role, cells));
    return this;
  }

  private void load(String source, String at, String cells) {
    tables.row(
        "load_run", "source_id=%s, loaded_at=%s, status=DONE, %s".formatted(source, at, cells));
  }

  private void record(String system, String id, String cells) {
    tables.row("source_record", "system=%s, record_id=%s, %s".formatted(system, id, cells));
  }

  private void need(String useCase, String domain, String table, String column, String isRequired) {
    tables.row(
        "data_requirement",
        "use_case=%s, element=%s.%s, domain=%s, table_name=%s, column_name=%s, is_required=%s"
            .formatted(useCase, table, column, domain, table, column, isRequired));
  }
}
