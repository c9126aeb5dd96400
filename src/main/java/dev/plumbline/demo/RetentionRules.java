package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** How long the company keeps what it knows of people. */
final class RetentionRules {

  private RetentionRules() {}

  static DemoTable table() {
    return company -> {
      Dataset rules =
          new Dataset(
              "retention_rule",
              List.of(text("data_category"), whole("keep_days"), text("starts_at")));
      rules.add("CONTACT", 1826, "LAST_CHANGE");
      rules.add("WEB_VISIT", 395, "VISIT");
      rules.add("INVOICE", 2557, "POSTING");
      CsvFile file = new CsvFile("privacy/retention_rule.csv", CsvDialect.COMMA);
      return new Export(rules, file, List.of());
    };
  }
}
