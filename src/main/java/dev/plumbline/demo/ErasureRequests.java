package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.time.LocalDate;
import java.util.List;

/** Who asked to be forgotten, one row for each system that has to forget them. */
final class ErasureRequests {
  private static final FaultKind LATE =
      new FaultKind(
          "late-erasure",
          "control_erasure-in-time",
          "A system forgot the person after the due day.");
  private static final FaultKind PARTIAL =
      new FaultKind(
          "erasure-not-passed-on",
          "control_erasure-of-every-system",
          "One system was never asked to forget the person.");
  private static final String ASKED_LAST = "WAREHOUSE";
  private static final int SYSTEMS = 4;

  /** What the law gives: a month. */
  private static final int DAYS = 30;

  private ErasureRequests() {}

  static DemoTable table() {
    return company -> {
      Dataset requests =
          new Dataset(
              "erasure_request",
              List.of(
                  text("request_id"),
                  text("contact_id"),
                  text("system"),
                  date("requested_on"),
                  date("due_on"),
                  date("completed_on")));
      for (int i = 0; i < Contacts.ROWS * company.people(); i++) {
        for (ContactProfile.Erasure erasure : ContactProfile.of(i).erasures()) {
          requests.add(
              Identifiers.numbered("ER-", 6, requests.rows().size()),
              Contacts.idOf(i),
              erasure.system(),
              erasure.requested(),
              erasure.requested().plusDays(DAYS),
              erasure.completed().orElse(null));
        }
      }
      CsvFile file = new CsvFile("privacy/erasure_request.csv", CsvDialect.COMMA);
      Planter planter = new Planter(requests, company.people());
      planter.plant(
          LATE,
          3,
          row -> isDoneLongAgo(row) && !row.text("system").equals(ASKED_LAST),
          row -> row.set("completed_on", day(row, "due_on").plusDays(6)));
      int partial =
          planter.damage(2, ErasureRequests::isLastOfAll, row -> row.set("system", "CRM")).size();
      planter.add(List.of(PARTIAL.in(SYSTEMS * partial)));
      return new Export(requests, file, planter.planted());
    };
  }

  private static boolean isDoneLongAgo(Row row) {
    return row.value("completed_on") != null
        && day(row, "due_on").isBefore(Calendar.AS_OF.minusDays(7));
  }

  private static boolean isLastOfAll(Row row) {
    return row.text("system").equals(ASKED_LAST);
  }

  private static LocalDate day(Row row, String column) {
    return (LocalDate) row.value(column);
  }
}
