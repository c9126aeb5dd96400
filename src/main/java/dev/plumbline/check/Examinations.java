package dev.plumbline.check;

import dev.plumbline.check.Examination.Settled;
import dev.plumbline.expectation.CategoryRule;
import dev.plumbline.expectation.ColumnRule;
import dev.plumbline.expectation.DeviationRule;
import dev.plumbline.expectation.DistanceRule;
import dev.plumbline.expectation.DistinctCountRule;
import dev.plumbline.expectation.DistinctSetRule;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.HistogramRule;
import dev.plumbline.expectation.MedianRule;
import dev.plumbline.expectation.MostCommonRule;
import dev.plumbline.expectation.OrderRule;
import dev.plumbline.expectation.PresenceRule;
import dev.plumbline.expectation.QuantileRule;
import dev.plumbline.expectation.RangeRule;
import dev.plumbline.expectation.RowCountRule;
import dev.plumbline.expectation.RowRule;
import dev.plumbline.expectation.SchemaRule;
import dev.plumbline.expectation.Statistic;
import dev.plumbline.expectation.UniqueRule;
import dev.plumbline.expectation.WiderRule;
import dev.plumbline.result.Outcome;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;

/** Decides how expectations are examined on one table. */
final class Examinations {
  private final CheckedTable table;
  private final CheckContext context;
  private final Map<Class<?>, Function<Expectation, Examination>> families = new LinkedHashMap<>();

  Examinations(CheckedTable table, CheckContext context) {
    this.table = table;
    this.context = context;
    register(RangeRule.class, rule -> new RowExamination(table, comparable(rule)));
    register(RowRule.class, rule -> DiagnosedExamination.of(table, rule));
    register(UniqueRule.class, rule -> new UniqueExamination(table, rule));
    register(Statistic.class, rule -> new StatisticExamination(table, rule));
    register(MedianRule.class, rule -> distribution(rule, new MedianVerdict(rule, mask(rule))));
    register(DeviationRule.class, rule -> new DeviationExamination(table, rule));
    register(QuantileRule.class, rule -> distribution(rule, new QuantileVerdict(rule, mask(rule))));
    register(DistanceRule.class, rule -> distribution(rule, FenceVerdict.of(table, rule)));
    register(PresenceRule.class, rule -> new PresenceExamination(table, rule));
    register(OrderRule.class, rule -> OrderExamination.of(table, rule));
    register(HistogramRule.class, rule -> new HistogramExamination(table, rule));
    register(CategoryRule.class, rule -> new CategoryExamination(table, rule));
    register(RowCountRule.class, rule -> new RowCountExamination(table, rule));
    register(SchemaRule.class, rule -> new Settled(judge(rule)));
    register(WiderRule.class, new WiderExaminations(table, context)::of);
    register(DistinctCountRule.class, rule -> new DistinctCountExamination(table, rule));
    register(DistinctSetRule.class, rule -> DistinctSetExamination.of(table, rule));
    register(MostCommonRule.class, rule -> MostCommonExamination.of(table, rule));
  }

  /** How to examine an expectation; already settled if the columns do not allow it. */
  Examination of(Expectation expectation) {
    return new ColumnCheck(table)
        .objection(expectation)
        .<Examination>map(error -> new Settled(Judgement.error(error)))
        .orElseGet(() -> new Isolated(bySegments(expectation)));
  }

  private Examination distribution(ColumnRule rule, DistributionExamination.Verdict verdict) {
    return new DistributionExamination(
        DistributionReading.of(table, rule.column(), rule.declaration()), verdict);
  }

  private ColumnMask mask(ColumnRule rule) {
    return table.mask(rule.column());
  }

  private <E extends Expectation> void register(
      Class<E> family, Function<E, Examination> examination) {
    families.put(family, expectation -> examination.apply(family.cast(expectation)));
  }

  private Examination bySegments(Expectation expectation) {
    Examination whole = byFamily(expectation);
    return expectation
        .definition()
        .segments()
        .map(segments -> BySegment.of(table, segments, whole))
        .orElse(whole);
  }

  private Examination byFamily(Expectation expectation) {
    return families.entrySet().stream()
        .filter(family -> family.getKey().isInstance(expectation))
        .findFirst()
        .orElseThrow()
        .getValue()
        .apply(expectation);
  }

  /** A rule whose bounds are of the same nature as the values of its column. */
  private RangeRule comparable(RangeRule rule) {
    Optional<DataType> type = table.typeOf(rule.column());
    if (type.filter(ColumnCheck::isMoment).isPresent()) {
      return rule.amongMoments();
    }
    return type.filter(StringType.class::isInstance).isPresent() ? rule.amongTexts() : rule;
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
