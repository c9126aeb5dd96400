package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;

/** Who owns, keeps and stands in for each source; some sources are looked after by nobody. */
final class DataOwners {
  private static final LocalDate FROM = LocalDate.of(2025, 1, 1);
  private static final FaultKind NO_OWNER =
      new FaultKind("orphan", "control_ownership-owner-named", "A source never had an owner.");
  private static final FaultKind EXPIRED =
      new FaultKind(
          "owner-expired",
          "control_ownership-owner-current",
          "The owner gave a source up, and nobody took it over.");
  private static final FaultKind SEVERAL =
      new FaultKind(
          "double-owner", "control_ownership-owner-single", "Two persons own one source.");
  private static final FaultKind LEFT =
      new FaultKind(
          "owner-left",
          "control_ownership-nobody-left",
          "Who owns a source, or stands in for the owner, has left.");
  private static final FaultKind UNKNOWN =
      new FaultKind(
          "steward-unknown",
          "control_ownership-person-known",
          "The steward of a source is no known person.");
  private static final FaultKind NO_STEWARD =
      new FaultKind("no-steward", "control_ownership-steward-named", "A source has no steward.");
  private static final FaultKind NO_BACKUP =
      new FaultKind("no-backup", "control_ownership-backup-named", "A source has no backup.");
  private static final FaultKind OWN_BACKUP =
      new FaultKind(
          "own-backup", "control_ownership-backup-other", "An owner stands in for themselves.");

  private DataOwners() {}

  static DemoTable table() {
    return AdNames.table(
        "data_owner_assignment",
        "governance/data_owner_assignment.csv",
        List.of(
            text("source_id"),
            text("person_id"),
            text("kind"),
            date("valid_from"),
            date("valid_until")),
        DataOwners::add,
        (assignments, company) ->
            List.of(
                NO_OWNER.in(1),
                EXPIRED.in(1),
                SEVERAL.in(1),
                LEFT.in(2),
                UNKNOWN.in(1),
                NO_STEWARD.in(1),
                NO_BACKUP.in(1),
                OWN_BACKUP.in(1)));
  }

  private static void add(Dataset assignments, Company company) {
    Iterator<String> staff = persons(company, row -> row.value("ended_on") == null);
    Iterator<String> leavers =
        persons(
            company,
            row ->
                row.value("ended_on") instanceof LocalDate day && day.isBefore(Calendar.YESTERDAY));
    for (DataSource source : DataSource.values()) {
      String owner = source == DataSource.SALES ? leavers.next() : staff.next();
      if (source != DataSource.WEB) {
        LocalDate until = source == DataSource.COUNTRY_SHEETS ? LocalDate.of(2026, 3, 31) : null;
        assignments.add(source.name(), owner, "OWNER", FROM, until);
      }
      if (source == DataSource.AGENCY) {
        assignments.add(source.name(), staff.next(), "OWNER", LocalDate.of(2026, 2, 1), null);
      }
      if (source != DataSource.CAMPAIGNS) {
        String steward = source == DataSource.PURCHASING ? "P-9999" : staff.next();
        assignments.add(source.name(), steward, "STEWARD", FROM, null);
      }
      if (source != DataSource.TIME) {
        assignments.add(source.name(), backup(source, owner, staff, leavers), "BACKUP", FROM, null);
      }
    }
  }

  private static String backup(
      DataSource source, String owner, Iterator<String> staff, Iterator<String> leavers) {
    return switch (source) {
      case PERSONNEL -> owner;
      case MAIL -> leavers.next();
      default -> staff.next();
    };
  }

  /** Persons whose row can be read. */
  private static Iterator<String> persons(Company company, Predicate<Row> wanted) {
    return new Persons()
        .export(company).data().rows().stream()
            .filter(row -> row.value("last_name") instanceof String)
            .filter(wanted)
            .map(row -> row.text("person_id"))
            .iterator();
  }
}
