package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.RowCount;
import dev.plumbline.check.function.RowFunctions;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.TableResult.Column;
import dev.plumbline.result.TableResult.Cost;
import dev.plumbline.table.HeldRows;
import dev.plumbline.table.Metered;
import dev.plumbline.table.OpenedTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Checks tables. A table costs one pass over its rows for all expectations together, one group-by
 * for each distinct set of columns that must be unique, and one query for samples if any rule on
 * rows failed.
 */
public final class TableChecker {
  /** Column of a quarantine: the ids of the checks that the record does not pass. */
  public static final String FAILED = "_plumbline_failed";

  /**
   * Column of a quarantine: what could not be read in the record, as an array of kind, column and
   * place; absent where every record can be read.
   */
  public static final String UNREADABLE = "_plumbline_unreadable";

  /** Column of a quarantine: {@link #FAILING} or {@link #CLEAN}. */
  public static final String PART = "_plumbline_part";

  public static final String FAILING = "failing";
  public static final String CLEAN = "clean";

  private final CheckContext context;

  public TableChecker(CheckContext context) {
    this.context = context;
  }

  /** Checks a table: what every table is checked for first, then its expectations in order. */
  public TableResult check(OpenedTable opened, List<Expectation> expectations) {
    RowFunctions.register(opened.records().sparkSession());
    CheckFunctions.register(opened.records().sparkSession());
    CheckedTable table = CheckedTable.of(opened, context.masking(), expectations);
    Metered<Findings> metered =
        Metered.run(
            opened.records().sparkSession().sparkContext(), () -> findings(table, expectations));
    Findings found = metered.value();
    Optional<Metered<Long>> computing = HeldRows.computing(opened.records());
    Answer rows = found.evidence().to(rowCount(table));
    return result(
        opened.definition(),
        columns(table),
        rows.error().isPresent() ? Optional.empty() : Optional.of(rows.count(0)),
        new Cost(
            found.evidence().scans(),
            found.evidence().groupBys(),
            found.evidence().queries(),
            Samples.queries(found.samples().keySet()),
            metered.jobs() + computing.map(Metered::jobs).orElse(0),
            metered.stages() + computing.map(Metered::stages).orElse(0),
            metered.seconds()),
        found.results());
  }

  /**
   * All records of a table, parted by {@link #PART}, with the failed checks that each does not
   * pass. A check in error parts nothing.
   *
   * @param result of the table
   */
  public Dataset<Row> quarantine(
      OpenedTable opened, List<Expectation> expectations, TableResult result) {
    CheckedTable table = CheckedTable.of(opened, context.masking(), expectations);
    List<Check> checks = new CheckPlan(table, context).checks(expectations);
    List<Check> failed =
        IntStream.range(0, checks.size())
            .filter(index -> hasFailingRows(result.checks().get(index)))
            .mapToObj(checks::get)
            .toList();
    Evidence evidence = askedAgain(table, failed);
    Map<String, Failing> failings = new LinkedHashMap<>();
    failed.forEach(
        check ->
            failing(check.examination(), evidence)
                .flatMap(Failing::amongRecords)
                .ifPresent(failing -> failings.put(check.id(), failing)));
    return new QuarantineRecords(table, context.masking()).of(failings);
  }

  private static boolean hasFailingRows(CheckResult result) {
    return result.outcome() == Outcome.FAILED && result.unexpected().isPresent();
  }

  /** The answers that it takes to find the rows of some checks: of outliers and groups. */
  private static Evidence askedAgain(CheckedTable table, List<Check> failed) {
    List<Examination> asking =
        failed.stream()
            .map(Check::examination)
            .filter(examination -> examination.failing().isEmpty())
            .toList();
    return gathered(
        table.opened().records(),
        asking,
        asking.stream().flatMap(each -> each.questions().stream()).toList());
  }

  private static Optional<Failing> failing(Examination examination, Evidence evidence) {
    return examination.failing().or(() -> examination.failing(evidence));
  }

  /**
   * What checking a table takes at most, without reading a row, as long as no check is in error:
   * samples come only of failures.
   */
  public Cost predict(OpenedTable opened, List<Expectation> expectations) {
    CheckedTable table = CheckedTable.of(opened, context.masking(), expectations);
    List<Examination> examinations =
        new CheckPlan(table, context)
            .checks(expectations).stream().map(Check::examination).toList();
    Cost first = Evidence.foreseen(questions(table, examinations));
    List<Cost> further = further(examinations).stream().map(Evidence::foreseen).toList();
    return Cost.planned(
        first.scans() + further.stream().mapToInt(Cost::scans).sum(),
        first.groupBys() + further.stream().mapToInt(Cost::groupBys).sum(),
        first.queries() + further.stream().mapToInt(Cost::queries).sum());
  }

  /** What may be asked further of the table, each time by all that may ask so often. */
  private static List<List<Question>> further(List<Examination> examinations) {
    List<List<Question>> times = new ArrayList<>();
    for (Examination examination : examinations) {
      List<List<Question>> own = examination.mayFollow();
      for (int time = 0; time < own.size(); time++) {
        if (time == times.size()) {
          times.add(new ArrayList<>());
        }
        times.get(time).addAll(own.get(time));
      }
    }
    return times;
  }

  /**
   * The result of a table that could not be opened: every check of it is in error.
   *
   * @param error class of the error
   * @param reason why, holding nothing that may not be shown
   */
  public TableResult unopened(
      TableDefinition table, List<Expectation> expectations, String error, LocalizedText reason) {
    List<Check> checks = CheckPlan.unopened(table, expectations, Judgement.error(error, reason));
    Evidence none = Evidence.none();
    List<Judgement> judgements =
        checks.stream().map(check -> check.examination().judge(none)).toList();
    Findings found = new Findings(checks, none, judgements, Map.of());
    return result(table, List.of(), Optional.empty(), Cost.none(), found.results());
  }

  private Findings findings(CheckedTable table, List<Expectation> expectations) {
    List<Check> checks = new CheckPlan(table, context).checks(expectations);
    List<Examination> examinations = checks.stream().map(Check::examination).toList();
    Dataset<Row> records = table.opened().records();
    Evidence evidence = gathered(records, examinations, questions(table, examinations));
    List<Judgement> judgements = examinations.stream().map(each -> each.judge(evidence)).toList();
    Findings unsampled = new Findings(checks, evidence, judgements, Map.of());
    return unsampled.with(new Samples(table, context).take(unsampled.failing()));
  }

  /** The answers to some questions, and to those that examinations ask thereupon. */
  private static Evidence gathered(
      Dataset<Row> records, List<Examination> examinations, List<Question> questions) {
    Evidence evidence = Evidence.gather(records, questions);
    while (true) {
      Evidence known = evidence;
      List<Question> further =
          examinations.stream()
              .flatMap(each -> each.followUp(known).stream())
              .filter(question -> !known.holds(question))
              .toList();
      if (further.isEmpty()) {
        return evidence;
      }
      evidence = evidence.with(Evidence.gather(records, further));
    }
  }

  private static List<Question> questions(CheckedTable table, List<Examination> examinations) {
    return Stream.concat(
            Stream.of(rowCount(table)),
            examinations.stream().flatMap(each -> each.questions().stream()))
        .toList();
  }

  private static RowCount rowCount(CheckedTable table) {
    return new RowCount(table.where(Optional.empty()));
  }

  private static List<Column> columns(CheckedTable table) {
    return table.columns().stream()
        .map(
            field ->
                new Column(
                    field.name(),
                    field.dataType().catalogString(),
                    table.definition().classOf(field.name())))
        .toList();
  }

  private static TableResult result(
      TableDefinition table,
      List<Column> columns,
      Optional<Long> rows,
      Cost cost,
      List<CheckResult> checks) {
    return new TableResult(
        table.name(),
        table.description(),
        table.owner(),
        table.source().label(),
        table.key(),
        columns,
        rows,
        cost,
        checks);
  }
}
