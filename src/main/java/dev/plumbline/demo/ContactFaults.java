package dev.plumbline.demo;

import dev.plumbline.demo.file.Dataset;
import java.util.List;
import java.util.Locale;

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
  private static final FaultKind TEXT_TOO_LONG =
      new FaultKind(
          "text-too-long", "contact-job-title-length", "A whole letter stands in the job title.");

  private static final List<String> NO_DATES = List.of("31/02/1984", "00/00/0000", "17/13/1979");

  private ContactFaults() {}

  static List<PlantedFault> plant(Dataset contacts, int scale) {
    Planter planter = new Planter(contacts, scale);
    Dice dice = Dice.of("contact faults");
    planter.plant(MISSING_EMAIL, 39, row -> row.set("email", null));
    planter.plant(
        MALFORMED_EMAIL, 14, row -> row.set("email", row.text("email").replace("@", " at ")));
    planter.plant(
        LOWER_CASE_COUNTRY,
        12,
        row -> row.set("country", row.text("country").toLowerCase(Locale.ROOT)));
    planter.plant(UNKNOWN_COUNTRY, 9, row -> row.set("country", "XX"));
    planter.plant(UNPARSEABLE_DATE, 6, row -> row.set("birth_date", dice.pick(NO_DATES)));
    planter.plant(
        PHONE_WITH_LETTERS, 7, row -> row.set("phone", row.text("phone") + " ask for Anna"));
    planter.plant(
        TEXT_TOO_LONG, 4, row -> row.set("job_title", "Please call me about pallets. ".repeat(5)));
    planter.plantCopies(DUPLICATE_ID, 4, row -> true, row -> row.set("opted_out", true));
    return planter.planted();
  }
}
