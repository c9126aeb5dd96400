package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An expectation that cannot be evaluated is in error, alone. */
class IsolationTests {
  private static final String ROWS =
      "SELECT id, id % 7 AS a, CAST(id % 5 AS STRING) AS b, IF(id % 4 = 0, NULL, id * 1.5BD) AS c,"
          + " concat('n', id % 3) AS g, repeat('ab', IF(id = 77, 20000, 1)) AS long"
          + " FROM range(0, 120, 1, 3)";

  private static final List<String> SOUND =
      List.of(
          "column_values_to_be_between {column: id, max_value: 100%s}",
          "column_values_to_not_be_null {column: c%s}",
          "column_values_to_be_in_set {column: b, value_set: ['0', '1', '2'], mostly: 0.5%s}",
          "column_values_to_match_regex {column: b, regex: '[0-3]'%s}",
          "column_value_lengths_to_equal {column: b, value: 1%s}",
          "column_values_to_be_between {column: a, min_value: 1, row_condition: id > 50,"
              + " condition_parser: spark%s}",
          "column_sum_to_be_between {column: c, max_value: 1000%s}",
          "column_max_to_be_between {column: id, min_value: 5%s}",
          "column_mean_to_be_between {column: c, min_value: 1%s}",
          "table_row_count_to_be_between {min_value: 41%s}",
          "column_values_to_be_unique {column: id%s}",
          "column_values_to_be_unique {column: a%s}",
          "compound_columns_to_be_unique {column_list: [a, b]%s}",
          "column_unique_value_count_to_be_between {column: a, min_value: 8%s}",
          "column_distinct_values_to_equal_set {column: a, value_set: [1, 2, 9]%s}",
          "column_most_common_value_to_be_in_set {column: b, value_set: ['0']%s}");

  private static final List<String> BROKEN =
      List.of(
          "column_values_to_be_null {column: gone%s}",
          "column_sum_to_be_between {column: g, min_value: 1%s}",
          "column_values_to_be_between {column: id, max_value: x%s}",
          // A condition that is no SQL, that names no column, and that is no condition.
          "column_values_to_be_null {column: a, row_condition: 'a >', condition_parser: spark%s}",
          "column_values_to_be_unique {column: a, row_condition: 'gone = 1', condition_parser:"
              + " spark%s}",
          "column_unique_value_count_to_be_between {column: a, min_value: 1, row_condition: 'id',"
              + " condition_parser: spark%s}",
          // Aggregates and windows where only rows are.
          "column_values_to_be_null {column: a, row_condition: 'sum(a) > 1', condition_parser:"
              + " spark%s}",
          "column_sum_to_be_between {column: a, min_value: 1, row_condition: 'rank() OVER (ORDER"
              + " BY a) > 1', condition_parser: spark%s}",
          // What breaks only when a certain row is read.
          "column_values_to_be_null {column: a, row_condition: 'fails_at(id)', condition_parser:"
              + " spark%s}",
          "column_mean_to_be_between {column: a, min_value: 1, row_condition: 'fails_at(id)',"
              + " condition_parser: spark%s}",
          "column_values_to_be_unique {column: id, row_condition: 'fails_at(id)',"
              + " condition_parser: spark%s}",
          "column_distinct_values_to_be_in_set {column: b, value_set: [x], row_condition:"
              + " 'IF(id = 90, raise_error(b), true)', condition_parser: spark%s}",
          "column_values_to_be_null {column: a, row_condition: 'regexp_count(b, concat(b, ''(''))"
              + " = 0', condition_parser: spark%s}",
          "column_values_to_be_null {column: a, row_condition: 'assert_true(id < 80) IS NULL',"
              + " condition_parser: spark%s}",
          // A sound expression that is too deep for this text.
          "column_values_to_match_regex {column: long, regex: '^(a|b)*c$'%s}");

  @AfterEach
  void clearTheSessionOfTheThread() {
    SparkSession.clearActiveSession();
  }

  @Test
  void aBrokenExpectationLeavesAllOthersAsTheyAreWithoutIt() {
    SparkSession session = session(false);
    everyRoundHolds(session, 8, new Random(20260630));
  }

  @Test
  void neitherDoesItWhereSparkFailsForOneBadCast() {
    SparkSession session = session(true);
    everyRoundHolds(session, 4, new Random(7));
    String cast =
        "column_values_to_be_null {column: c, row_condition: 'CAST(g AS INT) = 1',"
            + " condition_parser: spark}";
    String overflow =
        "column_values_to_be_null {column: c, row_condition: 'id + 9223372036854775800 > 0',"
            + " condition_parser: spark}";
    String sound = SOUND.get(1).formatted("");
    TableResult table = check(session.sql(ROWS), List.of(cast, overflow, sound));
    assertThat(told(result(table, cast))).isEqualTo("ERROR CAST_INVALID_INPUT");
    assertThat(told(result(table, overflow))).isEqualTo("ERROR ARITHMETIC_OVERFLOW");
    assertThat(told(result(table, sound))).isEqualTo("FAILED 30/120");
  }

  @Test
  void everyOneOfManyBrokenExpectationsIsInErrorAlone() {
    SparkSession session = session(false);
    List<String> sound = SOUND.stream().map(line -> line.formatted("")).toList();
    List<String> all = new ArrayList<>(sound);
    BROKEN.forEach(line -> all.add(line.formatted("")));
    Collections.shuffle(all, new Random(1));
    TableResult table = check(session.sql(ROWS), all);
    assertThat(of(table, sound)).isEqualTo(of(check(session.sql(ROWS), sound), sound));
    BROKEN.forEach(
        line ->
            assertThat(result(table, line.formatted("")).outcome())
                .as(line)
                .isEqualTo(Outcome.ERROR));
  }

  @Test
  void aBrokenExpectationAmongManyIsFoundInFewPasses() {
    SparkSession session = session(false);
    List<String> many =
        IntStream.range(0, 64)
            .mapToObj("column_values_to_be_between {column: id, max_value: %d}"::formatted)
            .collect(Collectors.toList());
    many.set(27, BROKEN.get(8).formatted(""));
    assertThat(check(session.sql(ROWS), many).cost().scans()).isLessThanOrEqualTo(13);
    many.set(28, BROKEN.get(0).formatted(""));
    many.set(27, BROKEN.get(3).formatted(""));
    assertThat(check(session.sql(ROWS), many).cost().scans()).isEqualTo(1);
  }

  private static void everyRoundHolds(SparkSession session, int rounds, Random random) {
    Dataset<Row> records = session.sql(ROWS);
    for (int round = 0; round < rounds; round++) {
      List<String> suite = new ArrayList<>();
      int size = 2 + random.nextInt(6);
      while (suite.size() < size) {
        String line = SOUND.get(random.nextInt(SOUND.size())).formatted(groups(random));
        if (!suite.contains(line)) {
          suite.add(line);
        }
      }
      String broken = BROKEN.get(random.nextInt(BROKEN.size())).formatted(groups(random));
      List<String> more = new ArrayList<>(suite);
      more.add(random.nextInt(size + 1), broken);
      TableResult with = check(records, more);
      assertThat(of(with, suite))
          .as("round %d with %s", round, broken)
          .isEqualTo(of(check(records, suite), suite));
      assertThat(result(with, broken).outcome())
          .as("round %d: %s", round, broken)
          .isEqualTo(Outcome.ERROR);
      assertThat(with.rows()).contains(120L);
    }
  }

  private static String groups(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> ", by: [g]";
      case 1 -> ", by: [g, b], minimum_group: 3";
      default -> "";
    };
  }

  private static TableResult check(Dataset<Row> records, List<String> suite) {
    return CheckedTables.check(records, suite.toArray(String[]::new));
  }

  /** The results of the checks that every table gets, and of these. */
  private static List<CheckResult> of(TableResult table, List<String> suite) {
    return Stream.concat(
            table.checks().stream().filter(check -> check.id().startsWith("t-")),
            suite.stream().map(line -> result(table, line)))
        .toList();
  }

  private static SparkSession session(boolean strict) {
    SparkSession session = TestSpark.session().newSession();
    // What is read from text takes its settings from the session of the thread.
    SparkSession.setActiveSession(session);
    session.conf().set("spark.sql.ansi.enabled", strict);
    // As for any small input: compiling would take longer than all the rest.
    session.conf().set("spark.sql.shuffle.partitions", 1);
    session.conf().set("spark.sql.codegen.wholeStage", false);
    session.conf().set("spark.sql.codegen.factoryMode", "NO_CODEGEN");
    session
        .udf()
        .register(
            "fails_at",
            (UDF1<Long, Boolean>)
                id -> {
                  if (id == 99) {
                    throw new IllegalStateException("row " + id);
                  }
                  return true;
                },
            DataTypes.BooleanType);
    return session;
  }
}
