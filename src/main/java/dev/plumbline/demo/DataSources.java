package dev.plumbline.demo;

import static dev.plumbline.demo.file.Column.text;
import static dev.plumbline.demo.file.Column.whole;

import java.util.List;

/** The registry of sources: what each is, and which tables it delivers. */
final class DataSources {
  private static final FaultKind CLASH =
      new FaultKind(
          "figures-clash",
          "control_metric_clash-agrees",
          "Phases differ from the budget, and the ledger from marketing, by more than was ruled.");

  private DataSources() {}

  static List<DemoTable> tables() {
    return List.of(sources(), delivered());
  }

  private static DemoTable sources() {
    return AdNames.table(
        "data_source",
        "governance/data_source.csv",
        List.of(
            text("source_id"),
            text("name"),
            text("domain"),
            text("criticality"),
            text("storage"),
            text("security_level"),
            whole("refresh_days")),
        (sources, company) -> {
          for (DataSource source : DataSource.values()) {
            sources.add(
                source.name(),
                source.label(),
                source.domain(),
                source.criticality(),
                source.storage(),
                source.securityLevel(),
                source.refreshDays());
          }
        },
        (sources, company) -> List.of(CLASH.in(2)));
  }

  private static DemoTable delivered() {
    return AdNames.table(
        "data_source_table",
        "governance/data_source_table.csv",
        List.of(text("table_name"), text("source_id")),
        (tables, company) -> {
          for (DataSource source : DataSource.values()) {
            source.tables().forEach(table -> tables.add(table, source.name()));
          }
        });
  }
}
