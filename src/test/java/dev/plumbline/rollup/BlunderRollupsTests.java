package dev.plumbline.rollup;

import static dev.plumbline.rollup.DeclaredTables.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Mails that should not have gone out, against cases that are made by hand. */
class BlunderRollupsTests {
  private static final String NOON = "2026-03-10 12:00:00";

  private final DeclaredTables tables = new DeclaredTables();

  /**
   * Each recipient is named after the one rule that the mail breaks, or after why it breaks none.
   */
  @Test
  void everyRuleIsJudgedAsOfTheMomentOfSending() {
    for (String fine :
        new String[] {"fine", "renewed", "customer", "lifted", "called", "ends-later"}) {
      recipient(fine);
    }
    agreed("fine", "2026-03-10 12:00:00", null);
    agreed("renewed", "2025-01-01 00:00:00", "2025-06-01 00:00:00");
    agreed("renewed", "2025-07-01 00:00:00", null);
    tables.row(
        "customer_relation",
        "contact_id=customer, paid_on=2026-03-10, same_legal_entity=true, informed_at_capture=true,"
            + " opt_out_offered=true, similar_product=true");
    agreed("lifted", "2025-01-01 00:00:00", null);
    suppressed("lifted", "EMAIL", "2025-01-01", "2026-03-09");
    agreed("called", "2025-01-01 00:00:00", null);
    suppressed("called", "PHONE", "2025-01-01", null);
    agreed("ends-later", "2025-01-01 00:00:00", "2026-03-10 12:00:01");
    suppressed("ends-later", "EMAIL", "2026-03-11", null);

    for (String other :
        new String[] {
          "suppressed",
          "barred",
          "never",
          "too-late",
          "half",
          "withdrawn",
          "opted-out",
          "minor",
          "deceased",
          "erased"
        }) {
      recipient(other);
    }
    for (String agreed : new String[] {"suppressed", "barred", "minor", "deceased", "erased"}) {
      agreed(agreed, "2025-01-01 00:00:00", null);
    }
    suppressed("suppressed", "EMAIL", "2026-03-10", null);
    suppressed("barred", null, "2026-01-01", "2026-03-10");
    agreed("too-late", "2026-03-10 12:00:01", null);
    tables.row(
        "customer_relation",
        "contact_id=half, paid_on=2026-01-01, same_legal_entity=true, informed_at_capture=true,"
            + " opt_out_offered=false, similar_product=true");
    agreed("withdrawn", "2025-01-01 00:00:00", NOON);
    tables
        .row(
            "consent",
            "contact_id=opted-out, channel=EMAIL, purpose=OFFERS, status=OPT_OUT,"
                + " given_at=2025-01-01 00:00:00")
        .row("contact", "contact_id=minor, language=nl, birth_date=2010-03-11")
        .row("contact", "contact_id=ends-later, language=nl, birth_date=2010-03-10")
        .row("contact_status", "contact_id=deceased, deceased_on=2026-03-10")
        .row("erasure_request", "contact_id=erased, completed_on=2026-03-10");

    assertThat(
            tables.read(
                "email_send_rule",
                "send_id",
                "CONCAT_WS(' ', IF(is_not_suppressed, NULL, 'suppressed'),"
                    + " IF(is_agreed_before, NULL, 'before'),"
                    + " IF(is_not_withdrawn, NULL, 'withdrawn'),"
                    + " IF(is_to_a_grown_up, NULL, 'minor'),"
                    + " IF(is_to_the_living, NULL, 'deceased'),"
                    + " IF(is_not_erased, NULL, 'erased')) AS broken"))
        .containsExactlyInAnyOrder(
            cells("fine", ""),
            cells("renewed", ""),
            cells("customer", ""),
            cells("lifted", ""),
            cells("called", ""),
            cells("ends-later", ""),
            cells("suppressed", "suppressed"),
            cells("barred", "suppressed"),
            cells("never", "before"),
            cells("too-late", "before"),
            cells("half", "before"),
            cells("withdrawn", "withdrawn"),
            cells("opted-out", "withdrawn"),
            cells("minor", "minor"),
            cells("deceased", "deceased"),
            cells("erased", "erased"));
  }

  /** Six mails; the copies of one, a blank, a foreign one and a test make five with a blunder. */
  @Test
  void embarrassingMailsAreCountedOnceEach() {
    for (String contact : new String[] {"K", "L", "M", "N"}) {
      agreed(contact, "2025-01-01 00:00:00", null);
      tables.row("contact", "contact_id=" + contact + ", language=nl");
    }
    tables.row("contact", "contact_id=F, language=fi");
    agreed("F", "2025-01-01 00:00:00", null);
    mail("1", "contact_id=K, email_id=A, language=nl");
    mail("2", "contact_id=K, email_id=A, language=nl");
    mail("3", "contact_id=K, email_id=B, language=nl, has_blank_field=true, is_test=true");
    mail("4", "contact_id=L, email_id=A, language=de");
    mail("5", "contact_id=M, email_id=A, language=nl, is_test=true");
    mail("6", "contact_id=N, email_id=A, language=nl");
    mail("7", "contact_id=F, email_id=A, language=de");
    tables.row("email_send", "send_id=8, contact_id=N, email_id=A, sent_at=2026-07-01 00:00:00");

    assertThat(
            tables.read(
                "email_blunder_total",
                "mails",
                "blunders",
                "CAST(blunder_share AS DECIMAL(5,4))",
                "mails_sent_twice",
                "mails_with_blanks",
                "mails_in_wrong_language",
                "tests_to_people",
                "mails_before_consent"))
        .containsExactly(cells("7", "5", "0.7143", "2", "1", "1", "2", "0"));
  }

  @Test
  void anUnsubscriptionThatIsNotInForceIsLateOnceItsDaysAreOver() {
    tables
        .asOf(LocalDate.of(2026, 6, 30))
        .row("suppression", unsubscribed("at once", "2026-06-01 23:00:00", "2026-06-01"))
        .row("suppression", unsubscribed("in time", "2026-06-01 23:00:00", "2026-06-03"))
        .row("suppression", unsubscribed("late", "2026-06-01 00:00:00", "2026-06-04"))
        .row(
            "suppression",
            "suppression_id=waiting, reason=UNSUBSCRIBE, requested_at=2026-06-28 09:00:00")
        .row(
            "suppression",
            "suppression_id=forgotten, reason=unsubscribe, requested_at=2026-06-27 09:00:00")
        .row("suppression", "suppression_id=other, reason=LEGAL, requested_at=2026-01-01 09:00:00");

    assertThat(
            tables.read("unsubscribe_rule", "suppression_id", "days_to_unsubscribe", "is_in_time"))
        .containsExactlyInAnyOrder(
            cells("at once", "0", "true"),
            cells("in time", "2", "true"),
            cells("late", "3", "false"),
            cells("waiting", "2", "true"),
            cells("forgotten", "3", "false"));
  }

  @Test
  void everySystemHasToForgetByTheDayItIsDue() {
    erasure("1", "K", "CRM", "2026-06-10", "2026-06-10");
    erasure("2", "K", "MAIL", "2026-06-10", "2026-06-11");
    erasure("3", "L", "CRM", "2026-06-30", null);
    erasure("4", "M", "CRM", "2026-06-29", null);
    erasure("5", "M", "MAIL", "2026-07-09", null);

    assertThat(tables.read("erasure_rule", "request_id", "is_in_time", "is_asked_of_every_system"))
        .containsExactlyInAnyOrder(
            cells("1", "true", "true"),
            cells("2", "false", "true"),
            cells("3", "true", "false"),
            cells("4", "false", "true"),
            cells("5", "true", "true"));
  }

  private void recipient(String contact) {
    mail(contact, "contact_id=%s, email_id=A, language=nl".formatted(contact));
  }

  private void mail(String id, String more) {
    tables.row("email_send", "send_id=%s, sent_at=%s, %s".formatted(id, NOON, more));
  }

  private void agreed(String contact, String given, String withdrawn) {
    String end = withdrawn == null ? "" : ", status=OPT_OUT, withdrawn_at=" + withdrawn;
    tables.row(
        "consent",
        "contact_id=%s, channel=EMAIL, purpose=NEWSLETTER, given_at=%s%s"
            .formatted(contact, given, end));
  }

  private void suppressed(String contact, String channel, String since, String until) {
    String of = channel == null ? "" : ", channel=" + channel;
    String end = until == null ? "" : ", until=" + until;
    tables.row("suppression", "contact_id=%s, since=%s%s%s".formatted(contact, since, of, end));
  }

  private static String unsubscribed(String id, String requested, String since) {
    return "suppression_id=%s, reason=UNSUBSCRIBE, requested_at=%s, since=%s"
        .formatted(id, requested, since);
  }

  private void erasure(String id, String contact, String system, String due, String completed) {
    String done = completed == null ? "" : ", completed_on=" + completed;
    tables.row(
        "erasure_request",
        "request_id=%s, contact_id=%s, system=%s, requested_on=2026-05-11, due_on=%s%s"
            .formatted(id, contact, system, due, done));
  }
}
