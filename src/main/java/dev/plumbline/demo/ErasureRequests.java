package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** Who asked to be forgotten, one row for each system that has to forget them. */
final class ErasureRequests {
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
      return new Export(requests, file, List.of());
    };
  }
}
