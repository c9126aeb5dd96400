package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.rows;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.TableResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;

/** What becomes of an expectation that is evaluated group by group. */
class SegmentTests {
  /** Of NL four rows, of DE three, of no country two, of BE one. */
  private static final Dataset<Row> ORDERS =
      rows(
          "SELECT * FROM VALUES (1, 'NL', 'web', 10, 'a'), (2, 'NL', 'web', 20, 'a'),"
              + " (3, 'NL', 'shop', NULL, 'b'), (4, 'NL', 'shop', NULL, NULL),"
              + " (5, 'DE', 'web', 5, 'a'), (6, 'DE', 'web', 6, 'b'), (7, 'DE', 'shop', 7, 'c'),"
              + " (8, NULL, 'web', NULL, 'd'), (9, NULL, 'web', 1, 'd'),"
              + " (10, 'BE', 'web', NULL, 'e') AS t(id, country, channel, amount, code)");

  @Test
  void aRuleOnRowsIsJudgedForEveryGroup() {
    CheckResult check =
        one("column_values_to_not_be_null {column: amount, by: [country], minimum_group: 2}");
    assertThat(told(check)).isEqualTo("FAILED 3/9");
    assertThat(check.reason().orElseThrow().in(Locale.ENGLISH)).isEqualTo("2 of 3 groups failed");
    assertThat(check.reason().orElseThrow().in(Locale.forLanguageTag("nl")))
        .isEqualTo("2 van 3 groepen voldoen niet");
    assertThat(check.expected().in(Locale.ENGLISH))
        .isEqualTo("amount is not null, in every group of country");
    Segments segments = check.segments().orElseThrow();
    assertThat(List.of(segments.groups(), segments.failed(), segments.small()))
        .containsExactly(3, 2, 1);
    assertThat(lines(segments)).containsExactly("NL FAILED 2/4", "null FAILED 1/2");
  }

  @Test
  void theShareThatMustComplyIsOneOfEachGroup() {
    CheckResult check =
        one(
            "column_values_to_not_be_null {column: amount, mostly: 0.5, by: [country],"
                + " minimum_group: 1}");
    assertThat(lines(check.segments().orElseThrow())).containsExactly("BE FAILED 1/1");
  }

  @Test
  void everyFamilyOfRulesCanBeJudgedByGroup() {
    TableResult table =
        check(
            ORDERS,
            "column_sum_to_be_between {column: amount, min_value: 18, by: [country],"
                + " minimum_group: 2}",
            "table_row_count_to_be_between {min_value: 3, by: [country], minimum_group: 1}",
            "column_values_to_be_unique {column: code, by: [country], minimum_group: 2}",
            "column_unique_value_count_to_be_between {column: code, min_value: 3, by: [country],"
                + " minimum_group: 2}",
            "column_distinct_values_to_contain_set {column: code, value_set: [a], by: [country],"
                + " minimum_group: 2}",
            "column_most_common_value_to_be_in_set {column: code, value_set: [a], by: [country],"
                + " minimum_group: 2}",
            "compound_columns_to_be_unique {column_list: [channel, country], by: [country],"
                + " minimum_group: 2}");
    assertThat(table.checks().stream().skip(2).map(check -> lines(check.segments().orElseThrow())))
        .containsExactly(
            List.of("null FAILED =1"),
            List.of("null FAILED =2", "BE FAILED =1"),
            List.of("NL FAILED 2/3", "null FAILED 2/2"),
            List.of("NL FAILED =2", "null FAILED =1"),
            List.of("null FAILED"),
            List.of("DE FAILED =a, b, c", "null FAILED =d"),
            List.of("NL FAILED 4/4", "DE FAILED 2/3", "null FAILED 2/2"));
    assertThat(table.cost().scans()).isEqualTo(1);
    assertThat(table.cost().groupBys()).isEqualTo(3);
  }

  @Test
  void aRowConditionLimitsWhatIsJudgedButNotTheGroups() {
    CheckResult check =
        one(
            "column_values_to_not_be_null {column: amount, row_condition: channel = 'shop',"
                + " condition_parser: spark, by: [country], minimum_group: 2}");
    assertThat(told(check)).isEqualTo("FAILED 2/3");
    assertThat(check.segments().orElseThrow().groups()).isEqualTo(3);
  }

  @Test
  void groupsOfFewRowsAreOnlyCounted() {
    CheckResult check = one("column_values_to_be_null {column: amount, by: [country]}");
    assertThat(told(check)).isEqualTo("PASSED");
    assertThat(check.reason().orElseThrow().in(Locale.ENGLISH))
        .isEqualTo("No group has the 10 rows that it takes to be judged");
    assertThat(check.segments()).contains(new Segments(List.of("country"), 0, 0, 4, List.of()));
  }

  @Test
  void groupsAreMadeOfSeveralColumnsInTheOrderDeclared() {
    CheckResult check =
        one(
            "column_values_to_not_be_null {column: amount, by: [country, channel],"
                + " minimum_group: 1}");
    Segments segments = check.segments().orElseThrow();
    assertThat(segments.columns()).containsExactly("country", "channel");
    assertThat(lines(segments))
        .containsExactly("NL/shop FAILED 2/2", "null/web FAILED 1/2", "BE/web FAILED 1/1");
  }

  @Test
  void theSameGroupsAreMadeOnceWhateverTheOrderOfTheirColumns() {
    TableResult table =
        check(
            ORDERS,
            "column_values_to_not_be_null {column: amount, by: [country, channel]}",
            "column_mean_to_be_between {column: amount, min_value: 1, by: [channel, country],"
                + " minimum_group: 2}",
            "column_values_to_be_null {column: code, by: [channel]}");
    assertThat(table.cost().groupBys()).isEqualTo(2);
  }

  @Test
  void rowsAreSampledFromTheGroupsThatFailed() {
    CheckResult check =
        one(
            "column_values_to_not_be_null {column: amount, mostly: 0.5, by: [country],"
                + " minimum_group: 1}");
    assertThat(check.sample().orElseThrow().columns()).containsExactly("id", "country", "amount");
    assertThat(check.sample().orElseThrow().rows())
        .containsExactly(Arrays.asList("10", "BE", null));
    CheckResult unique =
        one("column_values_to_be_unique {column: code, by: [country], minimum_group: 3}");
    assertThat(unique.sample().orElseThrow().rows())
        .containsExactly(List.of("1", "NL", "a"), List.of("2", "NL", "a"));
  }

  @Test
  void groupsAreNamedAsFarAsTheirColumnsMayBeShown() {
    String rule =
        "column_values_to_not_be_null {column: amount, by: [country, channel], minimum_group: 1}";
    Map<String, ColumnClass> classes =
        Map.of("country", ColumnClass.SENSITIVE, "channel", ColumnClass.PERSONAL);
    Segments segments = result(check(ORDERS, classes, rule), rule).segments().orElseThrow();
    assertThat(lines(segments))
        .containsExactly("•••/••• FAILED 2/2", "null/••• FAILED 1/2", "•••/••• FAILED 1/1");
  }

  @Test
  void theWorstFiftyGroupsAreShown() {
    Dataset<Row> many = rows("SELECT id AS n, id % 200 AS g FROM range(2000)");
    String rule = "column_values_to_be_between {column: n, max_value: 1000, by: [g]}";
    Segments segments = result(check(many, rule), rule).segments().orElseThrow();
    assertThat(List.of(segments.groups(), segments.failed())).containsExactly(200, 200);
    assertThat(segments.shown()).hasSize(50);
    assertThat(lines(segments)).startsWith("1 FAILED 5/10", "10 FAILED 5/10");
  }

  @Test
  void tooManyGroupsAreAnErrorOfTheirOwn() {
    Dataset<Row> many = rows("SELECT id, id AS customer, 'x' AS fine FROM range(10001)");
    String broken = "column_values_to_not_be_null {column: id, by: [customer]}";
    String sound = "column_values_to_not_be_null {column: id, by: [fine]}";
    TableResult table = check(many, broken, sound);
    assertThat(told(result(table, broken))).isEqualTo("ERROR TOO_MANY_GROUPS");
    assertThat(result(table, broken).reason().orElseThrow().in(Locale.ENGLISH))
        .startsWith("The columns named by \"by\" make more than 10,000 groups. Name columns");
    assertThat(told(result(table, sound))).isEqualTo("PASSED 0/10001");
    String most = "column_values_to_not_be_null {column: id, by: [customer], minimum_group: 1}";
    assertThat(told(result(check(many.where("id > 0"), most), most))).isEqualTo("PASSED 0/10000");
  }

  @Test
  void whatCannotBeEvaluatedIsInErrorAlone() {
    String broken =
        "column_values_to_not_be_null {column: id, row_condition: gone > 1, condition_parser:"
            + " spark, by: [country], minimum_group: 1}";
    String missing = "column_values_to_not_be_null {column: id, by: [gone]}";
    String sound = "column_values_to_not_be_null {column: id, by: [country], minimum_group: 1}";
    TableResult table = check(ORDERS, broken, missing, sound);
    assertThat(told(result(table, broken))).isEqualTo("ERROR UNRESOLVED_COLUMN");
    assertThat(told(result(table, missing))).isEqualTo("ERROR UNRESOLVED_COLUMN");
    assertThat(told(result(table, sound))).isEqualTo("PASSED 0/10");
  }

  @Test
  void aGroupThatCannotBeJudgedMakesAnErrorUnlessAnotherFails() {
    Dataset<Row> large =
        rows(
            "SELECT * FROM VALUES ('a', 99999999999999999999999999999999999999BD),"
                + " ('a', 99999999999999999999999999999999999999BD), ('b', 1BD) AS t(g, n)");
    String fails = "column_sum_to_be_between {column: n, min_value: 2, by: [g], minimum_group: 1}";
    String holds = "column_sum_to_be_between {column: n, min_value: 1, by: [g], minimum_group: 1}";
    TableResult table = check(large, fails, holds);
    assertThat(lines(result(table, fails).segments().orElseThrow()))
        .containsExactly("b FAILED =1", "a ERROR ARITHMETIC_OVERFLOW");
    assertThat(told(result(table, fails))).isEqualTo("FAILED");
    assertThat(told(result(table, holds))).isEqualTo("ERROR ARITHMETIC_OVERFLOW");
  }

  @Test
  void groupsOfAnyTypeAreFoundAgain() {
    Dataset<Row> typed =
        rows(
            "SELECT id, DATE '2026-01-01' + CAST(id % 2 AS INT) AS day, 1.50BD * (id % 2) AS rate,"
                + " id % 2 = 0 AS even, concat('it''s \\\\ ${x} ', id % 2) AS `odd \"näme.`"
                + " FROM range(4)");
    for (String column : List.of("day", "rate", "even", "odd \"näme.")) {
      String rule =
          "column_values_to_be_between {column: id, max_value: 2, by: ['%s'], minimum_group: 1}"
              .formatted(column);
      CheckResult check = result(check(typed, rule), rule);
      assertThat(told(check)).isEqualTo("FAILED 1/4");
      assertThat(check.sample().orElseThrow().rows()).hasSize(1);
    }
  }

  @Test
  void anEndOfAFenceIsOneOfEachGroupAndSoIsTheSample() {
    Dataset<Row> spread =
        rows(
            "SELECT id, IF(id < 20, 'a', IF(id < 40, 'b', NULL)) AS g,"
                + " CASE id WHEN 7 THEN 500 WHEN 27 THEN 1 WHEN 47 THEN 9999 ELSE"
                + " id % 20 + IF(id < 20, 0, 500) END AS n FROM range(48)");
    String rule = "column_values_to_not_be_outliers {column: n, by: [g]}";
    CheckResult check = result(check(spread, rule), rule);
    assertThat(told(check)).isEqualTo("FAILED 2/40");
    assertThat(lines(check.segments().orElseThrow()))
        .containsExactly("a FAILED 1/20", "b FAILED 1/20");
    assertThat(check.segments().orElseThrow().small()).isEqualTo(1);
    assertThat(check.sample().orElseThrow().columns()).containsExactly("id", "g", "n");
    assertThat(check.sample().orElseThrow().rows())
        .containsExactly(List.of("7", "a", "500"), List.of("27", "b", "1"));
  }

  @Test
  void orderIsThatOfEachGroupHoweverItsRowsLieAmongOthers() {
    Dataset<Row> mixed =
        rows(
            "SELECT * FROM VALUES (1, 'a', 1), (2, 'b', 9), (3, 'a', 2), (4, NULL, 1), (5, 'b', 8),"
                + " (6, 'a', NULL), (7, NULL, 2), (8, 'a', 3), (9, 'b', 9), (10, 'c', 5)"
                + " AS t(id, g, n)");
    String rule = "column_values_to_be_increasing {column: n, by: [g], minimum_group: 2}";
    CheckResult check = result(check(mixed, rule), rule);
    assertThat(told(check)).isEqualTo("FAILED 1/8");
    assertThat(lines(check.segments().orElseThrow())).containsExactly("b FAILED 1/3");
    assertThat(check.segments().orElseThrow().small()).isEqualTo(1);
    assertThat(check.sample().orElseThrow().columns()).containsExactly("id", "g", "n");
    assertThat(check.sample().orElseThrow().rows()).containsExactly(List.of("5", "b", "8"));
  }

  @Test
  void moreGroupsThanSparkKeepsInMemoryHaveTheirOwnOrderStill() {
    Dataset<Row> many = rows("SELECT id, id % 300 AS g, id AS n FROM range(0, 6000, 1, 3)");
    String rises = "column_values_to_be_increasing {column: n, strictly: true, by: [g]}";
    String falls = "column_values_to_be_decreasing {column: n, by: [g]}";
    TableResult table = check(many, rises, falls);
    assertThat(told(result(table, rises))).isEqualTo("PASSED 0/6000");
    assertThat(told(result(table, falls))).isEqualTo("FAILED 5700/6000");
  }

  @Test
  void keysAreLookedUpForEachGroup() {
    String rule =
        "column_values_to_exist_in_other_table {column: code, other_table_name: codes,"
            + " null_keys: fail, by: [country], minimum_group: 2}";
    CheckResult check = neighbours().result(rule);
    assertThat(told(check)).isEqualTo("FAILED 4/9");
    assertThat(lines(check.segments().orElseThrow()))
        .containsExactly("null FAILED 2/2", "NL FAILED 1/4", "DE FAILED 1/3");
    assertThat(check.sample().orElseThrow().columns()).containsExactly("id", "country", "code");
    assertThat(check.sample().orElseThrow().rows())
        .containsExactly(
            Arrays.asList("4", "NL", null),
            List.of("7", "DE", "c"),
            Arrays.asList("8", null, "d"),
            Arrays.asList("9", null, "d"));
  }

  @Test
  void aGroupOfWhichNoRowIsLookedUpPasses() {
    String rule =
        "column_values_to_exist_in_other_table {column: amount, other_table_name: amounts,"
            + " row_condition: \"country = 'NL'\", condition_parser: spark, by: [country],"
            + " minimum_group: 1}";
    CheckResult check = neighbours().other("amounts", "SELECT 10 AS amount").result(rule);
    assertThat(told(check)).isEqualTo("FAILED 1/2");
    assertThat(check.segments().orElseThrow().groups()).isEqualTo(4);
    assertThat(lines(check.segments().orElseThrow())).containsExactly("NL FAILED 1/2");
  }

  @Test
  void intervalsOverlapWithinAGroupOnly() {
    String rule =
        "column_intervals_to_not_overlap {key_columns: [code], start_column: since,"
            + " end_column: until, by: [country], minimum_group: 2}";
    CheckResult check =
        Neighbours.of(
                "SELECT * FROM VALUES (1, 'NL', 'x', 1, 5), (2, 'DE', 'x', 2, 3),"
                    + " (3, 'DE', 'x', 3, 4), (4, 'NL', 'x', 4, 6), (5, NULL, 'x', 1, 2),"
                    + " (6, NULL, NULL, 1, 2), (7, 'BE', 'x', 9, 1)"
                    + " AS t(id, country, code, since, until)")
            .result(rule);
    assertThat(told(check)).isEqualTo("FAILED 2/5");
    assertThat(check.segments().orElseThrow().groups()).isEqualTo(3);
    assertThat(lines(check.segments().orElseThrow())).containsExactly("NL FAILED 2/2");
    assertThat(check.sample().orElseThrow().rows())
        .containsExactly(List.of("4", "NL", "x", "4", "6", "1", "1", "5"));
  }

  @Test
  void figuresOfSmallGroupsAreNeitherJudgedNorShown() {
    TableResult table =
        check(
            ORDERS,
            "column_median_to_be_between {column: amount, min_value: 7, by: [country],"
                + " minimum_group: 2}",
            "column_proportion_of_non_null_values_to_be_between {column: amount, min_value: 0.9,"
                + " by: [country], minimum_group: 2}",
            "column_kl_divergence_to_be_less_than {column: channel, threshold: 0.01,"
                + " partition_object: {values: [web, shop], weights: [0.5, 0.5]}, by: [country],"
                + " minimum_group: 3}",
            "column_quantile_values_to_be_between {column: amount, quantile_ranges: {quantiles:"
                + " [1], value_ranges: [[7, 9]]}, by: [country], minimum_group: 3}");
    assertThat(table.checks().stream().skip(2).map(check -> lines(check.segments().orElseThrow())))
        .containsExactly(
            List.of("DE FAILED =6", "null FAILED =1"),
            List.of("NL FAILED =0.5", "null FAILED =0.5"),
            List.of("DE FAILED =0.0566330122651"),
            List.of("NL FAILED =1: 20"));
    assertThat(table.cost().groupBys()).isEqualTo(2);
  }

  private static Neighbours neighbours() {
    ORDERS.createOrReplaceTempView("orders_by_country");
    return Neighbours.of("SELECT * FROM orders_by_country")
        .other("codes", "SELECT * FROM VALUES ('a'), ('b') AS t(code)");
  }

  private static CheckResult one(String rule) {
    return result(check(ORDERS, rule), rule);
  }

  private static List<String> lines(Segments segments) {
    return segments.shown().stream().map(SegmentTests::line).toList();
  }

  private static String line(Segment segment) {
    return segment.values().stream().map(String::valueOf).collect(Collectors.joining("/"))
        + " "
        + segment.outcome()
        + segment
            .evaluated()
            .map(all -> " " + segment.unexpected().orElseThrow() + "/" + all)
            .orElse("")
        + segment.observed().map(value -> " =" + value).orElse("")
        + segment.error().map(error -> " " + error).orElse("");
  }
}
