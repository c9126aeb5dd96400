package dev.plumbline.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.TestSpark;
import dev.plumbline.attribution.AttributionFunctions;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The models on public journeys, against figures that others computed. */
class KnownAttributionTests {
  private static final Path ROLLUPS = Path.of("reports/rollups/attribution");
  private static final List<String> VIEWS =
      List.of(
          "attribution_position",
          "attribution_step",
          "attribution_removal",
          "attribution_credit",
          "attribution_by_model",
          "attribution_identity",
          "attribution_removal_share");

  private final SparkSession spark = TestSpark.session().newSession();

  @BeforeEach
  void registerFunctions() {
    spark.conf().set("spark.sql.shuffle.partitions", 2);
    KnownSum.register(spark);
    AttributionFunctions.register(spark);
  }

  @Test
  void tenThousandPathsGiveTheKnownConversions() throws IOException {
    JsonNode known = known("mta_paths");
    csv("mta_paths/paths.csv", "path_row");
    spark
        .sql("SELECT CAST(MONOTONICALLY_INCREASING_ID() AS STRING) AS id, * FROM path_row")
        .localCheckpoint()
        .createOrReplaceTempView("path");
    view(
        "attribution_journey",
        """
        SELECT
          id AS journey_id,
          CAST(total_conversions AS DECIMAL(18, 0)) AS conversions,
          CAST(total_null AS DECIMAL(18, 0)) AS lost,
          CAST(ROUND(total_conversion_value, 2) AS DECIMAL(18, 2)) AS revenue,
          TIMESTAMP'2026-06-30 00:00:00' AS ended_at,
          CAST(NULL AS TIMESTAMP) AS lead_at,
          CAST(NULL AS TIMESTAMP) AS opportunity_at
        FROM path
        """);
    view(
        "attribution_touch",
        """
        SELECT
          id AS journey_id,
          LPAD(place, 4, '0') AS touchpoint_id,
          channel,
          CAST(NULL AS STRING) AS campaign_id,
          TIMESTAMP'2026-06-01 00:00:00' + MAKE_INTERVAL(0, 0, 0, 0, 0, place) AS touched_at
        FROM path
        LATERAL VIEW POSEXPLODE(SPLIT(path, ' > ')) touch AS place, channel
        """);
    compute();

    Map<String, Map<String, BigDecimal>> deals = byModel("deals");
    assertAlike(deals.get("first"), known.get("first_touch"), 1e-4);
    assertAlike(deals.get("last"), known.get("last_touch"), 1e-4);
    assertAlike(deals.get("linear"), known.get("linear"), 1e-4);
    assertAlike(deals.get("position_based"), known.get("u_shaped_40_20_40"), 1e-4);
    assertAddsUp(known.get("conversions").decimalValue());
    BigDecimal shared =
        spark.sql("SELECT SUM(removal_deals) FROM attribution_removal_share").first().getDecimal(0);
    assertThat(shared.doubleValue()).isEqualTo(known.get("conversions").asDouble(), within(1e-6));
  }

  @Test
  void sessionsOfThirtyDaysGiveTheKnownRevenue() throws IOException {
    JsonNode known = known("dbtlabs_attribution_playbook");
    csv("dbtlabs_attribution_playbook/sessions.csv", "visit");
    csv("dbtlabs_attribution_playbook/customer_conversions.csv", "conversion");
    view(
        "attribution_journey",
        """
        SELECT
          CAST(customer_id AS STRING) AS journey_id,
          CAST(1 AS DECIMAL(18, 0)) AS conversions,
          CAST(0 AS DECIMAL(18, 0)) AS lost,
          CAST(revenue AS DECIMAL(18, 2)) AS revenue,
          converted_at AS ended_at,
          CAST(NULL AS TIMESTAMP) AS lead_at,
          CAST(NULL AS TIMESTAMP) AS opportunity_at
        FROM conversion
        """);
    view(
        "attribution_touch",
        """
        SELECT
          CAST(visit.customer_id AS STRING) AS journey_id,
          LPAD(visit.session_id, 8, '0') AS touchpoint_id,
          visit.utm_source AS channel,
          visit.utm_campaign AS campaign_id,
          visit.started_at AS touched_at
        FROM visit
        JOIN conversion ON conversion.customer_id = visit.customer_id
          AND visit.started_at BETWEEN conversion.converted_at - INTERVAL 30 DAYS
            AND conversion.converted_at
        """);
    compute();

    assertThat(spark.table("attribution_touch").count()).isEqualTo(known.get("touches").asLong());
    Map<String, Map<String, BigDecimal>> revenue = byModel("revenue");
    JsonNode attributed = known.get("attributed_revenue");
    assertAlike(revenue.get("first"), attributed.get("first"), 0.02);
    assertAlike(revenue.get("last"), attributed.get("last"), 0.02);
    assertAlike(revenue.get("linear"), attributed.get("linear"), 0.02);
    assertAlike(revenue.get("position_based"), attributed.get("u"), 0.02);
    assertAddsUp(known.get("conversions").decimalValue());
  }

  private void compute() throws IOException {
    for (String name : VIEWS) {
      String sql = Files.readString(ROLLUPS.resolve(name + ".sql"));
      spark.sql(sql, Map.of("half_life_days", 7)).localCheckpoint().createOrReplaceTempView(name);
    }
  }

  private void assertAddsUp(BigDecimal conversions) {
    List<Row> models =
        spark
            .sql("SELECT attributed_deals, attribution_gap, deals_off FROM attribution_identity")
            .collectAsList();
    assertThat(models).hasSize(10);
    for (Row model : models) {
      assertThat(model.getDecimal(0)).isEqualByComparingTo(conversions);
      assertThat(model.getDecimal(1)).isEqualByComparingTo("0");
      assertThat(model.getLong(2)).isZero();
    }
  }

  private Map<String, Map<String, BigDecimal>> byModel(String figure) {
    Dataset<Row> rows =
        spark.sql(
            "SELECT model, channel, CAST(SUM(%s) AS DECIMAL(28, 6)) FROM attribution_by_model GROUP BY 1, 2"
                .formatted(figure));
    Map<String, Map<String, BigDecimal>> byModel = new TreeMap<>();
    for (Row row : rows.collectAsList()) {
      byModel
          .computeIfAbsent(row.getString(0), model -> new TreeMap<>())
          .put(row.getString(1), row.getDecimal(2));
    }
    return byModel;
  }

  /** What is attributed is in whole cents, and known figures are rounded. */
  private static void assertAlike(Map<String, BigDecimal> found, JsonNode known, double apart) {
    assertThat(found.keySet()).containsExactlyInAnyOrderElementsOf(known::fieldNames);
    found.forEach(
        (channel, value) ->
            assertThat(value.doubleValue())
                .as(channel)
                .isEqualTo(known.get(channel).asDouble(), within(apart)));
  }

  private static JsonNode known(String data) throws IOException {
    return new ObjectMapper()
        .readTree(data().resolve("golden-attribution.json").toFile())
        .get(data);
  }

  private void csv(String file, String name) {
    spark
        .read()
        .option("header", true)
        .option("inferSchema", true)
        .option("timestampFormat", "yyyy-MM-dd H:mm:ss")
        .csv(data().resolve(file).toString())
        .createOrReplaceTempView(name);
  }

  private void view(String name, String sql) {
    spark.sql(sql).createOrReplaceTempView(name);
  }

  private static Path data() {
    String data = System.getProperty("plumbline.data", "");
    assumeTrue(
        !data.isEmpty() && Files.isDirectory(Path.of(data)),
        "no external data: set the system property plumbline.data to their folder");
    return Path.of(data);
  }
}
