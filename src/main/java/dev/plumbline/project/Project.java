package dev.plumbline.project;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A folder with {@code plumbline.yml}, {@code checks/} and {@code reports/}, read for one profile.
 *
 * @param currency ISO 4217 code of the figures in reports
 * @param parameters texts, decimals and truths that SQL may name, by name
 * @param owner id of the owner of whatever names none
 * @param owners by id
 * @param tables by file name; tables whose source is a roll-up among them
 * @param metrics by id
 * @param rollups by file name
 * @param reconciliations by file name
 */
public record Project(
    Path folder,
    String name,
    Locale locale,
    String currency,
    FiscalCalendar fiscalCalendar,
    Map<String, Object> parameters,
    String owner,
    Map<String, Owner> owners,
    Profile profile,
    List<TableDefinition> tables,
    Map<String, Metric> metrics,
    List<RollupDefinition> rollups,
    List<ReconciliationDefinition> reconciliations,
    List<ReportDefinition> reports) {

  public Project {
    parameters = Map.copyOf(parameters);
    owners = Map.copyOf(owners);
    tables = List.copyOf(tables);
    metrics = Map.copyOf(metrics);
    rollups = List.copyOf(rollups);
    reconciliations = List.copyOf(reconciliations);
    reports = List.copyOf(reports);
  }

  /** The project with these tables alone, and without the reports on all of them. */
  public Project with(List<TableDefinition> tables) {
    return new Project(
        folder,
        name,
        locale,
        currency,
        fiscalCalendar,
        parameters,
        owner,
        owners,
        profile,
        tables,
        metrics,
        rollups,
        reconciliations,
        List.of());
  }
}
