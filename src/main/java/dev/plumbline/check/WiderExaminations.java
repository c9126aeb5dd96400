package dev.plumbline.check;

import dev.plumbline.check.Examination.Settled;
import dev.plumbline.expectation.AnomalyRule;
import dev.plumbline.expectation.DriftRule;
import dev.plumbline.expectation.EqualRowCountRule;
import dev.plumbline.expectation.NoOverlapRule;
import dev.plumbline.expectation.QueryMatchRule;
import dev.plumbline.expectation.RecencyRule;
import dev.plumbline.expectation.ReconciliationRule;
import dev.plumbline.expectation.ReferenceRule;
import dev.plumbline.expectation.UnexpectedRowsRule;
import dev.plumbline.expectation.WiderRule;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Decides how rules are examined that look beyond single rows and columns of their table. */
final class WiderExaminations {
  private final Map<Class<?>, Function<WiderRule, Examination>> rules = new LinkedHashMap<>();

  WiderExaminations(CheckedTable table, CheckContext context) {
    register(UnexpectedRowsRule.class, rule -> UnexpectedRowsExamination.of(table, context, rule));
    register(EqualRowCountRule.class, rule -> EqualRowCountExamination.of(table, context, rule));
    register(QueryMatchRule.class, rule -> QueryMatchExamination.of(table, context, rule));
    register(ReferenceRule.class, rule -> ReferenceExamination.of(table, context, rule));
    register(RecencyRule.class, rule -> RecencyExamination.of(table, context, rule));
    register(ReconciliationRule.class, rule -> Reconciliations.of(table, context, rule));
    register(NoOverlapRule.class, rule -> NoOverlapExamination.of(table, context, rule));
    register(DriftRule.class, rule -> DriftExaminations.of(table, context, rule));
    register(AnomalyRule.class, rule -> AnomalyExamination.of(table, context, rule));
  }

  /** How to examine a rule; already settled if what it names cannot be used. */
  Examination of(WiderRule rule) {
    try {
      return rules.get(rule.getClass()).apply(rule);
    } catch (Refusal refusal) {
      return new Settled(refusal.judgement());
    } catch (RuntimeException unforeseen) {
      // What Spark trips over here must not take the other checks of the table with it.
      return new Settled(Judgement.error(ErrorClass.of(unforeseen)));
    }
  }

  private <R extends WiderRule> void register(Class<R> rule, Function<R, Examination> examination) {
    rules.put(rule, declared -> examination.apply(rule.cast(declared)));
  }
}
