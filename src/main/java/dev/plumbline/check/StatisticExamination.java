package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.Bounds;
import dev.plumbline.expectation.Bounds.Bound;
import dev.plumbline.expectation.Sql;
import dev.plumbline.expectation.Statistic;
import dev.plumbline.expectation.Statistic.Measure;
import dev.plumbline.result.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.StringType;

/**
 * Compares one figure over the values of a column with bounds. Whole numbers and decimals are
 * summed as DECIMAL, so that no cent is lost and no sum wraps around; texts as the numbers that all
 * of them must be.
 */
record StatisticExamination(CheckedTable table, Statistic rule) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(aggregates());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(aggregates());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    long count = answer.count(1);
    if (count == 0) {
      return Judgement.onFigure(Outcome.FAILED, Optional.empty()).because(Wording.of("no-values"));
    }
    if (answer.count(2) < count) {
      return Judgement.error(ErrorClass.CAST_INVALID_INPUT);
    }
    // Spark answers a sum that no DECIMAL can hold with null.
    return answer.values().get(0) == null
        ? Judgement.error(ErrorClass.ARITHMETIC_OVERFLOW)
        : judge(figure(answer.values().get(0), count), count);
  }

  private Judgement judge(Figure figure, long count) {
    Bounds bounds = rule.bounds();
    boolean comparable =
        Stream.of(bounds.lower(), bounds.upper())
            .flatMap(Optional::stream)
            .map(Bound::value)
            .allMatch(figure::isComparableWith);
    if (!comparable) {
      return Judgement.error(ErrorClass.DATATYPE_MISMATCH);
    }
    ColumnMask mask = table.mask(rule.column());
    return Judgement.onFigure(
        figure.isWithin(bounds) ? Outcome.PASSED : Outcome.FAILED,
        Optional.of(
            rule.measure().isValue() ? mask.value(figure) : mask.figureOver(count, figure)));
  }

  private Figure figure(Object value, long count) {
    if (rule.measure() != Measure.MEAN) {
      return Figure.of(value);
    }
    return value instanceof BigDecimal sum
        ? Figure.of(sum.divide(BigDecimal.valueOf(count), MathContext.DECIMAL128))
        : Figure.of((Double) value / count);
  }

  private Aggregates aggregates() {
    String value =
        "CASE WHEN %s THEN %s END"
            .formatted(table.where(rule.declaration().condition()), Sql.column(rule.column()));
    String aggregate =
        switch (rule.measure()) {
          case MINIMUM -> "min(" + value + ")";
          case MAXIMUM -> "max(" + value + ")";
          case SUM, MEAN -> "sum(" + summed(value) + ")";
        };
    String readable = rule.measure().isValue() ? value : summed(value);
    return new Aggregates(List.of(aggregate, "count(" + value + ")", "count(" + readable + ")"));
  }

  private String summed(String value) {
    DataType type = table.typeOf(rule.column()).orElseThrow();
    return type instanceof StringType
        ? "try_cast(" + value + " AS DOUBLE)"
        : "CAST(" + value + " AS " + summedAs(type) + ")";
  }

  /** The type in which numbers of a type are summed without a loss. */
  static String summedAs(DataType type) {
    if (type instanceof DoubleType || type instanceof FloatType) {
      return "DOUBLE";
    }
    return type instanceof DecimalType decimal ? decimal.sql() : "DECIMAL(20, 0)";
  }
}
