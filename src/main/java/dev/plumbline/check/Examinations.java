package dev.plumbline.check;

import dev.plumbline.check.Examination.Settled;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.RowCountRule;
import dev.plumbline.expectation.RowRule;
import dev.plumbline.expectation.SchemaRule;
import dev.plumbline.expectation.Statistic;
import dev.plumbline.expectation.UniqueRule;
import dev.plumbline.result.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Decides how expectations are examined on one table. */
final class Examinations {
  private final CheckedTable table;
  private final CheckContext context;
  private final Map<Class<?>, Function<Expectation, Examination>> families = new LinkedHashMap<>();

  Examinations(CheckedTable table, CheckContext context) {
    this.table = table;
    this.context = context;
    register(RowRule.class, rule -> new RowExamination(table, rule));
    register(UniqueRule.class, rule -> new UniqueExamination(table, rule));
    register(Statistic.class, rule -> new StatisticExamination(table, rule));
    register(RowCountRule.class, rule -> new RowCountExamination(table, rule));
    register(SchemaRule.class, rule -> new Settled(judge(rule)));
  }

  /** How to examine an expectation; already settled if the columns do not allow it. */
  Examination of(Expectation expectation) {
    return new ColumnCheck(table)
        .objection(expectation)
        .<Examination>map(error -> new Settled(Judgement.error(error)))
        .orElseGet(() -> byFamily(expectation));
  }

  private <E extends Expectation> void register(
      Class<E> family, Function<E, Examination> examination) {
    families.put(family, expectation -> examination.apply(family.cast(expectation)));
  }

  private Examination byFamily(Expectation expectation) {
    return families.entrySet().stream()
        .filter(family -> family.getKey().isInstance(expectation))
        .findFirst()
        .orElseThrow()
        .getValue()
        .apply(expectation);
  }

  private Judgement judge(SchemaRule rule) {
    return rule.judge(table.schema())
        .map(
            verdict ->
                Judgement.onFigure(
                    verdict.holds() ? Outcome.PASSED : Outcome.FAILED,
                    Optional.of(verdict.observed())))
        .orElseGet(() -> Judgement.error(ErrorClass.UNRESOLVED_COLUMN));
  }
}
