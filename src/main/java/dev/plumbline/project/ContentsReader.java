package dev.plumbline.project;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of {@code checks/} and {@code reports/}. */
final class ContentsReader {
  private static final String GLOSSARY = "reports/metrics.yml";
  private static final int ANY_DEPTH = 20;

  private final ProjectFiles files;
  private final Documents documents;
  private final Faults faults;

  ContentsReader(ProjectFiles files, Documents documents, Faults faults) {
    this.files = files;
    this.documents = documents;
    this.faults = faults;
  }

  Contents read(Settings settings) {
    List<String> rollupFiles = files.find("reports/rollups", ".sql", ANY_DEPTH);
    List<String> reconciliationFiles = files.find("reports/reconciliations", ".yml", ANY_DEPTH);
    Names rollupNames = new Names("roll-up", rollupNames(rollupFiles, reconciliationFiles));
    Optional<Document> glossary =
        files.exists(GLOSSARY) ? documents.read(GLOSSARY) : Optional.empty();
    Known known =
        new Known(
            settings.ownerNames(),
            settings.defaultOwner(),
            settings.sourceOwners(),
            rollupNames,
            metricNames(glossary),
            settings.folders());
    List<TableDefinition> tables = tables(known);
    Contents contents =
        new Contents(
            tables,
            metrics(glossary, known),
            rollups(rollupFiles),
            reconciliations(reconciliationFiles, tables, rollupNames),
            reports(known));
    new NameCheck(faults).check(contents);
    return contents;
  }

  private static List<String> rollupNames(List<String> rollups, List<String> reconciliations) {
    return Stream.concat(
            rollups.stream().map(FileName::of),
            reconciliations.stream()
                .map(FileName::of)
                .flatMap(name -> ReconciliationDefinition.rollups(name).stream()))
        .toList();
  }

  private List<ReconciliationDefinition> reconciliations(
      List<String> names, List<TableDefinition> tables, Names rollups) {
    Stream<String> sources =
        tables.stream()
            .filter(table -> !(table.source() instanceof Source.Rollup))
            .map(TableDefinition::name);
    Names known =
        new Names("table or roll-up", Stream.concat(sources, rollups.known().stream()).toList());
    ReconciliationBinder binder = new ReconciliationBinder(known, faults);
    return documents.readAll(names, Schema.named("reconciliation")).stream()
        .flatMap(document -> binder.bind(document).stream())
        .sorted(Comparator.comparing(ReconciliationDefinition::name))
        .toList();
  }

  /** Empty where the glossary is there but cannot be read. */
  private Optional<Names> metricNames(Optional<Document> glossary) {
    if (!files.exists(GLOSSARY)) {
      return Optional.of(new Names("metric", List.of()));
    }
    return glossary.map(
        document ->
            new Names(
                "metric",
                document.top().items("metrics").stream()
                    .flatMap(metric -> metric.text("id").stream())
                    .toList()));
  }

  private Map<String, Metric> metrics(Optional<Document> glossary, Known known) {
    ShapeCheck shape = new ShapeCheck(Schema.named("metrics"), faults);
    return glossary.map(shape::check).map(new MetricBinder(known, faults)::bind).orElse(Map.of());
  }

  private List<TableDefinition> tables(Known known) {
    SuiteReader suites = new SuiteReader(files, faults);
    TableBinder binder = new TableBinder(known, suites, faults);
    List<String> names = files.find("checks", ".yml", ANY_DEPTH);
    List<TableDefinition> tables =
        documents.readAll(names, Schema.named("table")).stream()
            .flatMap(document -> binder.bind(document).stream())
            .sorted(Comparator.comparing(TableDefinition::name))
            .toList();
    suites.findUnnamed(ANY_DEPTH);
    return tables;
  }

  private List<RollupDefinition> rollups(List<String> names) {
    RollupReader reader = new RollupReader(files, faults);
    return names.stream()
        .flatMap(name -> reader.read(name).stream())
        .sorted(Comparator.comparing(RollupDefinition::name))
        .toList();
  }

  private List<ReportDefinition> reports(Known known) {
    ReportBinder binder = new ReportBinder(known, faults);
    List<String> names =
        files.find("reports", ".yml", 1).stream().filter(name -> !name.equals(GLOSSARY)).toList();
    return documents.readAll(names, Schema.named("report")).stream()
        .flatMap(document -> binder.bind(document).stream())
        .toList();
  }
}
