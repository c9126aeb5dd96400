package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** The same firms as three systems know them: not all of them, some twice, some otherwise. */
final class SourceRecords {
  private static final int FIRMS = 60;
  private static final int TWICE = 4;
  private static final int CONFLICTS = 5;
  private static final FaultKind DUPLICATE =
      new FaultKind(
          "firm-twice", "control_source_record-once", "A system knows one firm by two records.");
  private static final FaultKind CONFLICT =
      new FaultKind(
          "firm-otherwise",
          "control_source_record-agrees",
          "Two systems say different things of one firm.");

  private SourceRecords() {}

  static DemoTable table() {
    return AdNames.table(
        "source_record",
        "governance/source_record.csv",
        List.of(
            text("system"),
            text("record_id"),
            text("entity"),
            text("registration_no"),
            text("name"),
            text("country"),
            text("industry")),
        SourceRecords::add,
        (records, company) -> List.of(DUPLICATE.in(TWICE), CONFLICT.in(CONFLICTS)));
  }

  private static void add(Dataset records, Company company) {
    Dice dice = Dice.of("source_record");
    for (int i = 0; i < FIRMS; i++) {
      Market market = Market.at(i);
      String number = Identifiers.numbered(market.name(), 8, 40_000 + 37 * i);
      String name = dice.pick(Words.PLACES) + " " + dice.pick(Words.TRADES) + " " + (i + 1);
      int industry = dice.between(0, Words.INDUSTRIES.size() - 1);
      add(records, "CRM", i, number, name, market, industry);
      if (i < TWICE) {
        add(
            records,
            "CRM",
            FIRMS + i,
            number,
            name.toUpperCase(java.util.Locale.ROOT),
            market,
            industry);
      }
      if (i % 3 != 2) {
        boolean differs = i >= 10 && i % 3 == 0 && (i - 12) / 3 < CONFLICTS;
        add(records, "BILLING", i, number, name + " BV", market, industry + (differs ? 1 : 0));
      }
      if (i % 4 == 1) {
        add(records, "WEBINAR", i, number, name, market, industry);
      }
    }
  }

  private static void add(
      Dataset records,
      String system,
      int index,
      String number,
      String name,
      Market market,
      int industry) {
    records.add(
        system,
        Identifiers.numbered(system.charAt(0) + "-", 4, index),
        "ACCOUNT",
        number,
        name,
        market.name(),
        Words.INDUSTRIES.get(industry % Words.INDUSTRIES.size()));
  }
}
