package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * Whom the filters leave, against cases that are made by hand. At most four approaches in thirty
 * days are allowed.
 */
class ReachTests {
  private static final String NEWS = "channel=EMAIL, purpose=NEWSLETTER, brand=VECTURA";
  private static final String CALLS = "channel=PHONE, purpose=OFFERS, brand=VECTURA";

  private final DeclaredTables tables = ProjectRules.in(new DeclaredTables());

  /**
   * Ten contacts, of whom two are left. Lifting the duty of a lawful basis would bring back D and
   * H, and H the suppression too: it could be called if it had agreed, or mailed if it were not
   * suppressed.
   */
  @Test
  void eachFilterTakesWhatTheOnesBeforeItLeft() {
    reachable("A");
    reachable("A");
    merged("B");
    inactive("C");
    contact("D");
    point("D", "EMAIL", "true");
    contact("E");
    point("E", "EMAIL", "false");
    agreed("E", NEWS);
    reachable("F");
    tables.row("suppression", "contact_id=F, since=2026-06-30");
    reachable("G");
    approached("G", "EMAIL", "2026-06-01", "2026-06-15", "2026-06-30", "2026-06-30");
    reachable("H");
    point("H", "PHONE", "true");
    tables.row("suppression", "contact_id=H, channel=EMAIL, since=2026-01-01");
    reachable("I");
    merged("J");
    inactive("J");
    tables.row("suppression", "contact_id=J, since=2026-01-01");

    assertThat(
            tables.read(
                "reach_waterfall",
                "step",
                "contacts_left",
                "lost_in_turn",
                "lost_alone",
                "would_return",
                "share_left"))
        .containsExactly(
            cells("All contacts", "10", null, null, null, "1.0"),
            cells("Deduplicated", "8", "2", "2", "1", "0.8"),
            cells("Alive and active", "7", "1", "2", "1", "0.7"),
            cells("With a valid contact point", "6", "1", "1", "1", "0.6"),
            cells("Not suppressed", "5", "1", "2", "2", "0.5"),
            cells("With a lawful basis", "3", "2", "1", "2", "0.3"),
            cells("Below the contact limit", "2", "1", "0", "1", "0.2"),
            cells("Reachable base", "2", null, null, null, "0.2"));
  }

  @Test
  void aContactIsReachedOnlyWhereOneUsePassesAllFilters() {
    // May be mailed but has no address, and has a number but may not be called.
    contact("crossed");
    point("crossed", "PHONE", "true");
    agreed("crossed", NEWS);
    contact("called");
    point("called", "PHONE", "true");
    agreed("called", CALLS);
    contact("served");
    point("served", "EMAIL", "true");
    agreed("served", "channel=EMAIL, purpose=SERVICE, brand=VECTURA");
    reachable("profiled");
    agreed("profiled", "channel=EMAIL, purpose=PROFILING, brand=VECTURA");
    contact("posted");
    point("posted", "POST", "true");
    agreed("posted", "channel=POST, purpose=OFFERS, brand=VECTURA");
    approached("posted", "EMAIL", "2026-06-28", "2026-06-28", "2026-06-28", "2026-06-28");
    tables.row("contact_point", "contact_id=no contact, channel=EMAIL, is_valid=true");

    assertThat(
            tables.read(
                "reach_contact",
                "contact_id",
                "is_lawful_any",
                "is_reachable_any",
                "is_reachable_email",
                "is_reachable_phone",
                "is_reachable_post",
                "is_personalisable"))
        .containsExactlyInAnyOrder(
            cells("crossed", "true", "false", "false", "false", "false", "false"),
            cells("called", "true", "true", "false", "true", "false", "false"),
            cells("served", "false", "false", "false", "false", "false", "false"),
            cells("profiled", "true", "true", "true", "false", "false", "true"),
            cells("posted", "true", "true", "false", "false", "true", "false"));
  }

  @Test
  void filtersTurnOnTheirDays() {
    reachable("dies tomorrow");
    tables.row("contact_status", "contact_id=dies tomorrow, deceased_on=2026-07-01");
    reachable("died today");
    tables.row("contact_status", "contact_id=died today, deceased_on=2026-06-30");
    reachable("suppressed tomorrow");
    tables.row("suppression", "contact_id=suppressed tomorrow, since=2026-07-01");
    reachable("suppressed until today");
    tables.row(
        "suppression", "contact_id=suppressed until today, since=2026-01-01, until=2026-06-30");
    reachable("suppressed until yesterday");
    tables.row(
        "suppression", "contact_id=suppressed until yesterday, since=2026-01-01, until=2026-06-29");
    reachable("suppressed without a day");
    tables.row("suppression", "contact_id=suppressed without a day, channel=EMAIL");
    reachable("asked today");
    tables.row("suppression", "contact_id=asked today, requested_at=2026-06-30 20:00:00");
    reachable("called off");
    tables.row("suppression", "contact_id=called off, channel=PHONE, since=2026-01-01");
    reachable("three times");
    approached("three times", "EMAIL", "2026-06-28", "2026-06-29", "2026-06-30");
    reachable("long ago");
    approached("long ago", "EMAIL", "2026-05-31", "2026-06-29", "2026-06-30", "2026-06-30");
    reachable("in the time to come");
    approached(
        "in the time to come", "EMAIL", "2026-07-01", "2026-06-29", "2026-06-29", "2026-06-29");
    contact("verified tomorrow");
    tables.row(
        "contact_point",
        "contact_id=verified tomorrow, channel=EMAIL, is_valid=true,"
            + " verified_at=2026-07-01 00:00:00");
    agreed("verified tomorrow", NEWS);
    reachable("merged with itself");
    tables.row(
        "contact_status",
        "contact_id=merged with itself, merged_into_id=merged with itself, is_active=true");
    tables.row("contact", "contact_id=of no status");
    point("of no status", "EMAIL", "true");
    agreed("of no status", NEWS);

    assertThat(tables.read("reach_contact", "IF(is_reachable_any, contact_id, '')"))
        .containsOnly(
            cells("dies tomorrow"),
            cells("suppressed tomorrow"),
            cells("suppressed until yesterday"),
            cells("called off"),
            cells("three times"),
            cells("long ago"),
            cells("in the time to come"),
            cells("merged with itself"),
            cells(""));
  }

  /** The register grows, the contact takes its consent back and gives it again. */
  @Test
  void theTrendIsTakenAtTheEndsOfMonthsAndOnTheDayItself() {
    tables.asOf(LocalDate.of(2026, 3, 15));
    tables.row("contact", "contact_id=A, country=NL, created_on=2025-11-01");
    tables.row("contact_status", "contact_id=A, is_active=true");
    point("A", "EMAIL", "true");
    consent("A", "given_at=2025-11-02 10:00:00, status=OPT_OUT, withdrawn_at=2025-12-31 23:00:00");
    consent("A", "given_at=2026-02-01 00:00:00, status=OPT_IN");
    tables.row("contact", "contact_id=B, country=NL, created_on=2026-02-28");

    assertThat(tables.read("reach_trend", "day", "gross_contacts", "reachable_base"))
        .containsExactly(
            cells("2025-11-30", "1", "1"),
            cells("2025-12-31", "1", "0"),
            cells("2026-01-31", "1", "0"),
            cells("2026-02-28", "2", "1"),
            cells("2026-03-15", "2", "1"));
  }

  @Test
  void groupsUnderTenContactsAreNotShown() {
    for (int i = 0; i < 10; i++) {
      reachable("N" + i);
    }
    for (int i = 0; i < 9; i++) {
      tables.row("contact", "contact_id=G%d, country=GB".formatted(i));
      tables.row("contact_status", "contact_id=G%d, is_active=true".formatted(i));
      point("G" + i, "PHONE", "true");
      agreed("G" + i, CALLS);
    }

    assertThat(tables.read("reach_by_country", "country", "gross_contacts", "reachable_base"))
        .containsExactly(cells("NL", "10", "10"));
    assertThat(
            tables.read(
                "reach_by_use_country",
                "channel",
                "purpose",
                "country",
                "lost_basis",
                "reachability"))
        .containsExactly(cells("EMAIL", "NEWSLETTER", "NL", "0", "1.0"));
  }

  @Test
  void aLossOfFewIsNotShownNorTheOthersThatWouldGiveItAway() {
    for (int i = 0; i < 10; i++) {
      reachable("N" + i);
    }
    inactive("C");
    for (int i = 0; i < 10; i++) {
      contact("D" + i);
    }

    assertThat(
            tables.read(
                "reach_by_country",
                "country",
                "gross_contacts",
                "lost_duplicate",
                "lost_inactive",
                "lost_point",
                "reachable_base"))
        .containsExactly(cells("NL", "21", null, null, null, "10"));
  }

  private void reachable(String contact) {
    contact(contact);
    point(contact, "EMAIL", "true");
    agreed(contact, NEWS);
  }

  private void merged(String contact) {
    reachable(contact);
    tables.row(
        "contact_status", "contact_id=%s, merged_into_id=A, is_active=true".formatted(contact));
  }

  private void inactive(String contact) {
    tables.row("contact", "contact_id=%s, country=NL".formatted(contact));
    tables.row("contact_status", "contact_id=%s, is_active=false".formatted(contact));
    point(contact, "EMAIL", "true");
    agreed(contact, NEWS);
  }

  private void contact(String contact) {
    tables
        .row("contact", "contact_id=%s, country=NL".formatted(contact))
        .row("contact_status", "contact_id=%s, is_active=true".formatted(contact));
  }

  private void point(String contact, String channel, String isValid) {
    tables.row(
        "contact_point",
        "contact_id=%s, channel=%s, is_valid=%s".formatted(contact, channel, isValid));
  }

  private void approached(String contact, String channel, String... days) {
    for (String day : days) {
      tables.row(
          "approach",
          "contact_id=%s, channel=%s, approached_on=%s".formatted(contact, channel, day));
    }
  }

  private void agreed(String contact, String use) {
    tables.row(
        "consent",
        ("consent_id=S, contact_id=%s, %s, legal_basis=CONSENT, source=WEB, text_version=v1.0,"
                + " double_opt_in=true, given_at=2026-01-05 10:00:00, status=OPT_IN")
            .formatted(contact, use));
  }

  private void consent(String contact, String rest) {
    tables.row(
        "consent",
        "consent_id=S, contact_id=%s, %s, legal_basis=CONSENT, source=WEB, text_version=v1.0, %s"
            .formatted(contact, NEWS, rest));
  }
}
