package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.RowCount;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.TableResult.Column;
import dev.plumbline.result.TableResult.Cost;
import dev.plumbline.table.OpenedTable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Checks tables. A table costs one pass over its rows for all expectations together, one group-by
 * for each distinct set of columns that must be unique, and one query for samples if any rule on
 * rows failed.
 */
public final class TableChecker {
  private final CheckContext context;

  public TableChecker(CheckContext context) {
    this.context = context;
  }

  /** Checks a table: what every table is checked for first, then its expectations in order. */
  public TableResult check(OpenedTable opened, List<Expectation> expectations) {
    long start = System.nanoTime();
    CheckedTable table = new CheckedTable(opened);
    List<Check> checks = new CheckPlan(table, context).checks(expectations);
    RowCount rowCount = new RowCount(table.where(Optional.empty()));
    Stream<Question> questions =
        checks.stream().flatMap(check -> check.examination().questions().stream());
    Evidence first =
        Evidence.gather(opened.records(), Stream.concat(Stream.of(rowCount), questions).toList());
    Stream<Question> followUps =
        checks.stream().flatMap(check -> check.examination().followUp(first).stream());
    Evidence evidence = first.with(Evidence.gather(opened.records(), followUps.toList()));
    List<Judgement> judgements =
        checks.stream().map(check -> check.examination().judge(evidence)).toList();
    Map<Failing, Sample> samples = new Samples(table).take(failing(checks, judgements));
    Answer rows = evidence.to(rowCount);
    return result(
        opened.definition(),
        columns(table),
        rows.error().isPresent() ? Optional.empty() : Optional.of(rows.count(0)),
        new Cost(
            evidence.scans(),
            evidence.groupBys(),
            evidence.queries(),
            samples.isEmpty() ? 0 : 1,
            0,
            0,
            secondsSince(start)),
        results(checks, judgements, samples));
  }

  /** What checking a table will take, without reading a row: samples come only of failures. */
  public Cost predict(OpenedTable opened, List<Expectation> expectations) {
    List<Question> questions =
        new CheckPlan(new CheckedTable(opened), context)
            .checks(expectations).stream()
                .flatMap(check -> check.examination().questions().stream())
                .distinct()
                .toList();
    long queries = questions.stream().filter(Query.class::isInstance).count();
    return Cost.planned(1, Evidence.groups(questions).size(), Math.toIntExact(queries));
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
    return result(
        table, List.of(), Optional.empty(), Cost.none(), results(checks, judgements, Map.of()));
  }

  private static List<Failing> failing(List<Check> checks, List<Judgement> judgements) {
    return IntStream.range(0, checks.size())
        .filter(index -> judgements.get(index).outcome() == Outcome.FAILED)
        .mapToObj(index -> checks.get(index).examination().failing())
        .flatMap(Optional::stream)
        .distinct()
        .toList();
  }

  private static List<CheckResult> results(
      List<Check> checks, List<Judgement> judgements, Map<Failing, Sample> samples) {
    List<CheckResult> results = new ArrayList<>();
    for (int index = 0; index < checks.size(); index++) {
      Check check = checks.get(index);
      Judgement judgement = judgements.get(index);
      Optional<Sample> sample =
          judgement.outcome() == Outcome.FAILED
              ? check.examination().failing().map(samples::get)
              : Optional.empty();
      results.add(check.result(judgement, sample));
    }
    return results;
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

  private static double secondsSince(long start) {
    return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
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
