package dev.plumbline.check;

import dev.plumbline.check.DriftExamination.Measure;
import dev.plumbline.check.DriftExamination.Survey;
import dev.plumbline.check.Examination.Settled;
import dev.plumbline.expectation.DriftRule;
import dev.plumbline.expectation.DriftRule.Method;
import dev.plumbline.expectation.Sql;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Distribution;
import dev.plumbline.result.Outcome;
import java.util.Optional;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;

/** Decides how the drift of a column is examined, by its type and the method declared. */
final class DriftExaminations {
  private DriftExaminations() {}

  static Examination of(CheckedTable table, CheckContext context, DriftRule rule) {
    DataType type = table.typeOf(rule.column()).orElseThrow();
    if (!table.definition().classOf(rule.column()).mayBeShown()) {
      throw new Refusal(Judgement.error(ErrorClass.COLUMN_NOT_PUBLIC));
    }
    Method method =
        rule.method()
            .orElse(
                type instanceof NumericType
                    ? Method.KOLMOGOROV_SMIRNOV
                    : Method.LARGEST_DIFFERENCE);
    if (!allows(method, type)) {
      return new Settled(
          Judgement.onFigure(Outcome.SKIPPED, Optional.empty())
              .because(Wording.of("no-distribution", rule.column(), type.catalogString())));
    }
    boolean byQuantiles = method == Method.KOLMOGOROV_SMIRNOV;
    Optional<Distribution> before =
        context
            .surroundings()
            .previous()
            .apply(rule.definition().id())
            .filter(earlier -> earlier.table().equals(table.definition().name()))
            .flatMap(CheckResult::distribution)
            .filter(earlier -> earlier.column().equals(rule.column()))
            .filter(earlier -> earlier.quantiles().isEmpty() != byQuantiles);
    return new DriftExamination(
        rule, survey(table, rule, type, byQuantiles), before, measure(method));
  }

  private static boolean allows(Method method, DataType type) {
    boolean number = type instanceof NumericType;
    return method == Method.KOLMOGOROV_SMIRNOV
        ? number
        : (number && !isFloating(type))
            || type instanceof StringType
            || type instanceof BooleanType;
  }

  private static Survey survey(
      CheckedTable table, DriftRule rule, DataType type, boolean byQuantiles) {
    String column = Sql.column(rule.column());
    String counted =
        isFloating(type)
            ? "%1$s < DOUBLE('Infinity') AND %1$s > DOUBLE('-Infinity')".formatted(column)
            : "true";
    if (byQuantiles) {
      return new QuantileSurvey(
          rule.column(),
          "CASE WHEN %s THEN %s END"
              .formatted(table.where(rule.declaration().condition(), counted), column));
    }
    String condition = rule.declaration().condition().orElse("true");
    return new ShareSurvey(
        rule.column(),
        table.where(rule.declaration().condition()),
        condition,
        column,
        Batch.view(table.opened()));
  }

  private static Measure measure(Method method) {
    return switch (method) {
      case KOLMOGOROV_SMIRNOV -> Distances::kolmogorovSmirnov;
      case LARGEST_DIFFERENCE -> Distances::largestDifference;
      case STABILITY_INDEX -> Distances::stabilityIndex;
    };
  }

  private static boolean isFloating(DataType type) {
    return type instanceof DoubleType || type instanceof FloatType;
  }
}
