package dev.plumbline.demo;

import dev.plumbline.demo.ContactProfile.Fate;
import dev.plumbline.demo.ContactProfile.Gap;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** What goes wrong when people type their own details into web forms. */
final class ContactFaults {
  private static final FaultKind MISSING_EMAIL =
      new FaultKind("missing-email", "contact-email-present", "The contact has no address.");
  private static final FaultKind MALFORMED_EMAIL =
      new FaultKind("malformed-email", "contact-email-valid", "The address has no at sign.");
  private static final FaultKind DUPLICATE_ID =
      new FaultKind("duplicate-id", "contact-id-unique", "A contact was exported twice.");
  private static final FaultKind LOWER_CASE_COUNTRY =
      new FaultKind(
          "lower-case-country", "contact-country-upper-case", "The country is in small letters.");
  private static final FaultKind UNKNOWN_COUNTRY =
      new FaultKind(
          "unknown-country", "contact-country-known", "The country is none that we work in.");
  private static final FaultKind UNPARSEABLE_DATE =
      new FaultKind("unparseable-date", "contact-readable", "The date of birth is not a date.");
  private static final FaultKind PHONE_WITH_LETTERS =
      new FaultKind(
          "phone-with-letters", "contact-phone-digits", "There are words in a phone number.");
  private static final FaultKind MINOR =
      new FaultKind(
          "minor-among-contacts",
          "contact-birth-date-plausible",
          "Somebody who is a child gave an address.");
  private static final FaultKind TEXT_TOO_LONG =
      new FaultKind(
          "text-too-long", "contact-job-title-length", "A whole letter stands in the job title.");

  private static final LocalDate CHILDREN = LocalDate.of(2011, 1, 1);
  private static final List<String> NO_DATES = List.of("31/02/1984", "00/00/0000", "17/13/1979");

  private ContactFaults() {}

  static List<PlantedFault> plant(Dataset contacts, int scale) {
    Planter planter = new Planter(contacts, scale);
    Dice dice = Dice.of("contact faults");
    // All of them, so before another fault damages one.
    planter.plant(
        MINOR,
        12,
        row -> profile(row).gap().equals(Optional.of(Gap.MINOR)),
        row -> row.set("birth_date", dice.day(CHILDREN, CHILDREN.plusYears(2))));
    planter.plant(MISSING_EMAIL, 39, lostTo(Fate.WITHOUT_POINT), row -> row.set("email", null));
    planter.plant(
        MALFORMED_EMAIL,
        14,
        lostTo(Fate.WITHOUT_POINT),
        row -> row.set("email", row.text("email").replace("@", " at ")));
    planter.plant(
        LOWER_CASE_COUNTRY,
        12,
        row -> row.set("country", row.text("country").toLowerCase(Locale.ROOT)));
    planter.plant(UNKNOWN_COUNTRY, 9, lostTo(Fate.GONE), row -> row.set("country", "XX"));
    planter.plant(
        UNPARSEABLE_DATE, 6, lostTo(Fate.GONE), row -> row.set("birth_date", dice.pick(NO_DATES)));
    planter.plant(
        PHONE_WITH_LETTERS,
        7,
        lostTo(Fate.WITHOUT_POINT),
        row -> row.set("phone", row.text("phone") + " ask for Anna"));
    planter.plant(
        TEXT_TOO_LONG, 4, row -> row.set("job_title", "Please call me about pallets. ".repeat(5)));
    // The copy still says yes, where the contact has opted out.
    planter.plantCopies(
        DUPLICATE_ID,
        4,
        row -> row.value("opted_out").equals(true),
        row -> row.set("opted_out", false));
    return planter.planted();
  }

  /** Damage beside what a contact is lost for anyway changes no figure of whom we can reach. */
  private static Predicate<Row> lostTo(Fate fate) {
    return row -> profile(row).fate() == fate;
  }

  private static ContactProfile profile(Row row) {
    return ContactProfile.of(row.text("contact_id"));
  }
}
