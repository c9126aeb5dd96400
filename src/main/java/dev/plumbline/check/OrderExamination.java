package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.OrderRule;
import dev.plumbline.expectation.Sql;
import dev.plumbline.project.SegmentDefinition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
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
 *
 * <p>By group, the rows are sorted in a query of their own: where there are many groups, Spark's
 * aggregates are not given them in the order in which they are stored.
 */
record OrderExamination(CheckedTable table, OrderRule rule) implements Examination {

  static Examination of(CheckedTable table, OrderRule rule) {
    if (rule.definition().segments().isPresent()) {
      Batch.view(table.opened());
    }
    return new OrderExamination(table, rule);
  }

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
    return Optional.of(steps(where(), rule.wrongRelation()));
  }

  /** Falls, ties and rises; how many values there are, and how many of them are numbers. */
  private Question steps() {
    return rule.definition()
        .segments()
        .<Question>map(this::stepsByGroup)
        .orElseGet(
            () ->
                new Aggregates(
                    List.of(
                        "%s(%s, %s)".formatted(keys().comparing(), counted(where()), comparable()),
                        values(where()),
                        numbers(where()))));
  }

  private QueryByGroup stepsByGroup(SegmentDefinition by) {
    String readable = rule.declaration().condition().orElse("true");
    List<String> relations =
        Stream.of("<", "=", ">")
            .map(relation -> StoredOrder.condition(steps(readable, relation), "before"))
            .map(condition -> "count_if(" + condition + ")")
            .toList();
    String before = StoredOrder.before(steps(readable, "<"));
    return new QueryByGroup(
        GroupKey.columns(by).stream().map(Sql::column).toList(),
        GroupKey.columns(by).stream().map(table::mask).toList(),
        List.of(
            "struct(" + String.join(", ", relations) + ")", values(readable), numbers(readable)),
        "(SELECT *, %s AS before FROM %s)".formatted(before, StoredOrder.placed(batch())),
        List.of());
  }

  private Failing.Steps steps(String where, String relation) {
    return new Failing.Steps(
        counted(where), comparable(), relation, rule.columns(), rule.definition().segmentColumns());
  }

  private String values(String where) {
    return "count(CASE WHEN %s THEN %s END)".formatted(where, column());
  }

  private String numbers(String where) {
    return "count(CASE WHEN %s THEN %s END)".formatted(where, keys().number());
  }

  private String where() {
    return table.where(rule.declaration().condition());
  }

  /** The condition of the rows that are not passed over, among those that meet a condition. */
  private String counted(String where) {
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
        ? new Keys.Whole(
            "CAST(unix_date(CAST(" + column() + " AS DATE)) AS BIGINT)", 0, Integer.SIZE)
        : Keys.of(type(), column());
  }

  private DataType type() {
    return table.typeOf(rule.column()).orElseThrow();
  }

  private String column() {
    return Sql.column(rule.column());
  }

  private String batch() {
    return Sql.column(Batch.nameOf(table.definition().name()));
  }
}
