package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.time.LocalDate;
import java.util.List;

/** What personal data went to whom outside the company, and under which agreement. */
final class DataShares {
  private static final List<String> PARTIES =
      List.of("Northgate Webinars", "Rivermouth Print", "Highfield Media", "Westmark Research");
  private static final List<String> PURPOSES = List.of("EVENTS", "OFFERS", "PROFILING", "RESEARCH");
  private static final int ROWS = 48;

  private DataShares() {}

  static DemoTable table() {
    return company -> {
      Dataset shares =
          new Dataset(
              "data_share",
              List.of(
                  text("share_id"),
                  text("third_party"),
                  text("agreement_id"),
                  date("agreement_ends_on"),
                  date("shared_on"),
                  text("purpose"),
                  text("basis"),
                  whole("records")));
      Dice dice = Dice.of("data_share");
      for (int i = 0; i < ROWS; i++) {
        int party = i % PARTIES.size();
        shares.add(
            Identifiers.numbered("DS-", 4, i),
            PARTIES.get(party),
            Identifiers.numbered("AG-", 3, party),
            LocalDate.of(2027, 3 + party, 1),
            dice.day(LocalDate.of(2025, 7, 1), Calendar.YESTERDAY),
            PURPOSES.get(party),
            "CONSENT",
            dice.between(20, 900));
      }
      CsvFile file = new CsvFile("privacy/data_share.csv", CsvDialect.COMMA);
      return new Export(shares, file, List.of());
    };
  }
}
