package dev.plumbline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ColumnUsesTests {
  private final SparkSession spark = TestSpark.session().newSession();
  private final ColumnUses uses = new ColumnUses(Set.of("invoice", "vendor"));

  @BeforeEach
  void addTables() {
    table("invoice", "country string, amount int, center string, planned int");
    table("vendor", "vendor_id string, country string, name string");
  }

  @Test
  void columnsThatAQueryNamesAndThenDropsAreNotUsed() {
    assertThat(
            used(
                "r",
                """
                WITH latest AS (
                  SELECT *
                  FROM (
                    SELECT *, ROW_NUMBER() OVER (PARTITION BY country ORDER BY planned) AS recency
                    FROM invoice
                  )
                  WHERE recency = 1
                )
                SELECT SUM(amount) AS amount FROM latest
                """))
        .containsExactly("invoice.amount", "invoice.country", "invoice.planned");
  }

  @Test
  void conditionsOfJoinsFiltersAndSubqueriesAreUsed() {
    assertThat(
            used(
                "r",
                """
                SELECT i.amount
                FROM invoice AS i
                JOIN vendor AS v ON v.vendor_id = i.center
                WHERE EXISTS (SELECT 1 FROM vendor AS w WHERE w.country = i.country)
                """))
        .containsExactly(
            "invoice.amount",
            "invoice.center",
            "invoice.country",
            "vendor.country",
            "vendor.vendor_id");
  }

  @Test
  void everyPartOfAUnionIsUsedByItsPlace() {
    assertThat(
            used(
                "r",
                """
                SELECT place FROM (
                  SELECT country AS place, amount FROM invoice
                  UNION ALL SELECT name, 1 FROM vendor
                )
                """))
        .containsExactly("invoice.country", "vendor.name");
  }

  @Test
  void whatDecidesWhichRowsAreTheSameIsUsed() {
    assertThat(
            used("r", "SELECT COUNT(*) AS n FROM (SELECT DISTINCT country, center FROM invoice)"))
        .containsExactly("invoice.center", "invoice.country");
  }

  @Test
  void aRollupUsesOfAnotherWhatItReadsOfItAndWhatItsRowsHangOn() {
    used(
        "by_country",
        "SELECT country, SUM(amount) AS a, MAX(planned) AS p FROM invoice GROUP BY 1");

    assertThat(used("total", "SELECT SUM(a) AS a FROM by_country"))
        .containsExactly("invoice.amount", "invoice.country");
  }

  private void table(String name, String columns) {
    spark
        .createDataFrame(List.<Row>of(), StructType.fromDDL(columns))
        .createOrReplaceTempView(name);
  }

  private List<String> used(String rollup, String sql) {
    Dataset<Row> rows = spark.sql(sql);
    rows.createOrReplaceTempView(rollup);
    return uses.add(rollup, rows.queryExecution().analyzed()).stream()
        .map(use -> use.table() + "." + use.column())
        .toList();
  }
}
