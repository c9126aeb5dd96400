package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * From webinar to sales, against cases that are made by hand. An event takes 60 minutes and asks
 * for 20; a director of a firm of 1000 who stayed for 30 has 40 + 30 + 15 points, of which 60 are
 * enough.
 */
class WebinarRollupsTests {
  private static final String FITS =
      ", attended_minutes=30, job_title=Director, country=NL, company=Prospect"
          + ", consent_to_contact=true, consent_text_version=v1, consent_at=2026-03-01 10:00:00";

  private final DeclaredTables tables = new DeclaredTables();

  @BeforeEach
  void giveTheSurroundings() {
    tables
        .row(
            "event",
            "event_id=OWN, name=Own, starts_at=2026-03-10 10:00:00, duration_minutes=60, minimum_minutes=20")
        .row(
            "event",
            "event_id=THEIRS, name=Theirs, partner=P, starts_at=2026-03-10 10:00:00, duration_minutes=60, minimum_minutes=20")
        .row("event", "event_id=VAGUE, duration_minutes=60")
        .row("person", "person_id=HERE, first_name=Ann, last_name=Here")
        .row("person", "person_id=GONE, ended_on=2026-06-30")
        .row("routing_rule", "rule_id=1, country=NL, owner_id=HERE, valid_from=2026-01-01")
        .row("routing_rule", "rule_id=2, country=BE, owner_id=GONE, valid_from=2026-01-01")
        .row(
            "routing_rule",
            "rule_id=3, country=FR, owner_id=HERE, valid_from=2026-01-01, valid_until=2026-03-09");
    for (String country : List.of("NL", "BE", "FR")) {
      account("PROSPECT", country);
    }
    account("CUSTOMER", "NL");
    account("COMPETITOR", "NL");
  }

  @Test
  void theFirstStepNotPassedIsTheReason() {
    registered("unknown event", "VAGUE", FITS);
    registered("not there", "OWN", without("attended_minutes"));
    registered("one minute short", "OWN", with("attended_minutes=19"));
    registered("just long enough", "OWN", with("attended_minutes=20"));
    registered("no account", "OWN", with("company=Nobody knows"));
    registered("other country", "OWN", with("country=DK"));
    registered("customer", "OWN", with("company=Customer"));
    registered("competitor", "OWN", with("company=Competitor"));
    registered("no consent", "OWN", with("consent_to_contact=false"));
    registered("consent unknown", "OWN", without("consent_to_contact"));
    registered("consent to come", "OWN", with("consent_at=2026-07-01 00:00:00"));
    registered("no text", "OWN", without("consent_text_version"));
    registered("no transfer", "THEIRS", FITS);
    registered("transfer", "THEIRS", FITS + ", consent_to_transfer=true");
    registered("no fit", "OWN", with("job_title=Student"));
    registered("no rule", "OWN", with("country=FR"));
    registered("owner left", "OWN", with("country=BE"));
    tables.row(
        "event_registration",
        "registration_id=colleague, event_id=OWN, email=x@vectura.example, registered_at=2026-03-01 09:00:00"
            + with("company=Nobody knows"));

    assertThat(
            tables.read("webinar_lead", "registration_id", "passed", "reason", "score", "owner_id"))
        .containsExactlyInAnyOrder(
            cells("unknown event", "0", "UNKNOWN_EVENT", "85", null),
            cells("not there", "0", "NOT_THERE", null, "HERE"),
            cells("one minute short", "0", "LEFT_EARLY", "80", "HERE"),
            cells("just long enough", "6", "UNANSWERED", "80", "HERE"),
            cells("no account", "1", "NO_ACCOUNT", "55", "HERE"),
            cells("other country", "1", "NO_ACCOUNT", "55", null),
            cells("customer", "2", "CUSTOMER", "85", "HERE"),
            cells("competitor", "2", "COMPETITOR", "85", "HERE"),
            cells("no consent", "3", "NO_CONSENT", "85", "HERE"),
            cells("consent unknown", "3", "NO_CONSENT", "85", "HERE"),
            cells("consent to come", "3", "NO_CONSENT", "85", "HERE"),
            cells("no text", "3", "NO_TEXT", "85", "HERE"),
            cells("no transfer", "3", "NO_TRANSFER", "85", "HERE"),
            cells("transfer", "6", "UNANSWERED", "85", "HERE"),
            cells("no fit", "4", "NOT_QUALIFIED", "45", "HERE"),
            cells("no rule", "5", "NO_RULE", "85", null),
            cells("owner left", "5", "OWNER_LEFT", "85", null),
            cells("colleague", "2", "EMPLOYEE", "55", "HERE"));
  }

  /** By number and by address it is the same contact, whose account counts. */
  @Test
  void aPersonCountsOnceAnEventWithTheLongestStayAndTheLastConsent() {
    tables
        .row("contact", "contact_id=K, account_id=PROSPECT-NL, email=Kim@x.example")
        .row("contact", "contact_id=K, account_id=PROSPECT-NL, email=Kim@x.example");
    String kim = ", job_title=Director, country=NL, consent_text_version=v1";
    tables.row(
        "event_registration",
        "registration_id=1, event_id=OWN, contact_id=K, registered_at=2026-03-01 09:00:00"
            + ", attended_minutes=30, consent_to_contact=false"
            + kim);
    for (int copy = 0; copy < 2; copy++) {
      tables.row(
          "event_registration",
          "registration_id=2, event_id=OWN, email= KIM@x.example, registered_at=2026-03-02 09:00:00"
              + ", attended_minutes=5, consent_to_contact=true, consent_at=2026-03-02 09:00:00"
              + kim);
    }
    tables.row(
        "event_registration",
        "registration_id=3, event_id=THEIRS, contact_id=K, registered_at=2026-03-02 09:00:00"
            + kim);
    assigned("1", "HERE", "2026-03-11 09:00:00", "2026-03-13 09:00:00");

    assertThat(
            tables.read(
                "webinar_lead",
                "registration_id",
                "event_id",
                "attended_minutes",
                "reason",
                "assigned_at"))
        .containsExactlyInAnyOrder(
            cells("2", "OWN", "30", "UNANSWERED", "2026-03-11 09:00:00"),
            cells("3", "THEIRS", null, "NOT_THERE", null));
  }

  @Test
  void aConsentThatWasWithdrawnSinceIsNone() {
    for (String contact : List.of("before", "after")) {
      tables.row("contact", "contact_id=%s, account_id=PROSPECT-NL".formatted(contact));
      registered(contact, "OWN", FITS + ", contact_id=" + contact);
    }
    tables
        .row("consent", "contact_id=before, withdrawn_at=2026-02-01 00:00:00")
        .row("consent", "contact_id=after, withdrawn_at=2026-04-01 00:00:00")
        .row("consent", "contact_id=before, withdrawn_at=2026-07-01 00:00:00");

    assertThat(tables.read("webinar_lead", "registration_id", "reason"))
        .containsExactlyInAnyOrder(cells("before", "UNANSWERED"), cells("after", "WITHDRAWN"));
  }

  @Test
  void theMostSpecialRuleOfTheDayNamesTheOwnerUnlessSomebodyIsAssigned() {
    tables
        .row("person", "person_id=LARGE")
        .row("person", "person_id=NEW")
        .row("person", "person_id=HAND")
        .row(
            "routing_rule",
            "rule_id=4, country=NL, segment=ENTERPRISE, owner_id=HERE, valid_from=2026-01-01")
        .row(
            "routing_rule",
            "rule_id=5, country=NL, segment=ENTERPRISE, owner_id=LARGE, valid_from=2026-03-10")
        .row(
            "routing_rule",
            "rule_id=6, country=NL, segment=ENTERPRISE, owner_id=NEW, valid_from=2026-03-11")
        .row("routing_rule", "rule_id=7, owner_id=NEW, valid_from=2026-01-01");
    registered("by rule", "OWN", FITS);
    registered("by hand", "OWN", FITS);
    registered("left since", "OWN", FITS);
    registered("anywhere", "OWN", with("country=FR"));
    assigned("by hand", "LARGE", "2026-03-11 09:00:00", "2026-03-13 09:00:00");
    assigned("by hand", "HAND", "2026-03-12 09:00:00", "2026-03-13 09:00:00");
    assigned("left since", "GONE", "2026-03-12 09:00:00", "2026-03-13 09:00:00");

    assertThat(tables.read("webinar_lead", "registration_id", "owner_id"))
        .containsExactlyInAnyOrder(
            cells("by rule", "LARGE"),
            cells("by hand", "HAND"),
            cells("left since", "LARGE"),
            cells("anywhere", "NEW"));
  }

  /**
   * Of 45 routed, 24 are accepted, 14 of them in time; 10 are rejected, 10 overdue and one is not
   * due yet.
   */
  @Test
  void ratesAreRatiosOfSums() {
    for (int i = 0; i < 45; i++) {
      registered("r" + i, "OWN", FITS);
      String answer =
          i < 14
              ? ", accepted_at=2026-03-12 09:00:00"
              : i < 24
                  ? ", accepted_at=2026-03-14 09:00:00"
                  : i < 34 ? ", rejected_at=2026-03-12 09:00:00" : "";
      String contact = i < 9 ? ", first_contact_at=2026-03-13 09:00:00" : "";
      String due = i == 44 ? "2026-07-02 09:00:00" : "2026-03-13 09:00:00";
      tables.row(
          "lead_assignment",
          "assignment_id=%d, registration_id=r%d, owner_id=HERE, assigned_at=2026-03-11 09:00:00, due_at=%s%s%s"
              .formatted(i, i, due, answer, contact));
    }
    registered(15, "away", "OWN", without("attended_minutes"));

    assertThat(
            tables.read(
                "webinar_by_event",
                "event",
                "webinar_registered",
                "webinar_attended",
                "webinar_accepted",
                "attendance_rate",
                "webinar_mql_rate",
                "routing_coverage",
                "ROUND(sal_per_mql, 4)",
                "ROUND(accepted_in_time, 4)",
                "assignment_to_contact_p50"))
        .containsExactly(
            cells("Own", "60", "45", "24", "0.75", "1.0", "1.0", "0.5333", "0.3182", null),
            cells("All events", "60", "45", "24", "0.75", "1.0", "1.0", "0.5333", "0.3182", null));
  }

  /**
   * One of 19 is accepted in time: the share would tell it, and so would the share of the others.
   */
  @Test
  void aShareOfFewIsNotShown() {
    for (int i = 0; i < 19; i++) {
      registered("r" + i, "OWN", FITS);
      assigned("r" + i, "HERE", "2026-03-11 09:00:00", "2026-03-13 09:00:00");
    }
    tables.row(
        "lead_assignment",
        "assignment_id=z, registration_id=r0, owner_id=HERE, assigned_at=2026-03-11 10:00:00"
            + ", due_at=2026-03-13 09:00:00, accepted_at=2026-03-12 09:00:00");

    assertThat(
            tables.read(
                "webinar_total",
                "webinar_routed",
                "webinar_accepted",
                "sal_per_mql",
                "accepted_in_time"))
        .containsExactly(cells("19", null, null, null));
  }

  @Test
  void anEventOfFewHidesTheOthersUnlessSeveralAreHidden() {
    registered(30, "own", "OWN", FITS);
    registered(5, "theirs", "THEIRS", FITS);
    assertThat(tables.read("webinar_by_event", "event", "webinar_registered"))
        .containsExactly(cells("Own", null), cells("Theirs", null), cells("All events", "35"));

    registered(6, "vague", "VAGUE", FITS);
    assertThat(tables.read("webinar_by_event", "event", "webinar_registered"))
        .containsExactlyInAnyOrder(
            cells("Own", "30"),
            cells("Theirs", null),
            cells("VAGUE", null),
            cells("All events", "41"));
  }

  /** Two events lose four each, and no other any: together these are eight of the total. */
  @Test
  void whatFewEventsLoseTogetherIsNotToldByTheTotal() {
    tables.row("event", "event_id=ALSO, name=Also, duration_minutes=60, minimum_minutes=20");
    registered(30, "own", "OWN", FITS);
    registered(4, "own away", "OWN", without("attended_minutes"));
    registered(30, "also", "ALSO", FITS);
    registered(4, "also away", "ALSO", without("attended_minutes"));
    registered(30, "theirs", "THEIRS", FITS + ", consent_to_transfer=true");
    registered(20, "theirs away", "THEIRS", without("attended_minutes"));

    assertThat(tables.read("webinar_by_event", "event", "webinar_registered", "webinar_attended"))
        .containsExactlyInAnyOrder(
            cells("Own", "34", null),
            cells("Also", "34", null),
            cells("Theirs", "50", null),
            cells("All events", "118", "90"));
  }

  @Test
  void speedIsMeasuredFromRegistrationAndFromAssignment() {
    for (int day = 1; day <= 11; day++) {
      registered("r" + day, "OWN", FITS);
      tables.row(
          "lead_assignment",
          "assignment_id=%d, registration_id=r%d, owner_id=HERE, assigned_at=2026-03-11 09:00:00, first_contact_at=2026-03-%d 09:00:00"
              .formatted(day, day, 11 + day));
    }

    // Registered on the first, assigned on the eleventh; contacted one to eleven days later.
    assertThat(
            tables.read(
                "webinar_total",
                "registration_to_contact_p50",
                "registration_to_contact_p90",
                "assignment_to_contact_p50",
                "assignment_to_contact_p90",
                "accepted_in_time"))
        .containsExactly(cells("16.0", "20.0", "6.0", "10.0", null));
  }

  @Test
  void everyStepSaysWhoIsLeftAndTheLossesAddUp() {
    registered(10, "away", "OWN", without("attended_minutes"));
    registered(11, "customer", "OWN", with("company=Customer"));
    registered(12, "no rule", "OWN", with("country=FR"));
    registered(13, "unanswered", "OWN", FITS);
    accepted(14);

    assertThat(
            tables.read(
                "webinar_funnel",
                "step",
                "webinar_left",
                "webinar_lost",
                "ROUND(webinar_step_rate, 4)",
                "ROUND(webinar_left_share, 4)"))
        .containsExactly(
            cells("Registered", "60", null, null, "1.0"),
            cells("Attended", "50", "10", "0.8333", "0.8333"),
            cells("Known account", "50", "0", "1.0", "0.8333"),
            cells("Not customer, competitor or colleague", "39", "11", "0.78", "0.65"),
            cells("Consent, with transfer", "39", "0", "1.0", "0.65"),
            cells("Qualified", "39", "0", "1.0", "0.65"),
            cells("Routed to an owner", "27", "12", "0.6923", "0.45"),
            cells("Accepted", "14", "13", "0.5185", "0.2333"),
            cells("With sales", "14", null, null, "0.2333"));
  }

  /** Five customers and three without a rule; what surrounds them must not tell it. */
  @Test
  void aLossOfFewIsNotShownNorWhatWouldGiveItAway() {
    registered(20, "away", "OWN", without("attended_minutes"));
    registered(5, "customer", "OWN", with("company=Customer"));
    registered(10, "no consent", "OWN", with("consent_to_contact=false"));
    registered(3, "no rule", "OWN", with("country=FR"));
    registered(10, "unanswered", "OWN", FITS);
    accepted(12);

    assertThat(
            tables.read(
                "webinar_funnel", "step", "webinar_left", "webinar_lost", "webinar_step_rate"))
        .containsExactly(
            cells("Registered", "60", null, null),
            cells("Attended", "40", "20", "0.6666666666666666"),
            cells("Known account", "40", "0", "1.0"),
            cells("Not customer, competitor or colleague", null, null, null),
            cells("Consent, with transfer", "25", null, null),
            cells("Qualified", "25", "0", "1.0"),
            cells("Routed to an owner", null, null, null),
            cells("Accepted", "12", null, null),
            cells("With sales", "12", null, null));
    assertThat(tables.read("webinar_total", "webinar_to_win", "webinar_routed", "routing_coverage"))
        .containsExactly(cells(null, null, null));
    assertThat(
            tables.read(
                "webinar_rejection", "why", "webinar_rejected", "ROUND(webinar_rejected_share, 4)"))
        .containsExactly(
            cells("did not come", "20", "0.4167"), cells("other reasons", "28", "0.5833"));
    assertThat(tables.read("webinar_unowned", "country", "webinar_unowned"))
        .containsExactly(cells("FR", null));
  }

  /** Four are accepted: all that is known of the last steps is that they are 25 together. */
  @Test
  void whereTheAcceptedAreFewTheReasonsDoNotTellHowMany() {
    registered(20, "away", "OWN", without("attended_minutes"));
    registered(21, "no rule", "OWN", with("country=FR"));
    accepted(4);

    assertThat(tables.read("webinar_funnel", "step", "webinar_left"))
        .endsWith(cells("Accepted", null), cells("With sales", null));
    assertThat(
            tables.read("webinar_rejection", "why", "webinar_rejected", "webinar_rejected_share"))
        .containsExactly(cells("did not come", "20", null), cells("other reasons", null, null));
  }

  @Test
  void everybodyIsHandedOverOrHasAReason() {
    registered("a", "OWN", without("attended_minutes"));
    registered("b", "OWN", with("company=Customer"));
    registered("c", "OWN", with("country=FR"));
    registered("d", "OWN", FITS);
    registered("e", "OWN", FITS);
    tables.row(
        "lead_assignment",
        "assignment_id=1, registration_id=e, owner_id=HERE, assigned_at=2026-03-11 09:00:00, accepted_at=2026-03-12 09:00:00");

    assertThat(tables.read("webinar_rejected", "registration_id", "why"))
        .containsExactlyInAnyOrder(
            cells("a", "did not come"),
            cells("b", "is with a customer"),
            cells("c", "no routing rule names an owner"));
    assertThat(tables.read("webinar_handover", "owner", "company", "registration_id"))
        .containsExactlyInAnyOrder(
            cells("Ann Here (HERE)", "PROSPECT", "d"), cells("Ann Here (HERE)", "PROSPECT", "e"));
  }

  private void accepted(int persons) {
    registered(persons, "accepted", "OWN", FITS);
    for (int i = 0; i < persons; i++) {
      tables.row(
          "lead_assignment",
          "assignment_id=%d, registration_id=accepted%d, owner_id=HERE, assigned_at=2026-03-11 09:00:00, accepted_at=2026-03-12 09:00:00"
              .formatted(i, i));
    }
  }

  private void account(String type, String country) {
    tables.row(
        "account",
        "account_id=%s-%s, name=%s , type=%s, country=%s, employees=1000"
            .formatted(type, country, type, type, country));
  }

  private void registered(int persons, String id, String event, String rest) {
    for (int i = 0; i < persons; i++) {
      registered(id + i, event, rest);
    }
  }

  private void registered(String id, String event, String rest) {
    tables.row(
        "event_registration",
        "registration_id=%s, event_id=%s, email=%s@x.example, registered_at=2026-03-01 09:00:00%s"
            .formatted(id, event, id.replace(' ', '.'), rest));
  }

  private void assigned(String registration, String owner, String at, String due) {
    tables.row(
        "lead_assignment",
        "assignment_id=%s%s, registration_id=%s, owner_id=%s, assigned_at=%s, due_at=%s"
            .formatted(registration, at, registration, owner, at, due));
  }

  private static String with(String cell) {
    return without(cell.substring(0, cell.indexOf('='))) + ", " + cell;
  }

  private static String without(String column) {
    return FITS.replaceAll(", " + column + "=[^,]*", "");
  }
}
