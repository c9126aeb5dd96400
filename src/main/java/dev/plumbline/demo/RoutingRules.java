package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.date;
import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.time.LocalDate;
import java.util.List;

/** Who in sales answers for which leads. */
final class RoutingRules implements DemoTable {
  private static final List<String> SEGMENTS = List.of("ENTERPRISE", "MIDSIZE");

  @Override
  public Export export(Company company) {
    Dataset rules =
        new Dataset(
            "routing_rule",
            List.of(
                text("rule_id"),
                text("country"),
                text("segment"),
                text("owner_id"),
                date("valid_from"),
                date("valid_until")));
    for (Market market : Market.all()) {
      for (String segment : SEGMENTS) {
        add(rules, market, segment);
      }
    }
    return new Export(rules, new CsvFile("sales/routing_rule.csv", CsvDialect.COMMA), List.of());
  }

  private static void add(Dataset rules, Market market, String segment) {
    boolean isEnterprise = segment.equals("ENTERPRISE");
    if (isEnterprise && market == Registration.WITHOUT_RULE) {
      return;
    }
    int number = rules.rows().size();
    String owner =
        isEnterprise && market == Registration.WITH_LEAVER
            ? Persons.leaver()
            : Identifiers.owner(market, isEnterprise ? 2 : 3);
    rules.add(
        Identifiers.numbered("RR-", 3, number),
        market.name(),
        segment,
        owner,
        LocalDate.of(2025, 1, 1),
        null);
  }
}
