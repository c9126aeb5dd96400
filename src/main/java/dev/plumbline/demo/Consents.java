package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.ContactProfile.Gap;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.JsonLinesFile;
import dev.plumbline.demo.file.Row;
import java.time.LocalDateTime;
import java.util.List;

/** What contacts agreed to, and what they took back, as the privacy portal keeps it. */
final class Consents implements DemoTable {
  private static final FaultKind WITHOUT_SOURCE =
      new FaultKind(
          "consent-without-source",
          "consent-source-present",
          "Nobody noted where the consent was given.");
  private static final FaultKind WITHOUT_TEXT =
      new FaultKind(
          "consent-without-text",
          "consent-text-version-present",
          "Nobody noted which text was agreed to.");
  private static final FaultKind CONTRADICTING =
      new FaultKind(
          "contradicting-consents",
          "consent-one-answer-a-moment",
          "The contact said yes and no at one moment.");
  private static final FaultKind WITHDRAWN_BEFORE_GIVEN =
      new FaultKind(
          "withdrawn-before-given",
          "consent-withdrawn-after-given",
          "The consent was withdrawn before it was given.");
  private static final FaultKind WITHOUT_LEGAL_BASIS =
      new FaultKind(
          "missing-legal-basis", "consent-legal-basis-present", "The legal basis is left out.");

  @Override
  public Export export(Company company) {
    Dataset consents =
        new Dataset(
            "consent",
            List.of(
                text("consent_id"),
                text("contact_id"),
                text("channel"),
                text("purpose"),
                text("brand"),
                text("legal_basis"),
                text("status"),
                moment("given_at"),
                moment("withdrawn_at"),
                text("source"),
                text("text_version"),
                truth("double_opt_in")));
    for (int i = 0; i < Contacts.ROWS * company.people(); i++) {
      String contact = Contacts.idOf(i);
      ContactProfile.of(i).answers().forEach(answer -> add(consents, contact, answer));
    }
    Planter planter = new Planter(consents, company.people());
    planter.plant(WITHOUT_SOURCE, 24, row -> gapOf(row) == Gap.SOURCE_MISSING, row -> {});
    planter.plant(WITHOUT_TEXT, 12, row -> gapOf(row) == Gap.TEXT_MISSING, row -> {});
    planter.plant(CONTRADICTING, 12, row -> gapOf(row) == Gap.CONTRADICTED, row -> {});
    planter.plant(
        WITHDRAWN_BEFORE_GIVEN,
        9,
        row -> gapOf(row) == Gap.WITHDRAWN,
        row -> row.set("withdrawn_at", given(row).minusDays(30)));
    planter.plant(
        WITHOUT_LEGAL_BASIS,
        11,
        row -> gapOf(row) == Gap.CONTRACT_ONLY,
        row -> row.set("legal_basis", null));
    return new Export(consents, new JsonLinesFile("privacy/consent.jsonl"), planter.planted());
  }

  private static void add(Dataset consents, String contact, ContactProfile.Answer answer) {
    consents.add(
        Identifiers.numbered("CS-", 6, consents.rows().size()),
        contact,
        answer.channel(),
        answer.purpose(),
        answer.brand(),
        answer.basis(),
        answer.withdrawn().isPresent() ? "OPT_OUT" : "OPT_IN",
        answer.given(),
        answer.withdrawn().orElse(null),
        answer.source().orElse(null),
        answer.textVersion().orElse(null),
        answer.isConfirmed());
  }

  /** Why the contact of a consent may not be approached by law; null where it may. */
  private static Gap gapOf(Row row) {
    return ContactProfile.of(row.text("contact_id")).gap().orElse(null);
  }

  private static LocalDateTime given(Row row) {
    return (LocalDateTime) row.value("given_at");
  }
}
