package dev.plumbline.check;

import dev.plumbline.check.Examination.Settled;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.project.TableDefinition.Freshness;
import dev.plumbline.table.StructuralFinding;
import dev.plumbline.table.StructuralFinding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.types.StructField;

/** Lists the checks of one table, those that every table gets first. */
record CheckPlan(CheckedTable table, CheckContext context) {

  List<Check> checks(List<Expectation> expectations) {
    TableChecks own = new TableChecks(table.definition());
    List<Check> checks = new ArrayList<>();
    checks.add(own.opens(new Settled(Judgement.passed())));
    if (table.opened().hasFaultColumns()) {
      checks.add(own.readable(new ReadableExamination(table.definition().readable().mostly())));
    }
    own.columns(new Settled(columnsPresent())).ifPresent(checks::add);
    Optional<StructuralFinding> headers = table.finding(Kind.HEADERS_DIFFER);
    if (headers.isPresent() || own.mayHaveSeveralFiles()) {
      checks.add(own.headers(new Settled(judged(headers))));
    }
    table.definition().freshness().map(this::freshness).flatMap(own::fresh).ifPresent(checks::add);
    own.secretAbsent(this::secretAbsent).ifPresent(checks::add);
    Examinations examinations = new Examinations(table, context);
    expectations.stream()
        .map(each -> Check.of(table.definition(), each, examinations.of(each)))
        .forEach(checks::add);
    return checks;
  }

  /** The checks of a table that did not open, with why. */
  static List<Check> unopened(
      TableDefinition definition, List<Expectation> expectations, Judgement why) {
    TableChecks own = new TableChecks(definition);
    Settled notOpen = new Settled(Judgement.error(ErrorClass.TABLE_NOT_OPEN));
    List<Check> checks = new ArrayList<>();
    checks.add(own.opens(new Settled(why)));
    own.columns(notOpen).ifPresent(checks::add);
    own.fresh(notOpen).ifPresent(checks::add);
    own.secretAbsent(secret -> notOpen).ifPresent(checks::add);
    expectations.stream().map(each -> Check.of(definition, each, notOpen)).forEach(checks::add);
    return checks;
  }

  private Judgement columnsPresent() {
    Optional<StructuralFinding> found = table.finding(Kind.COLUMNS_MISSING);
    if (found.isPresent()) {
      return judged(found);
    }
    Set<String> actual =
        table.columns().stream().map(StructField::name).collect(Collectors.toSet());
    List<String> missing =
        table.definition().columns().keySet().stream()
            .filter(column -> !actual.contains(column))
            .toList();
    return missing.isEmpty()
        ? Judgement.passed()
        : Judgement.failed(Wording.of("columns.missing", String.join(", ", missing)));
  }

  private static Judgement judged(Optional<StructuralFinding> finding) {
    Optional<LocalizedText> reason = finding.map(StructuralFinding::reason);
    return reason.map(Judgement::failed).orElseGet(Judgement::passed);
  }

  private Examination secretAbsent(List<String> secret) {
    List<String> present =
        secret.stream().filter(column -> table.typeOf(column).isPresent()).toList();
    return present.isEmpty()
        ? new Settled(Judgement.passed())
        : new SecretExamination(table, present);
  }

  private Examination freshness(Freshness freshness) {
    return table.typeOf(freshness.column()).isEmpty()
        ? new Settled(Judgement.error(ErrorClass.UNRESOLVED_COLUMN))
        : new FreshnessExamination(
            table, freshness, context.asOf().atStartOfDay().minus(freshness.within()));
  }
}
