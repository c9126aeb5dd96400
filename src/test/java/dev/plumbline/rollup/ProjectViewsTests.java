package dev.plumbline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.SqlParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

/** The built-in views, over a table of invoices with four columns. */
class ProjectViewsTests {
  private final SparkSession spark = TestSpark.session().newSession();
  private final Faults faults = new Faults();

  @Test
  void columnsAreThoseThatTablesWithASourceDeclare() {
    Views views =
        open(
            new Rollups()
                .table("invoice")
                .rollup("total", "select sum(amount) spent from invoice")
                .check("control_total", "total")
                .rollup("columns", "select * from declared_column"));

    assertThat(rows(views, "columns", "table_name", "column_name", "class", "owner", "is_key"))
        .containsExactlyInAnyOrder(
            "[invoice,country,public,o,false]",
            "[invoice,amount,public,o,false]",
            "[invoice,center,public,o,false]",
            "[invoice,planned,public,o,false]");
  }

  @Test
  void usesAreThoseOfAllRollupsBelowAndAbove() {
    Views views =
        open(
            new Rollups()
                .table("invoice")
                .rollup("a_uses", "select * from column_use")
                .rollup("by_country", "select country, sum(amount) spent from invoice group by 1")
                .rollup("staging/names", "select center from invoice")
                .rollup("total", "select sum(spent) spent from by_country"));

    assertThat(rows(views, "a_uses", "column_name", "rollup", "folder"))
        .containsExactlyInAnyOrder(
            "[amount,by_country,]",
            "[country,by_country,]",
            "[center,names,staging]",
            "[amount,total,]",
            "[country,total,]");
  }

  @Test
  void mappedIsWhatAStagingViewUses() throws IOException {
    Views views =
        open(
            new Rollups()
                .table("invoice")
                .rollup(
                    "ads/staging/mapped", "select center, sum(amount) a from invoice group by 1")
                .rollup("report", "select a from mapped")
                .rollup("mapping_column", rollup("mapping_column"))
                .rollup("mapping_total", rollup("mapping_total")));

    assertThat(rows(views, "mapping_column", "column_name", "is_mapped"))
        .containsExactlyInAnyOrder(
            "[country,false]", "[amount,true]", "[center,true]", "[planned,false]");
    assertThat(rows(views, "mapping_total", "declared_columns", "mapped_columns"))
        .containsExactly("[4,2]");
  }

  @Test
  void aTableThatOthersReadBesideStagingIsNoExport() throws IOException {
    Views views =
        open(
            new Rollups()
                .table("invoice")
                .rollup("staging/mapped", "select center from invoice")
                .rollup("report", "select planned from invoice")
                .rollup("mapping_column", rollup("mapping_column")));

    assertThat(rows(views, "mapping_column", "column_name")).isEmpty();
  }

  private static String rollup(String name) throws IOException {
    return Files.readString(Path.of("reports/rollups/ownership", name + ".sql"));
  }

  private Views open(Rollups rollups) {
    Project project = rollups.project();
    Views views =
        new Views(
            spark,
            project,
            RollupPlan.of(project, faults),
            SqlParameters.of(project, LocalDate.of(2026, 6, 30)));
    views.add(
        "invoice",
        spark.createDataFrame(
            List.<Row>of(),
            StructType.fromDDL("country string, amount int, center string, planned int")));
    views.addRollups(faults);
    assertThat(faults.all()).isEmpty();
    return views;
  }

  private static List<String> rows(Views views, String view, String... columns) {
    return views.find(view).orElseThrow().selectExpr(columns).collectAsList().stream()
        .map(Row::toString)
        .toList();
  }
}
