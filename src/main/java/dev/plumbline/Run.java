package dev.plumbline;

import dev.plumbline.check.CheckContext;
import dev.plumbline.check.TableChecker;
import dev.plumbline.demo.DemoCompany;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.report.Output;
import dev.plumbline.report.Publisher;
import dev.plumbline.report.RunFile;
import dev.plumbline.report.ci.CodeQuality;
import dev.plumbline.report.ci.JunitXml;
import dev.plumbline.report.ci.MarkdownSummary;
import dev.plumbline.report.site.Site;
import dev.plumbline.report.workbook.Workbooks;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.TableResult;
import dev.plumbline.rollup.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;

/** One execution of a project, from its files to its site. */
public final class Run {
  private final RunOptions options;
  private final Progress progress;
  private final Plan plan;
  private final Circumstances circumstances;

  private Run(RunOptions options, Progress progress, Plan plan) {
    this.options = options;
    this.progress = progress;
    this.plan = plan;
    this.circumstances = Circumstances.of(options, plan.project().profile(), Instant.now());
  }

  /**
   * Reads the project.
   *
   * @throws dev.plumbline.project.ProjectException if it has faults
   */
  public static Run of(RunOptions options, Progress progress) {
    return new Run(options, progress, Plan.read(options));
  }

  /**
   * Everything: opens the tables, checks them and the roll-ups over them, computes the reports, and
   * publishes.
   *
   * @throws dev.plumbline.project.ProjectException if a name stands for no real column; nothing is
   *     published
   */
  public RunResult execute() throws IOException {
    writeDemoIfAbsent();
    OpenProject open = open();
    List<TableResult> tables = check(open);
    List<ReportResult> reports = rollUp(open, tables);
    open.release();
    RunResult result = circumstances.result(plan.project(), tables, reports);
    publish(result);
    return result;
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
    OpenProject open = open().only(names);
    List<TableResult> tables = check(open);
    open.release();
    return circumstances.result(plan.project(), tables, List.of());
  }

  /** Opens every table and resolves every name, and reads no row. */
  public ValidatedPlan validate() {
    writeDemoIfAbsent();
    return validated(open());
  }

  private ValidatedPlan validated(OpenProject open) {
    return ValidatedPlan.of(plan, open, checker(open));
  }

  private TableChecker checker(OpenProject open) {
    return new TableChecker(
        new CheckContext(circumstances.asOf(), open.views()::find, CheckContext.SAMPLES));
  }

  private void writeDemoIfAbsent() {
    Path folder = options.project();
    plan.project()
        .profile()
        .demo()
        .ifPresent(
            demo -> {
              progress.step("looking for the demo data in " + demo.path());
              DemoCompany.writeIfAbsent(folder.resolve(demo.path()), demo.scale());
            });
  }

  private OpenProject open() {
    progress.step("opening %d tables".formatted(plan.tables().size()));
    Optional<Long> bytes = plan.inputSize();
    SparkSession spark = SparkSessions.open(options.master(), bytes);
    OpenProject open = OpenProject.open(plan, spark, circumstances.asOf());
    open.hold(bytes);
    return open;
  }

  private List<TableResult> check(OpenProject open) {
    progress.step("checking %d tables and roll-ups".formatted(plan.expectations().size()));
    TableChecker checker = checker(open);
    return Parallel.map(
        Stream.concat(open.tables().stream(), open.rollups().stream()).toList(),
        opening -> opening.check(checker, plan.expectationsOf(opening.definition())));
  }

  private List<ReportResult> rollUp(OpenProject open, List<TableResult> tables) {
    List<ReportDefinition> definitions = plan.project().reports();
    progress.step("computing %d reports".formatted(definitions.size()));
    open.views().addResults(tables);
    Reports reports = new Reports(open.views(), plan.project().metrics());
    Parallel.map(reports.viewsOf(definitions), reports::read);
    return definitions.stream().map(reports::compute).toList();
  }

  private void publish(RunResult result) throws IOException {
    progress.step("publishing");
    List<Output> outputs =
        List.of(
            new RunFile(),
            new Site(options.project()),
            new Workbooks(),
            new JunitXml(),
            new CodeQuality(),
            new MarkdownSummary());
    new Publisher().publish(result, outputs, options.out());
  }
}
