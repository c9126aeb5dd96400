package dev.plumbline.project;

import java.util.List;
import java.util.Map;

/** What a project declares besides its settings. */
record Contents(
    List<TableDefinition> tables,
    Map<String, Metric> metrics,
    List<RollupDefinition> rollups,
    List<ReconciliationDefinition> reconciliations,
    List<ReportDefinition> reports) {}
