package dev.plumbline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import dev.plumbline.result.ViewLineage;
import dev.plumbline.trust.Ancestry;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** In what is expected, a table with an asterisk stands for the rows of that table. */
class ColumnLineageTests {
  private final SparkSession spark = TestSpark.session().newSession();
  private final ColumnLineage lineage =
      new ColumnLineage(Set.of("invoice", "vendor", "event", "step", "middle"));
  private final List<ViewLineage> traced = new ArrayList<>();

  @BeforeEach
  void addTables() {
    table("invoice", "id int, country string, amount int, vendor_id int, paid boolean, day date");
    table("vendor", "vendor_id int, country string, name string, rating int");
    table("event", "id int, tags array<string>, detail struct<kind: string, size: int>");
  }

  @Test
  void valuesAreTheExpressionAndRowsAreItsFilters() {
    trace("r", "SELECT id, amount * 2 + vendor_id AS a FROM invoice WHERE country = 'NL'");

    assertThat(values("r", "id")).containsExactly("invoice.id");
    assertThat(values("r", "a")).containsExactly("invoice.amount", "invoice.vendor_id");
    assertThat(rows("r", "a")).containsExactly("invoice.*", "invoice.country");
  }

  @Test
  void theBranchesAndTheConditionsOfACaseAreValues() {
    trace("r", "SELECT CASE WHEN paid THEN amount WHEN id > 1 THEN 0 END AS a FROM invoice");

    assertThat(values("r", "a")).containsExactly("invoice.amount", "invoice.id", "invoice.paid");
    assertThat(rows("r", "a")).containsExactly("invoice.*");
  }

  @Test
  void aLiteralHangsOnRowsAlone() {
    trace("r", "SELECT 1 AS one, amount FROM invoice WHERE paid");

    assertThat(values("r", "one")).isEmpty();
    assertThat(rows("r", "one")).containsExactly("invoice.*", "invoice.paid");
  }

  @Test
  void whatStandsInTheQueryHangsOnNothing() {
    trace("r", "SELECT * FROM (VALUES (1, 'a'), (2, 'b')) AS v (id, name)");

    assertThat(values("r", "id")).isEmpty();
    assertThat(rows("r", "id")).isEmpty();
  }

  @Test
  void aCountOfRowsHangsOnRowsAlone() {
    trace("r", "SELECT COUNT(*) AS n FROM invoice WHERE paid");

    assertThat(values("r", "n")).isEmpty();
    assertThat(rows("r", "n")).containsExactly("invoice.*", "invoice.paid");
  }

  @Test
  void aTotalOfAGroupHangsOnWhatItIsGroupedBy() {
    trace("r", "SELECT country, SUM(amount) AS a FROM invoice WHERE paid GROUP BY country");

    assertThat(values("r", "country")).containsExactly("invoice.country");
    assertThat(values("r", "a")).containsExactly("invoice.amount");
    assertThat(rows("r", "a")).containsExactly("invoice.*", "invoice.country", "invoice.paid");
  }

  @Test
  void theFilterOfAnAggregateDecidesItsRowsAlone() {
    trace("r", "SELECT SUM(amount) FILTER (WHERE paid) AS a, SUM(id) AS b FROM invoice");

    assertThat(values("r", "a")).containsExactly("invoice.amount");
    assertThat(rows("r", "a")).containsExactly("invoice.*", "invoice.paid");
    assertThat(rows("r", "b")).containsExactly("invoice.*");
  }

  @Test
  void havingDecidesOnRows() {
    trace("r", "SELECT country FROM invoice GROUP BY country HAVING SUM(amount) > 10");

    assertThat(values("r", "country")).containsExactly("invoice.country");
    assertThat(rows("r", "country"))
        .containsExactly("invoice.*", "invoice.amount", "invoice.country");
  }

  @Test
  void totalsOfARollupHangOnEveryLevel() {
    trace("r", "SELECT country, SUM(amount) AS a FROM invoice GROUP BY ROLLUP (country, paid)");

    assertThat(values("r", "country")).containsExactly("invoice.country");
    assertThat(values("r", "a")).containsExactly("invoice.amount");
    assertThat(rows("r", "a")).containsExactly("invoice.*", "invoice.country", "invoice.paid");
  }

  @Test
  void theKeysOfAJoinDecideOnTheRowsOfBothSides() {
    trace(
        "r",
        "SELECT i.amount, v.name FROM invoice AS i JOIN vendor AS v ON v.vendor_id = i.vendor_id");

    List<String> rows = List.of("invoice.*", "invoice.vendor_id", "vendor.*", "vendor.vendor_id");
    assertThat(values("r", "amount")).containsExactly("invoice.amount");
    assertThat(values("r", "name")).containsExactly("vendor.name");
    assertThat(rows("r", "amount")).containsExactlyElementsOf(rows);
    assertThat(rows("r", "name")).containsExactlyElementsOf(rows);
  }

  @Test
  void whatIsJoinedOnAKeyOfItsOwnLeavesTheRowsAsTheyAre() {
    trace(
        "r",
        """
        SELECT i.amount, v.best
        FROM invoice AS i
        LEFT JOIN (SELECT country AS place, MAX(rating) AS best FROM vendor GROUP BY country) AS v
          ON v.place = i.country
        """);

    assertThat(rows("r", "amount")).containsExactly("invoice.*");
    assertThat(values("r", "best")).containsExactly("vendor.rating");
    assertThat(rows("r", "best"))
        .containsExactly("invoice.*", "invoice.country", "vendor.*", "vendor.country");
  }

  @Test
  void aKeyIsKnownThroughRollups() {
    trace(
        "step", "SELECT country, MAX(rating) AS best, COUNT(*) AS n FROM vendor GROUP BY country");
    trace("r", "SELECT i.amount, s.best FROM invoice i LEFT JOIN step s ON s.country = i.country");
    trace("q", "SELECT i.amount, s.best FROM invoice i LEFT JOIN step s ON s.n = i.id");

    assertThat(rows("r", "amount")).containsExactly("invoice.*");
    assertThat(rows("r", "best"))
        .containsExactly(
            "invoice.*", "invoice.country", "step.*", "step.country", "vendor.*", "vendor.country");
    assertThat(rows("q", "amount")).contains("vendor.country", "step.n", "vendor.*");
  }

  @Test
  void aLeftJoinOnNoKeyMayMultiplyRows() {
    trace("r", "SELECT i.amount FROM invoice i LEFT JOIN vendor v ON v.vendor_id = i.vendor_id");

    assertThat(rows("r", "amount"))
        .containsExactly("invoice.*", "invoice.vendor_id", "vendor.*", "vendor.vendor_id");
  }

  @Test
  void aTableJoinedToItselfIsFollowedTwice() {
    trace(
        "r",
        """
        SELECT a.amount AS one, b.day AS other
        FROM invoice AS a JOIN invoice AS b ON a.id = b.vendor_id
        """);

    assertThat(values("r", "one")).containsExactly("invoice.amount");
    assertThat(values("r", "other")).containsExactly("invoice.day");
    assertThat(rows("r", "one")).containsExactly("invoice.*", "invoice.id", "invoice.vendor_id");
  }

  @Test
  void totalsSideBySideHangOnTheirOwnRows() {
    trace(
        "r",
        """
        SELECT (SELECT SUM(amount) FROM invoice WHERE paid) AS a, best.b
        FROM (SELECT MAX(rating) AS b FROM vendor WHERE country = 'NL') AS best
        """);
    trace(
        "q",
        """
        SELECT a, b
        FROM (SELECT SUM(amount) AS a FROM invoice)
        CROSS JOIN (SELECT COUNT(*) AS b FROM vendor)
        """);

    assertThat(values("r", "a")).containsExactly("invoice.amount");
    assertThat(rows("r", "a")).containsExactly("invoice.*", "invoice.paid");
    assertThat(rows("r", "b")).containsExactly("vendor.*", "vendor.country");
    assertThat(rows("q", "a")).containsExactly("invoice.*");
    assertThat(rows("q", "b")).containsExactly("vendor.*");
  }

  @Test
  void aQueryWithinAnotherHangsOnTheRowItIsAskedFor() {
    trace(
        "r",
        """
        SELECT id, (SELECT MAX(v.rating) FROM vendor v WHERE v.country = i.country) AS best
        FROM invoice AS i
        """);

    assertThat(rows("r", "id")).containsExactly("invoice.*");
    assertThat(values("r", "best")).containsExactly("vendor.rating");
    assertThat(rows("r", "best"))
        .containsExactly("invoice.*", "invoice.country", "vendor.*", "vendor.country");
  }

  @Test
  void existsDecidesByItsConditions() {
    trace(
        "r",
        """
        SELECT amount FROM invoice AS i
        WHERE EXISTS (SELECT name FROM vendor AS v WHERE v.country = i.country AND v.rating > 3)
        """);

    assertThat(values("r", "amount")).containsExactly("invoice.amount");
    assertThat(rows("r", "amount"))
        .containsExactly(
            "invoice.*", "invoice.country", "vendor.*", "vendor.country", "vendor.rating");
  }

  @Test
  void inDecidesByItsValuesToo() {
    trace(
        "r",
        """
        SELECT amount FROM invoice
        WHERE vendor_id NOT IN (SELECT vendor_id FROM vendor WHERE rating > 3)
        """);

    assertThat(rows("r", "amount"))
        .containsExactly(
            "invoice.*", "invoice.vendor_id", "vendor.*", "vendor.rating", "vendor.vendor_id");
  }

  @Test
  void aUnionIsMadeByPlace() {
    trace(
        "r",
        """
        SELECT country AS place, amount AS n FROM invoice WHERE paid
        UNION ALL
        SELECT name, rating FROM vendor
        """);

    assertThat(values("r", "place")).containsExactly("invoice.country", "vendor.name");
    assertThat(values("r", "n")).containsExactly("invoice.amount", "vendor.rating");
    assertThat(rows("r", "n")).containsExactly("invoice.*", "invoice.paid", "vendor.*");
  }

  @Test
  void whatMakesRowsTheSameDecidesOnThem() {
    trace("same", "SELECT DISTINCT country, amount FROM invoice");
    trace("without", "SELECT country, id FROM invoice EXCEPT SELECT name, rating FROM vendor");
    trace("both", "SELECT country, id FROM invoice INTERSECT SELECT name, rating FROM vendor");

    assertThat(rows("same", "country"))
        .containsExactly("invoice.*", "invoice.amount", "invoice.country");
    for (String view : List.of("without", "both")) {
      assertThat(values(view, "country")).containsExactly("invoice.country");
      assertThat(rows(view, "country"))
          .containsExactly(
              "invoice.*",
              "invoice.country",
              "invoice.id",
              "vendor.*",
              "vendor.name",
              "vendor.rating");
    }
  }

  @Test
  void aWindowHangsOnItsPartAndItsOrder() {
    trace("r", "SELECT id, SUM(amount) OVER (PARTITION BY country ORDER BY day) AS a FROM invoice");
    trace(
        "latest",
        """
        SELECT amount
        FROM (SELECT *, ROW_NUMBER() OVER (PARTITION BY vendor_id ORDER BY day) AS n FROM invoice)
        WHERE n = 1
        """);

    assertThat(rows("r", "id")).containsExactly("invoice.*");
    assertThat(values("r", "a")).containsExactly("invoice.amount");
    assertThat(rows("r", "a")).containsExactly("invoice.*", "invoice.country", "invoice.day");
    assertThat(values("latest", "amount")).containsExactly("invoice.amount");
    assertThat(rows("latest", "amount"))
        .containsExactly("invoice.*", "invoice.day", "invoice.vendor_id");
  }

  @Test
  void orderCountsWhereRowsAreCutOff() {
    trace("sorted", "SELECT id FROM invoice ORDER BY amount");
    trace("top", "SELECT id FROM invoice ORDER BY amount DESC LIMIT 3");

    assertThat(rows("sorted", "id")).containsExactly("invoice.*");
    assertThat(rows("top", "id")).containsExactly("invoice.*", "invoice.amount");
  }

  @Test
  void whatIsTakenApartDecidesHowManyRowsThereAre() {
    trace("r", "SELECT id, tag FROM event LATERAL VIEW EXPLODE(tags) AS tag");
    trace("q", "SELECT detail.size AS size FROM event");

    assertThat(values("r", "tag")).containsExactly("event.tags");
    assertThat(rows("r", "id")).containsExactly("event.*", "event.tags");
    assertThat(values("q", "size")).containsExactly("event.detail");
  }

  @Test
  void aLateralQueryMayReadTheRowBesideIt() {
    trace(
        "r",
        """
        SELECT i.id, best.b
        FROM invoice AS i,
        LATERAL (SELECT MAX(rating) AS b FROM vendor v WHERE v.country = i.country) AS best
        """);

    assertThat(values("r", "b")).containsExactly("vendor.rating");
    assertThat(rows("r", "b"))
        .containsExactly("invoice.*", "invoice.country", "vendor.*", "vendor.country");
  }

  @Test
  void aNamedQueryThatIsReadTwiceIsFollowedFromEachPlace() {
    trace(
        "r",
        """
        WITH one AS (SELECT country, SUM(amount) AS a FROM invoice WHERE paid GROUP BY country)
        SELECT x.a AS first, y.country AS second
        FROM one AS x JOIN one AS y ON x.country = y.country
        """);

    assertThat(values("r", "first")).containsExactly("invoice.amount");
    assertThat(values("r", "second")).containsExactly("invoice.country");
    assertThat(rows("r", "first")).containsExactly("invoice.*", "invoice.country", "invoice.paid");
  }

  @Test
  void columnsAreFollowedThroughRollups() {
    trace("step", "SELECT country, SUM(amount) AS a, MAX(day) AS d FROM invoice GROUP BY country");
    trace("middle", "SELECT s.a, v.name FROM step s JOIN vendor v ON v.country = s.country");
    trace("r", "SELECT SUM(a) AS total, MAX(name) AS name FROM middle");

    assertThat(values("r", "total")).containsExactly("invoice.amount", "middle.a", "step.a");
    assertThat(rows("r", "total"))
        .containsExactly(
            "invoice.*",
            "invoice.country",
            "middle.*",
            "step.*",
            "step.country",
            "vendor.*",
            "vendor.country");
    assertThat(values("r", "name")).containsExactly("middle.name", "vendor.name");
  }

  @Test
  void whatIsDoneWithEachInputIsSaid() {
    ViewLineage r =
        trace(
            "r",
            """
            SELECT country, LENGTH(country) AS n, SUM(amount) AS a FROM invoice
            WHERE paid GROUP BY country
            """);

    assertThat(r.columns().stream().flatMap(column -> column.values().stream()))
        .extracting(input -> input.column().orElse("*") + " " + input.by())
        .containsExactly("country IDENTITY", "country TRANSFORMATION", "amount AGGREGATION");
    assertThat(r.rows())
        .extracting(input -> input.column().orElse("*") + " " + input.by())
        .containsExactly("* ROWS", "country GROUP_BY", "paid FILTER");
  }

  private void table(String name, String columns) {
    spark
        .createDataFrame(List.<Row>of(), StructType.fromDDL(columns))
        .createOrReplaceTempView(name);
  }

  private ViewLineage trace(String rollup, String sql) {
    Dataset<Row> rows = spark.sql(sql);
    rows.createOrReplaceTempView(rollup);
    ViewLineage one = lineage.of(rollup, rows.queryExecution().analyzed());
    traced.add(one);
    return one;
  }

  /** Without the roll-up itself. */
  private List<String> values(String rollup, String column) {
    return new Ancestry(traced)
        .of(rollup, column).values().stream()
            .filter(source -> !source.view().equals(rollup))
            .map(Object::toString)
            .toList();
  }

  private List<String> rows(String rollup, String column) {
    return new Ancestry(traced)
        .of(rollup, column).rows().stream()
            .filter(source -> !source.view().equals(rollup))
            .map(Object::toString)
            .toList();
  }
}
