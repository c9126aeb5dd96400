package dev.plumbline.rollup;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.FailOn;
import dev.plumbline.project.FiscalCalendar;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Metric;
import dev.plumbline.project.Metric.Unit;
import dev.plumbline.project.Place;
import dev.plumbline.project.Profile;
import dev.plumbline.project.Project;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.project.RollupDefinition;
import dev.plumbline.project.Severity;
import dev.plumbline.project.Source;
import dev.plumbline.project.Standing;
import dev.plumbline.project.TableDefinition;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Builds small projects of tables, roll-ups and reports. */
final class Rollups {
  private final List<TableDefinition> tables = new ArrayList<>();
  private final List<RollupDefinition> rollups = new ArrayList<>();
  private final List<ReportDefinition> reports = new ArrayList<>();

  Rollups table(String name) {
    return table(name, new Source.Catalog(name, new Place("checks/" + name + ".yml", 4)));
  }

  Rollups check(String name, String rollup) {
    return table(name, new Source.Rollup(rollup, new Place("checks/" + name + ".yml", 3)));
  }

  /** Adds a roll-up; the path may name a folder. */
  Rollups rollup(String path, String sql) {
    Place place = new Place("reports/rollups/" + path + ".sql", 1);
    rollups.add(new RollupDefinition(path.substring(path.lastIndexOf('/') + 1), sql, place));
    return this;
  }

  Rollups report(ReportDefinition.Section... sections) {
    LocalizedText text = LocalizedText.english("Text");
    Place place = new Place("reports/r.yml", 1);
    reports.add(new ReportDefinition("r", text, text, "o", List.of(), List.of(sections), place));
    return this;
  }

  Project project() {
    Place place = new Place("plumbline.yml", 1);
    Profile profile =
        new Profile(
            "test",
            Map.of(),
            FailOn.NEVER,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            place);
    return new Project(
        Path.of("."),
        "Test",
        Locale.ENGLISH,
        "EUR",
        new FiscalCalendar(1, FiscalCalendar.Naming.ENDS),
        Map.of("target", new BigDecimal("0.20")),
        "o",
        Map.of(),
        profile,
        tables,
        Map.of(
            "spent",
            metric("spent", "Spent", Unit.MONEY),
            "orders",
            metric("orders", "Orders", Unit.COUNT)),
        rollups,
        List.of(),
        reports);
  }

  private static Metric metric(String id, String name, Unit unit) {
    return new Metric(
        id,
        LocalizedText.english(name),
        LocalizedText.english("What was paid."),
        "sum",
        unit,
        Metric.Direction.NEUTRAL,
        "o",
        Optional.empty(),
        Standing.UNSTATED,
        new Place("reports/metrics.yml", 2));
  }

  private static Map<String, ColumnDefinition> columns(String... names) {
    return Stream.of(names)
        .collect(
            Collectors.toMap(
                name -> name,
                name ->
                    new ColumnDefinition(
                        name,
                        Optional.empty(),
                        ColumnClass.PUBLIC,
                        List.of(),
                        List.of(),
                        new Place("checks/invoice.yml", 1))));
  }

  private Rollups table(String name, Source source) {
    Place place = new Place("checks/" + name + ".yml", 1);
    tables.add(
        new TableDefinition(
            name,
            name,
            "o",
            source,
            List.of(),
            Optional.empty(),
            new TableDefinition.Readable(1, Severity.CRITICAL, place),
            source instanceof Source.Rollup
                ? Map.of()
                : columns("country", "amount", "center", "planned"),
            List.of(),
            place));
    return this;
  }
}
