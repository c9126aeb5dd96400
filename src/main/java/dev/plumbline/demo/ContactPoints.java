package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.ParquetFile;
import java.util.List;

/** The ways to get to contacts, and which of them lead nowhere. */
final class ContactPoints implements DemoTable {
  private static final FaultKind WITHOUT_REASON =
      new FaultKind(
          "invalid-without-reason",
          "contact_point-reason-present",
          "Nobody noted why the address leads nowhere.");

  @Override
  public Export export(Company company) {
    Dataset points =
        new Dataset(
            "contact_point",
            List.of(
                text("contact_point_id"),
                text("contact_id"),
                text("channel"),
                truth("is_valid"),
                text("invalid_reason"),
                moment("verified_at")));
    for (int i = 0; i < Contacts.ROWS * company.people(); i++) {
      String contact = Contacts.idOf(i);
      for (ContactProfile.Point point : ContactProfile.of(i).points()) {
        points.add(
            Identifiers.numbered("CP-", 7, points.rows().size()),
            contact,
            point.channel(),
            point.isValid(),
            point.invalidReason().orElse(null),
            point.verified());
      }
    }
    Planter planter = new Planter(points, company.people());
    planter.plant(
        WITHOUT_REASON,
        7,
        row -> row.value("invalid_reason") != null,
        row -> row.set("invalid_reason", null));
    return new Export(points, new ParquetFile("crm/contact_point.parquet"), planter.planted());
  }
}
