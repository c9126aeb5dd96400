package dev.plumbline.report.site;

import dev.plumbline.project.Faults;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.ReportColumn.Type;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.Trust;
import dev.plumbline.result.Trust.State;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** The report {@code today} as the demo declares it, over as many rows as one likes. */
final class DailySheet {
  private static final Map<String, List<String>> COLUMNS =
      Map.of(
          "today_broke",
          List.of("severity", "state", "title", "table_name", "owner", "rows_unexpected"),
          "today_solved",
          List.of("title", "table_name", "owner", "age_days"),
          "today_waiting",
          List.of("owner", "findings_open", "findings_critical", "findings_overdue", "age_days"),
          "today_budget",
          List.of("line", "country", "campaign", "overspent"),
          "today_due",
          List.of("accepted_until", "title", "owner", "accepted_because", "state"));

  /** Columns of free text, which may be of any length. */
  private static final Set<String> LONG = Set.of("title", "accepted_because");

  private final Project project;
  private final Optional<Trust> trust =
      Optional.of(new Trust(State.BROKEN, 4, 1, List.of(), 3, false));
  private final int rows;

  private DailySheet(Project project, int rows) {
    this.project = project;
    this.rows = rows;
  }

  /** A run with the report alone, each table of so many rows. */
  static RunResult in(String locale, int rows) {
    Faults faults = new Faults();
    Optional<Project> project =
        ProjectLoader.load(Path.of("").toAbsolutePath(), Optional.of("demo"), Map.of(), faults);
    faults.throwIfAny();
    RunResult run = LargeRun.in(locale);
    DailySheet sheet = new DailySheet(project.orElseThrow(), rows);
    return new RunResult(
        run.format(),
        run.project(),
        run.run(),
        rows == 0 ? List.of() : run.tables(),
        sheet.metrics(),
        List.of(sheet.report()));
  }

  private List<MetricSummary> metrics() {
    return project.metrics().values().stream()
        .map(
            one ->
                new MetricSummary(
                    one.id(),
                    one.name(),
                    one.definition(),
                    one.formula(),
                    one.unit(),
                    one.direction(),
                    "marketing-ops",
                    one.missing(),
                    one.standing()))
        .toList();
  }

  private ReportResult report() {
    ReportDefinition today =
        project.reports().stream()
            .filter(report -> report.id().equals("today"))
            .findFirst()
            .orElseThrow();
    return new ReportResult(
        today.id(),
        today.title(),
        today.question(),
        "marketing-ops",
        List.of(),
        today.sections().stream().map(this::section).toList(),
        today.paper());
  }

  private ReportResult.Section section(ReportDefinition.Section section) {
    if (section instanceof ReportDefinition.Figures figures) {
      return new ReportResult.Figures(
          figures.title(),
          figures.from(),
          figures.metrics().stream()
              .map(
                  metric ->
                      new ReportResult.Figure(
                          metric,
                          Optional.of(new BigDecimal(rows * 10_007)),
                          trust,
                          Optional.empty()))
              .toList());
    }
    ReportDefinition.Table table = (ReportDefinition.Table) section;
    List<String> columns = COLUMNS.get(table.from());
    return new ReportResult.Table(
        table.title(),
        table.from(),
        columns.stream().map(name -> column(table, name)).toList(),
        IntStream.range(0, rows)
            .mapToObj(row -> columns.stream().map(name -> cell(name, row)).toList())
            .toList(),
        rows,
        table.first(),
        table.none());
  }

  private ReportColumn column(ReportDefinition.Table table, String name) {
    boolean measured = project.metrics().containsKey(name);
    return new ReportColumn(
        name,
        measured
            ? project.metrics().get(name).name()
            : table.labels().getOrDefault(name, LocalizedText.english(name)),
        measured ? Type.NUMBER : Type.TEXT,
        measured ? Optional.of(name) : Optional.empty(),
        trust);
  }

  private Object cell(String name, int row) {
    if (project.metrics().containsKey(name)) {
      return new BigDecimal("1234567.89");
    }
    if (LONG.contains(name)) {
      return "Nobody is told anything that was not agreed upon, whoever asks for it. ".repeat(4);
    }
    return name.equals("accepted_until")
        ? "2026-07-02"
        : String.format(Locale.ROOT, "A %s of some length, %d", name.replace('_', ' '), row);
  }
}
