package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.text;

import dev.plumbline.demo.file.CsvDialect;
import dev.plumbline.demo.file.CsvFile;
import dev.plumbline.demo.file.Dataset;
import java.util.List;

/** The group, its regions, its countries, and two marketing teams in each country. */
final class OrgUnits implements DemoTable {
  private static final List<String> TEAMS = List.of("Campaigns", "Operations");

  @Override
  public Export export(Company company) {
    Dataset units =
        new Dataset(
            "org_unit",
            List.of(
                text("org_unit_id"),
                text("parent_id"),
                text("name"),
                text("level"),
                text("country"),
                text("currency"),
                text("manager_id")));
    units.add("GROUP", null, "Vectura Logistics", "GLOBAL", null, "EUR", Identifiers.person(0));
    Market.all().stream()
        .map(Market::region)
        .distinct()
        .forEach(region -> addRegion(units, region));
    Market.all().forEach(market -> addCountry(units, market));
    return new Export(units, new CsvFile("finance/org_unit.csv", CsvDialect.COMMA), List.of());
  }

  /** The unit that a country's cost centres and people belong to. */
  static String unitOf(Market market) {
    return "C-" + market.name();
  }

  static String teamOf(Market market, int choice) {
    return unitOf(market) + "-" + (1 + choice % TEAMS.size());
  }

  private static void addRegion(Dataset units, String region) {
    Market first =
        Market.all().stream().filter(m -> m.region().equals(region)).findFirst().orElseThrow();
    units.add(unitOf(region), "GROUP", region, "REGION", null, "EUR", Identifiers.owner(first, 1));
  }

  private static void addCountry(Dataset units, Market market) {
    String country = unitOf(market);
    String code = market.name();
    String currency = market.currency().name();
    units.add(
        country,
        unitOf(market.region()),
        market.label(),
        "COUNTRY",
        code,
        currency,
        Identifiers.owner(market, 0));
    for (int i = 0; i < TEAMS.size(); i++) {
      String name = TEAMS.get(i) + " " + market.label();
      String manager = Identifiers.owner(market, 2 + i);
      units.add(teamOf(market, i), country, name, "TEAM", code, currency, manager);
    }
  }

  private static String unitOf(String region) {
    return "R-" + region.toUpperCase(java.util.Locale.ROOT);
  }
}
