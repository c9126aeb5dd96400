package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.OrderRule;
import dev.plumbline.expectation.Sql;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;

/**
 * Counts the values that stand in the wrong order to the one before, as Great Expectations takes
 * the one before: of integers, longs and doubles, rows without a value and NaN are passed over; of
 * all other types, what follows a row without a value complies. Dates and timestamps are compared
 * by day.
 */
record OrderExamination(CheckedTable table, OrderRule rule) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(steps());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(steps());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    if (answer.count(2) < answer.count(1)) {
      return Judgement.error(ErrorClass.CAST_INVALID_INPUT);
    }
    Row steps = (Row) answer.values().get(0);
    long wrong = rule.wrong(steps.getLong(0), steps.getLong(1), steps.getLong(2));
    return RowExamination.judgeRows(
        rule.declaration()::allows, Answer.of(List.of(wrong, answer.count(1))));
  }

  @Override
  public Optional<Failing> failing() {
    return Optional.of(
        new Failing.Steps(counted(), comparable(), rule.wrongRelation(), rule.columns()));
  }

  private Aggregates steps() {
    String where = table.where(rule.declaration().condition());
    return new Aggregates(
        List.of(
            "%s(%s, %s)".formatted(keys().comparing(), counted(), comparable()),
            "count(CASE WHEN %s THEN %s END)".formatted(where, column()),
            "count(CASE WHEN %s THEN %s END)".formatted(where, keys().number())));
  }

  /** The condition of the rows that are not passed over. */
  private String counted() {
    String where = table.where(rule.declaration().condition());
    return skipsMissing() ? Sql.all(List.of(where, comparable() + " IS NOT NULL")) : where;
  }

  private boolean skipsMissing() {
    return type() instanceof IntegerType
        || type() instanceof LongType
        || type() instanceof DoubleType;
  }

  /** The number as Spark SQL; null where it is none. */
  private String comparable() {
    return keys() instanceof Keys.Floating floating
        ? "nullif(" + floating.number() + ", CAST('NaN' AS DOUBLE))"
        : keys().number();
  }

  private Keys keys() {
    return ColumnCheck.isMoment(type())
        ? new Keys.Whole("CAST(unix_date(CAST(" + column() + " AS DATE)) AS BIGINT)", 0)
        : Keys.of(type(), column());
  }

  private DataType type() {
    return table.typeOf(rule.column()).orElseThrow();
  }

  private String column() {
    return Sql.column(rule.column());
  }
}
