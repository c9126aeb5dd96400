package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/** The list of those who must not be approached, whatever else is known of them. */
final class Suppressions implements DemoTable {
  private static final FaultKind SMALL_LETTERS =
      new FaultKind(
          "suppression-reason-in-small-letters",
          "suppression-reason-known",
          "The reason is in small letters.");

  private static final FaultKind LATE =
      new FaultKind(
          "late-unsubscription",
          "control_unsubscribe-in-time",
          "It took nine days until the unsubscription came into force.");

  @Override
  public Export export(Company company) {
    Dataset suppressions =
        new Dataset(
            "suppression",
            List.of(
                text("suppression_id"),
                text("contact_id"),
                text("channel"),
                text("reason"),
                moment("requested_at"),
                date("since"),
                date("until")));
    for (int i = 0; i < Contacts.ROWS * company.people(); i++) {
      for (ContactProfile.Suppressed suppressed : ContactProfile.of(i).suppressions()) {
        suppressions.add(
            Identifiers.numbered("SP-", 6, suppressions.rows().size()),
            Contacts.idOf(i),
            suppressed.channel().orElse(null),
            suppressed.reason(),
            suppressed.requested(),
            suppressed.since(),
            suppressed.until().orElse(null));
      }
    }
    Planter planter = new Planter(suppressions, company.people());
    planter.plant(
        SMALL_LETTERS, 5, row -> row.set("reason", row.text("reason").toLowerCase(Locale.ROOT)));
    planter.plant(
        LATE,
        4,
        row -> row.text("reason").equals("UNSUBSCRIBE"),
        row -> row.set("requested_at", ((LocalDate) row.value("since")).minusDays(9).atTime(9, 0)));
    return new Export(
        suppressions, new CsvFile("privacy/suppression.csv", CsvDialect.COMMA), planter.planted());
  }
}
