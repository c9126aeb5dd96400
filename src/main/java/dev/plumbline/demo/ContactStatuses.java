package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.ParquetFile;
import java.util.List;

/** Whether a contact is still one: not merged into another, active and alive. */
final class ContactStatuses implements DemoTable {
  private static final FaultKind ACTIVE_AFTER_DEATH =
      new FaultKind(
          "active-after-death",
          "contact_status-deceased-inactive",
          "Somebody who has died is still active.");

  @Override
  public Export export(Company company) {
    Dataset statuses =
        new Dataset(
            "contact_status",
            List.of(
                text("contact_id"),
                text("merged_into_id"),
                truth("is_active"),
                date("deceased_on"),
                moment("updated_at")));
    for (int i = 0; i < Contacts.ROWS * company.people(); i++) {
      ContactProfile profile = ContactProfile.of(i);
      boolean isMerged = profile.fate() == ContactProfile.Fate.MERGED;
      statuses.add(
          Contacts.idOf(i),
          isMerged ? Contacts.idOf(ContactProfile.survivor(i)) : null,
          profile.isActive(),
          profile.deceased().orElse(null),
          profile.updated());
    }
    Planter planter = new Planter(statuses, company.people());
    planter.plant(
        ACTIVE_AFTER_DEATH,
        6,
        row -> row.value("deceased_on") != null,
        row -> row.set("is_active", true));
    return new Export(statuses, new ParquetFile("crm/contact_status.parquet"), planter.planted());
  }
}
