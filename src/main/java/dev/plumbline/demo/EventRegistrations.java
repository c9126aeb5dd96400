package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.truth;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Who registered for webinars, how long they stayed, and what they agreed to. */
final class EventRegistrations implements DemoTable {
  private static final FaultKind TWICE =
      new FaultKind(
          "registration-exported-twice",
          "event_registration-id-unique",
          "A registration was exported twice.");
  private static final FaultKind WITHOUT_TEXT =
      new FaultKind(
          "transfer-without-text",
          "event_registration-transfer-text-present",
          "Nobody knows to which text somebody agreed whose details the partner gave us.");
  private static final FaultKind TOO_LONG =
      new FaultKind(
          "attended-longer-than-the-event",
          "control_webinar-minutes-within-event",
          "Somebody stayed longer than the event took.");

  @Override
  public Export export(Company company) {
    Dataset registrations =
        new Dataset(
            "event_registration",
            List.of(
                text("registration_id"),
                text("event_id"),
                text("contact_id"),
                text("first_name"),
                text("last_name"),
                text("email"),
                text("phone"),
                text("company"),
                text("country"),
                text("job_title"),
                moment("registered_at"),
                whole("attended_minutes"),
                truth("consent_to_contact"),
                truth("consent_to_transfer"),
                text("consent_text_version"),
                moment("consent_at")));
    List<Registration> all = Registration.all(company);
    all.forEach(registration -> add(registrations, registration));
    return new Export(
        registrations,
        new CsvFile("events/registration.csv", CsvDialect.COMMA),
        plant(registrations, all, company.scale()));
  }

  private static void add(Dataset registrations, Registration one) {
    registrations.add(
        one.id(),
        one.webinar().id(),
        one.contact().orElse(null),
        one.person().firstName(),
        one.person().lastName(),
        one.person().email(),
        one.person().phone(),
        one.person().firm(),
        one.market().name(),
        one.person().job(),
        one.registeredAt(),
        one.minutes().orElse(null),
        one.mayContact(),
        one.webinar().partner().isPresent() ? one.mayTransfer() : null,
        one.mayContact() ? "webinar-2026-1" : null,
        one.mayContact() ? one.registeredAt() : null);
  }

  private static List<PlantedFault> plant(
      Dataset registrations, List<Registration> all, int scale) {
    Map<String, Registration> byId =
        all.stream().collect(Collectors.toMap(Registration::id, Function.identity()));
    Predicate<Row> isPlain = isPlain(all, byId);
    Planter planter = new Planter(registrations, scale);
    planter.plant(
        TOO_LONG,
        4,
        isPlain.and(row -> row.value("attended_minutes") != null),
        row ->
            row.set(
                "attended_minutes",
                byId.get(row.text("registration_id")).webinar().minutes() + 45));
    planter.plant(
        WITHOUT_TEXT,
        6,
        isPlain
            .and(row -> Boolean.TRUE.equals(row.value("consent_to_transfer")))
            .and(row -> row.value("consent_text_version") != null),
        row -> row.set("consent_text_version", null));
    planter.plantCopies(TWICE, 3, isPlain, row -> {});
    return planter.planted();
  }

  /** Registrations of people who registered once, and with whom nothing else goes wrong. */
  private static Predicate<Row> isPlain(List<Registration> all, Map<String, Registration> byId) {
    Set<Registration.Person> repeated = new HashSet<>();
    all.stream().filter(Registration::isAgain).forEach(one -> repeated.add(one.person()));
    return row -> {
      Registration one = byId.get(row.text("registration_id"));
      return one.fate() == Registration.Fate.NONE
          && one.contact().isEmpty()
          && !repeated.contains(one.person());
    };
  }
}
