package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.JsonLinesFile;
import dev.plumbline.demo.file.Row;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What contacts agreed to, and what they took back, as the privacy portal keeps it. */
final class Consents implements DemoTable {
  private static final int ROWS = 4000;
  private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);

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
                text("legal_basis"),
                text("status"),
                moment("given_at"),
                moment("withdrawn_at"),
                text("source"),
                text("text_version"),
                truth("double_opt_in")));
    Dice dice = Dice.of("consent");
    for (int i = 0; i < ROWS * company.scale(); i++) {
      add(consents, dice, company.scale());
    }
    Planter planter = new Planter(consents, company.scale());
    planter.plant(
        WITHDRAWN_BEFORE_GIVEN,
        9,
        row -> row.value("withdrawn_at") != null,
        row -> row.set("withdrawn_at", given(row).minusDays(30)));
    planter.plant(WITHOUT_LEGAL_BASIS, 11, row -> row.set("legal_basis", null));
    return new Export(consents, new JsonLinesFile("privacy/consent.jsonl"), planter.planted());
  }

  private static void add(Dataset consents, Dice dice, int scale) {
    LocalDateTime given = dice.moment(FIRST, Calendar.YESTERDAY);
    boolean withdrawn =
        dice.chance(18) && given.toLocalDate().isBefore(Calendar.AS_OF.minusDays(9));
    consents.add(
        Identifiers.numbered("CS-", 6, consents.rows().size()),
        Contacts.idOf(dice.between(0, Contacts.ROWS * scale - 1)),
        dice.pick(List.of("EMAIL", "EMAIL", "PHONE", "POST")),
        dice.pick(List.of("NEWSLETTER", "OFFERS", "EVENTS", "RESEARCH")),
        dice.pick(List.of("CONSENT", "CONSENT", "SOFT_OPT_IN", "CONTRACT")),
        withdrawn ? "OPT_OUT" : "OPT_IN",
        given,
        withdrawn ? dice.moment(given.toLocalDate().plusDays(1), Calendar.YESTERDAY) : null,
        dice.pick(List.of("WEB_FORM", "TRADE_SHOW", "CALL_CENTRE", "WEBINAR")),
        "v" + dice.between(1, 4) + "." + dice.between(0, 9),
        dice.chance(88));
  }

  private static LocalDateTime given(Row row) {
    return (LocalDateTime) row.value("given_at");
  }
}
