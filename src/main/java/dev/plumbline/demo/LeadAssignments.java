package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.moment;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Which webinar visitor was given to whom in sales, and what became of that. */
final class LeadAssignments implements DemoTable {
  private static final int HOURS_TO_ACCEPT = 48;

  private static final FaultKind ACCEPTED_FIRST =
      new FaultKind(
          "accepted-before-assigned",
          "lead_assignment-accepted-after-assigned",
          "The lead was accepted before it was given to anybody.");
  private static final FaultKind WITHOUT_DUE =
      new FaultKind(
          "assignment-without-deadline",
          "lead_assignment-due-present",
          "Nobody said until when the lead must be accepted.");
  private static final FaultKind UNKNOWN_REGISTRATION =
      new FaultKind(
          "assignment-of-nobody",
          "lead_assignment-registration-known",
          "The registration that was assigned is not there.");
  private static final FaultKind NO_RULE =
      new FaultKind(
          "visitor-without-owner",
          "control_webinar-rule-covers",
          "No routing rule covers the visitor, and nobody assigned them by hand.");
  private static final FaultKind OWNER_LEFT =
      new FaultKind(
          "owner-has-left",
          "control_webinar-owner-still-there",
          "The visitor was assigned to somebody who has left.");

  @Override
  public Export export(Company company) {
    Dataset assignments =
        new Dataset(
            "lead_assignment",
            List.of(
                text("assignment_id"),
                text("registration_id"),
                text("owner_id"),
                moment("assigned_at"),
                moment("due_at"),
                moment("accepted_at"),
                moment("rejected_at"),
                text("reject_reason"),
                moment("first_contact_at")));
    Dice dice = Dice.of("lead_assignment");
    Set<String> spared = new HashSet<>();
    for (Registration registration : Registration.all(company)) {
      if (registration.market() == Registration.WITHOUT_RULE
          || registration.market() == Registration.WITH_LEAVER) {
        spared.add(registration.id());
      }
      if (registration.isForSales() && registration.fate() != Registration.Fate.NO_RULE) {
        add(assignments, dice, registration);
      }
    }
    return new Export(
        assignments,
        new CsvFile("sales/lead_assignment.csv", CsvDialect.COMMA),
        plant(assignments, spared, company.scale()));
  }

  private static void add(Dataset assignments, Dice dice, Registration registration) {
    boolean isLost = registration.fate() == Registration.Fate.OWNER_LEFT;
    LocalDateTime assigned = registration.webinar().endsAt().plusMinutes(dice.between(60, 1440));
    LocalDateTime answered =
        assigned.plusMinutes(dice.chance(80) ? dice.between(10, 2600) : dice.between(2900, 5000));
    int answer = isLost ? 99 : dice.between(0, 99);
    boolean isAccepted = answer < 66;
    boolean isRejected = answer >= 66 && answer < 80;
    boolean isContacted = isAccepted && dice.chance(85);
    assignments.add(
        Identifiers.numbered("LA-", 6, assignments.rows().size()),
        registration.id(),
        isLost ? Persons.leaver() : Identifiers.owner(registration.market(), dice.between(2, 4)),
        assigned,
        assigned.plusHours(HOURS_TO_ACCEPT),
        isAccepted ? answered : null,
        isRejected ? answered : null,
        isRejected ? dice.pick(List.of("NO_BUDGET", "NO_NEED", "WRONG_PERSON")) : null,
        isContacted ? answered.plusMinutes(dice.between(30, 4000)) : null);
  }

  private static List<PlantedFault> plant(Dataset assignments, Set<String> spared, int scale) {
    Planter planter = new Planter(assignments, scale);
    planter.plant(
        ACCEPTED_FIRST,
        5,
        row -> row.value("accepted_at") != null,
        row -> row.set("accepted_at", assigned(row).minusDays(1)));
    planter.plant(WITHOUT_DUE, 4, row -> row.set("due_at", null));
    planter.plant(
        UNKNOWN_REGISTRATION,
        3,
        row -> !spared.contains(row.text("registration_id")),
        row -> row.set("registration_id", row.text("registration_id").replace("R-", "X-")));
    planter.add(
        List.of(
            NO_RULE.in(Registration.unowned(scale)), OWNER_LEFT.in(Registration.unowned(scale))));
    return planter.planted();
  }

  private static LocalDateTime assigned(Row row) {
    return (LocalDateTime) row.value("assigned_at");
  }
}
