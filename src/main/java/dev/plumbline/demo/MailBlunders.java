package dev.plumbline.demo;

import dev.plumbline.demo.ContactProfile.Fate;
import dev.plumbline.demo.ContactProfile.Gap;
import dev.plumbline.demo.file.Row;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Mails that should never have gone out; each breaks one rule alone. */
final class MailBlunders {
  private static final FaultKind TO_SUPPRESSED =
      new FaultKind(
          "mail-to-suppressed",
          "control_email_send-not-suppressed",
          "The mail went to somebody on the list of suppressions.");
  private static final FaultKind BEFORE_CONSENT =
      new FaultKind(
          "mail-before-consent",
          "control_email_send-agreed-before",
          "The mail went to somebody who had agreed to nothing by then.");
  private static final FaultKind AFTER_WITHDRAWAL =
      new FaultKind(
          "mail-after-withdrawal",
          "control_email_send-not-withdrawn",
          "The mail went to somebody who had taken back the consent.");
  private static final FaultKind TO_MINOR =
      new FaultKind(
          "mail-to-minor", "control_email_send-to-a-grown-up", "The mail went to a child.");
  private static final FaultKind TWICE =
      new FaultKind(
          "mail-sent-twice",
          "control_email_send-sent-once",
          "The same mail went to the same person twice.");
  private static final FaultKind BLANK_FIELD =
      new FaultKind(
          "mail-with-blank-field",
          "control_email_send-has-every-field",
          "The name of the reader is missing in the mail.");
  private static final FaultKind WRONG_LANGUAGE =
      new FaultKind(
          "mail-in-wrong-language",
          "control_email_send-in-own-language",
          "The mail is in a language that the reader did not choose.");
  private static final FaultKind TEST_TO_PERSON =
      new FaultKind(
          "test-mail-to-person",
          "control_email_send-no-test",
          "A test mail went to a real person.");

  private final int contacts;
  private final Planter planter;
  private final Set<Integer> taken = new HashSet<>();
  private int copies = 0;

  private MailBlunders(Planter planter, int scale) {
    this.contacts = Contacts.ROWS * scale;
    this.planter = planter;
  }

  /** Damages mails with a planter that may have planted other faults before. */
  static void plant(Planter planter, int scale) {
    new MailBlunders(planter, scale).plant();
  }

  private void plant() {
    redirect(TO_SUPPRESSED, 6, MailBlunders::isSuppressedOnly);
    redirect(BEFORE_CONSENT, 5, (contact, at) -> isWithoutAnyConsent(contact));
    redirect(AFTER_WITHDRAWAL, 5, MailBlunders::hasWithdrawn);
    redirect(TO_MINOR, 3, (contact, at) -> has(contact, Gap.MINOR) && hasAgreed(contact, at));
    planter.plant(BLANK_FIELD, 8, row -> row.set("has_blank_field", true));
    planter.plant(
        WRONG_LANGUAGE,
        6,
        row -> {
          String wrong = row.text("language").equals("pl") ? "it" : "pl";
          row.set("language", wrong);
          row.set("template", "newsletter_" + wrong);
        });
    planter.plant(TEST_TO_PERSON, 5, row -> row.set("is_test", true));
    planter.plantCopies(
        TWICE,
        4,
        row -> true,
        copy -> copy.set("send_id", Identifiers.numbered("S-9", 5, copies++)));
  }

  /** Sends mails to somebody else, who could not have been mailed then. */
  private void redirect(
      FaultKind kind, int rows, BiPredicate<ContactProfile, LocalDateTime> recipient) {
    planter.plant(
        kind,
        rows,
        row -> find(row, recipient).isPresent(),
        row -> {
          int contact = find(row, recipient).orElseThrow();
          taken.add(contact);
          row.set("contact_id", Contacts.idOf(contact));
          row.set("language", Contacts.languageOf(contact));
          row.set("template", "newsletter_" + Contacts.languageOf(contact));
        });
  }

  private Optional<Integer> find(Row row, BiPredicate<ContactProfile, LocalDateTime> recipient) {
    LocalDateTime at = (LocalDateTime) row.value("sent_at");
    for (int contact = 0; contact < contacts; contact++) {
      if (!taken.contains(contact) && recipient.test(ContactProfile.of(contact), at)) {
        return Optional.of(contact);
      }
    }
    return Optional.empty();
  }

  private static boolean isSuppressedOnly(ContactProfile contact, LocalDateTime at) {
    boolean isSuppressed =
        contact.suppressions().stream()
            .filter(one -> !one.channel().equals(Optional.of("PHONE")))
            .anyMatch(one -> !one.since().isAfter(at.toLocalDate()) && one.until().isEmpty());
    return contact.fate() == Fate.SUPPRESSED
        && contact.erasures().isEmpty()
        && isSuppressed
        && hasAgreed(contact, at);
  }

  private static boolean isWithoutAnyConsent(ContactProfile contact) {
    return has(contact, Gap.NOTHING)
        && contact.answers().isEmpty()
        && contact.purchases().isEmpty();
  }

  private static boolean hasWithdrawn(ContactProfile contact, LocalDateTime at) {
    return has(contact, Gap.WITHDRAWN)
        && contact.answers().stream()
            .allMatch(answer -> answer.withdrawn().filter(at::isAfter).isPresent());
  }

  private static boolean hasAgreed(ContactProfile contact, LocalDateTime at) {
    return contact.answers().stream()
        .filter(answer -> answer.channel().equals("EMAIL") && !answer.purpose().equals("SERVICE"))
        .anyMatch(
            answer ->
                answer.given().isBefore(at) && answer.withdrawn().stream().allMatch(at::isBefore));
  }

  private static boolean has(ContactProfile contact, Gap gap) {
    return contact.gap().equals(Optional.of(gap));
  }
}
