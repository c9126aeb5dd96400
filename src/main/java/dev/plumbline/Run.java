package dev.plumbline;

import dev.plumbline.check.CheckContext;
import dev.plumbline.check.Surroundings;
import dev.plumbline.check.TableChecker;
import dev.plumbline.cluster.ClusterWatch;
import dev.plumbline.demo.DemoCompany;
import dev.plumbline.history.Decisions;
import dev.plumbline.history.Findings;
import dev.plumbline.history.History;
import dev.plumbline.history.PastRun;
import dev.plumbline.mask.Masking;
import dev.plumbline.project.Profile;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.project.SqlParameters;
import dev.plumbline.report.Output;
import dev.plumbline.report.Publisher;
import dev.plumbline.report.RunFile;
import dev.plumbline.report.ci.Annotations;
import dev.plumbline.report.ci.CodeQuality;
import dev.plumbline.report.ci.JunitXml;
import dev.plumbline.report.ci.MarkdownSummary;
import dev.plumbline.report.ci.OpenLineageEvents;
import dev.plumbline.report.ci.OpenMetrics;
import dev.plumbline.report.ci.SiteAddress;
import dev.plumbline.report.site.Site;
import dev.plumbline.report.workbook.FixLists;
import dev.plumbline.report.workbook.Workbooks;
import dev.plumbline.result.HandoverResult;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import dev.plumbline.rollup.Handovers;
import dev.plumbline.rollup.Reading;
import dev.plumbline.rollup.Reports;
import dev.plumbline.table.HeldRows;
import dev.plumbline.trust.Trusts;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** One execution of a project, from its files to its site. */
public final class Run {
  private final RunOptions options;
  private final Progress progress;
  private final Plan plan;
  private final Circumstances circumstances;
  private final Masking masking;
  private final Memory memory;
  private final Optional<History> history;

  private Run(RunOptions options, Progress progress, Plan plan, Instant startedAt) {
    this.options = options;
    this.progress = progress;
    this.plan = plan;
    this.circumstances = Circumstances.of(options, plan.project().profile(), startedAt);
    this.masking = MaskKeys.masking(plan.project().profile(), options.environment());
    this.memory = new Memory(plan.project());
    this.history = memory.recall(progress);
  }

  /**
   * Reads the project, and what is known of earlier runs.
   *
   * @throws dev.plumbline.project.ProjectException if it has faults
   */
  public static Run of(RunOptions options, Progress progress) {
    Instant startedAt = Instant.now();
    return new Run(options, progress, Plan.read(options, startedAt), startedAt);
  }

  /**
   * Everything: opens the tables, checks them and the roll-ups over them, computes the reports,
   * publishes, and remembers.
   *
   * @throws dev.plumbline.project.ProjectException if a name stands for no real column; nothing is
   *     published
   * @throws UnrememberedException if all was published, and the history could not be written
   */
  public RunResult execute() throws IOException {
    Quarantines quarantines = new Quarantines(options, plan.project().tables());
    quarantines.requireOutsideTheSite();
    Optional<PersonalFolder> personal = options.personalData().map(PersonalFolder::new);
    personal.ifPresent(folder -> folder.requireOutside(options.out(), plan.project().reports()));
    memory.requireApartFrom(options.out());
    writeDemoIfAbsent();
    try {
      Computed computed = onSpark(open -> compute(open, quarantines));
      if (personal.isPresent()) {
        progress.step("handing over");
        personal.get().write(computed.result(), computed.handovers());
      }
      publish(computed.result());
      progress.step("remembering");
      memory.remember(computed.past(), computed.result());
      return computed.result();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What is published, what is handed over, and what is remembered: also what was accepted. */
  private record Computed(RunResult result, List<HandoverResult> handovers, PastRun past) {}

  private Computed compute(OpenProject open, Quarantines quarantines) {
    List<TableResult> checked = check(open);
    quarantine(quarantines, open, checked);
    List<TableResult> tables = accepted(checked);
    RunResult found = found(tables, checked);
    List<ReportResult> reports = rollUp(open, found);
    List<HandoverResult> handovers =
        options.personalData().isPresent() ? handOver(open) : List.of();
    RunResult result =
        circumstances
            .result(plan.project(), tables, reports)
            .after(found.earlier())
            .knowing(found.findings());
    RunResult judged = Trusts.judge(result, plan.project(), open.views().lineage());
    return new Computed(judged, handovers, PastRun.of(judged.with(checked), plan.project()));
  }

  /** What is known before anything is rolled up: the checks, and what became of findings. */
  private RunResult found(List<TableResult> tables, List<TableResult> checked) {
    History known = history.orElse(History.NONE);
    RunResult run = circumstances.result(plan.project(), tables, List.of());
    return run.after(known.shownBefore(circumstances.asOf()))
        .knowing(Findings.of(known, PastRun.of(run.with(checked), plan.project())));
  }

  private List<TableResult> accepted(List<TableResult> tables) {
    Decisions decisions = history.orElse(History.NONE).decisions();
    return new Acceptance(decisions, circumstances.asOf()).of(tables);
  }

  private List<HandoverResult> handOver(OpenProject open) {
    Handovers handovers = new Handovers(open.views(), plan.project().metrics());
    List<HandoverResult> read = new ArrayList<>();
    try {
      for (ReportDefinition report : plan.project().reports()) {
        handovers.read(report).ifPresent(read::add);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return read;
  }

  /** The names of the tables that can be checked. */
  public Set<String> tables() {
    return plan.expectations().keySet();
  }

  /**
   * Opens and checks, and publishes nothing.
   *
   * @param names of the tables to check; all where empty
   */
  public RunResult check(Set<String> names) {
    writeDemoIfAbsent();
    return onSpark(
        open -> circumstances.result(plan.project(), accepted(check(open.only(names))), List.of()));
  }

  /** Opens every table and resolves every name, and reads no row. */
  public ValidatedPlan validate() {
    writeDemoIfAbsent();
    return onSpark(this::validated);
  }

  private ValidatedPlan validated(OpenProject open) {
    return ValidatedPlan.of(plan, open, checker(open));
  }

  private TableChecker checker(OpenProject open) {
    PreviousRun previous = PreviousRun.of(options.out(), plan.project().profile().name(), progress);
    return new TableChecker(
        new CheckContext(
            circumstances.asOf(),
            open::rows,
            options.samples(),
            masking,
            new Surroundings(
                plan::definition,
                SqlParameters.of(plan.project(), circumstances.asOf()),
                previous::check,
                EarlierRuns.of(history, circumstances.asOf()))));
  }

  private void writeDemoIfAbsent() {
    plan.project().profile().demo().ifPresent(demo -> writeDemoIfAbsent(options, demo, progress));
  }

  static void writeDemoIfAbsent(RunOptions options, Profile.Demo demo, Progress progress) {
    progress.step("looking for the demo data in " + demo.path());
    DemoCompany.writeIfAbsent(options.project().resolve(demo.path()), demo.scale());
  }

  /** Does some work on the open project; should the cluster be lost under it, that is said. */
  private <T> T onSpark(Function<OpenProject, T> work) {
    progress.step("opening %d tables".formatted(plan.tables().size()));
    Optional<Long> bytes = plan.inputSize();
    SparkSession spark = SparkSessions.open(options.master(), bytes);
    return ClusterWatch.during(
        spark,
        () -> {
          OpenProject open = OpenProject.open(plan, spark, circumstances.asOf(), bytes);
          T result = work.apply(open);
          open.release();
          return result;
        });
  }

  private List<TableResult> check(OpenProject open) {
    progress.step("checking %d tables and roll-ups".formatted(plan.expectations().size()));
    TableChecker checker = checker(open);
    // Planned before the rows that they read are there, queries would hang on which thread is
    // first.
    Parallel.map(open.openTables(), table -> computed(table.rows()));
    return Parallel.map(
        Stream.concat(open.tables().stream(), open.rollups().stream()).toList(),
        opening -> opening.check(checker, plan.expectationsOf(opening.definition())));
  }

  /** Computes the held rows that some rows read. Where that fails, who reads them says so. */
  private static boolean computed(Dataset<Row> rows) {
    try {
      HeldRows.compute(rows);
      return true;
    } catch (Exception failure) { // of a task: no method of Spark declares what it throws
      return false;
    }
  }

  private void quarantine(Quarantines quarantines, OpenProject open, List<TableResult> tables) {
    if (quarantines.count() > 0) {
      progress.step("writing the rows of %d tables to quarantine".formatted(quarantines.count()));
      try {
        quarantines.write(open, checker(open), plan::expectationsOf, tables);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private List<ReportResult> rollUp(OpenProject open, RunResult found) {
    List<ReportDefinition> definitions = plan.project().reports();
    progress.step("computing %d reports".formatted(definitions.size()));
    open.views().addResults(found);
    Reports reports = new Reports(open.views(), plan.project().metrics(), masking);
    List<Reading> readings = reports.readingsOf(definitions);
    Parallel.map(readings, reading -> open.views().find(reading.view()).map(Run::computed));
    Parallel.map(readings, reports::read);
    FiguresBefore before = FiguresBefore.of(history, circumstances.asOf());
    return definitions.stream().map(reports::compute).map(before::in).toList();
  }

  private void publish(RunResult result) throws IOException {
    progress.step("publishing");
    SiteAddress pipeline = SiteAddress.of(options.environment(), options.out());
    List<Output> outputs =
        List.of(
            new RunFile(),
            new Site(options.project()),
            new Workbooks(),
            new FixLists(),
            new JunitXml(),
            new CodeQuality(),
            new OpenMetrics(),
            new Annotations(pipeline),
            new OpenLineageEvents(),
            new MarkdownSummary(pipeline));
    new Publisher().publish(result, outputs, options.out());
  }
}
