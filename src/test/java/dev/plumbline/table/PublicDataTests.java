package dev.plumbline.table;

import static dev.plumbline.table.TableSamples.csv;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Public CRM data with figures that were verified by other means. */
class PublicDataTests {

  private TableSamples samples;

  @BeforeEach
  void prepare() {
    String folder = System.getProperty("plumbline.data", "");
    assumeTrue(
        !folder.isEmpty() && Files.isDirectory(Path.of(folder)),
        "Skipped: set -Dplumbline.data to the folder of public data sets");
    samples = new TableSamples(Path.of(folder));
  }

  @Test
  void everyOpportunityIsRead() {
    samples.column("engage_date", "date", "M/d/yyyy").column("close_date", "date", "M/d/yyyy");
    samples.column("close_value", "decimal(18,2)");
    OpenedTable table = samples.open(csv("maven_crm_opportunities/sales_pipeline.csv"));
    Row figures =
        table
            .rows()
            .selectExpr(
                "count(*)",
                "count_if(engage_date IS NULL)",
                "count_if(close_date IS NULL)",
                "count_if(account IS NULL)",
                "CAST(sum(CASE WHEN deal_stage = 'Won' THEN close_value END) AS BIGINT)")
            .head();
    assertThat(figures.toString()).isEqualTo("[8800,500,2089,1425,10005534]");
    assertThat(TableSamples.faults(table)).isEmpty();
  }

  @Test
  void leadsWrappedInQuotesAreSetAsideOrUnwrapped() {
    samples.column("Converted", "integer");
    String path = "x_education_leads/lead_scoring.csv";
    OpenedTable strict = samples.open(csv(path));
    assertThat(strict.records().count()).isEqualTo(9_240);
    assertThat(TableSamples.setAside(strict)).isEqualTo(338);
    assertThat(strict.rows().selectExpr("sum(Converted)").head().getLong(0)).isEqualTo(3_394);
    OpenedTable unwrapped = samples.open(csv(path).unwrapLines());
    assertThat(TableSamples.setAside(unwrapped)).isZero();
    assertThat(unwrapped.rows().count()).isEqualTo(9_240);
    assertThat(unwrapped.rows().selectExpr("sum(Converted)").head().getLong(0)).isEqualTo(3_561);
  }
}
