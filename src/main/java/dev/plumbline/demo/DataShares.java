package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.time.LocalDate;
import java.util.List;

/** What personal data went to whom outside the company, and under which agreement. */
final class DataShares {
  private static final List<String> PARTIES =
      List.of("Northgate Webinars", "Rivermouth Print", "Highfield Media", "Westmark Research");
  private static final List<String> PURPOSES = List.of("EVENTS", "OFFERS", "PROFILING", "RESEARCH");
  private static final int ROWS = 48;

  private static final FaultKind WITHOUT_AGREEMENT =
      new FaultKind(
          "share-without-agreement",
          "data_share-agreement-present",
          "Data went to a third party under no agreement.");
  private static final FaultKind AFTER_AGREEMENT =
      new FaultKind(
          "share-after-agreement",
          "data_share-within-agreement",
          "Data went to a third party whose agreement had ended.");

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
      Planter planter = new Planter(shares, 1);
      planter.plant(
          WITHOUT_AGREEMENT, 2, DataShares::isOnPaper, row -> row.set("agreement_id", null));
      planter.plant(
          AFTER_AGREEMENT,
          2,
          DataShares::isOnPaper,
          row -> row.set("agreement_ends_on", ((LocalDate) row.value("shared_on")).minusDays(20)));
      return new Export(shares, file, planter.planted());
    };
  }

  /** Print works get lists of addresses, where agreements are forgotten first. */
  private static boolean isOnPaper(Row row) {
    return row.text("third_party").equals("Rivermouth Print");
  }
}
