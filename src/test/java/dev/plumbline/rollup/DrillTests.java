package dev.plumbline.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.plumbline.TestSpark;
import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Project;
import dev.plumbline.project.ReportDefinition.Chart;
import dev.plumbline.project.ReportDefinition.Drill;
import dev.plumbline.project.ReportDefinition.Section;
import dev.plumbline.project.SqlParameters;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.DrillRow;
import dev.plumbline.result.ReportResult.Level;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Unavailable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

class DrillTests {
  private static final Place PLACE = new Place("reports/r.yml", 9);
  private static final String ROLLUP =
      "select country, center, sum(amount) spent, round(sum(amount) / sum(planned), 4) share"
          + " from line group by rollup(country, center)";

  private final SparkSession spark = TestSpark.session().newSession();
  private final Faults faults = new Faults();

  @Test
  void everyRowComesAfterItsTotalWithTheFiguresOfTheView() {
    ReportResult.Drill drill = drilled(ROLLUP);
    assertThat(drill.rows())
        .extracting(DrillRow::depth, DrillRow::cells)
        .containsExactly(
            row(0, null, null, "60.00", "0.6000"),
            row(1, "DE", null, "20.00", "0.4000"),
            row(2, "DE", "Brand", "20.00", "0.4000"),
            row(1, "NL", null, "40.00", "0.8000"),
            row(2, "NL", "Brand", "10.00", "0.5000"),
            row(2, "NL", "Shop", "30.00", "1.0000"));
    assertThat(drill.total()).isEqualTo(6);
    assertThat(drill.levels())
        .containsExactly(new Level("country", false), new Level("center", false));
  }

  @Test
  void partsOfOneTotalKeepTheOrderOfTheView() {
    assertThat(drilled(ROLLUP + " order by spent desc").rows())
        .extracting(row -> row.cells().get(0), row -> row.cells().get(1))
        .containsExactly(
            tuple(null, null),
            tuple("NL", null),
            tuple("NL", "Shop"),
            tuple("NL", "Brand"),
            tuple("DE", null),
            tuple("DE", "Brand"));
  }

  @Test
  void aDrillDownMayHaveOneLevel() {
    assertThat(
            drilled(
                    "select country, sum(amount) spent from line group by rollup(country)",
                    "country")
                .rows())
        .extracting(DrillRow::depth)
        .containsExactly(0, 1, 1);
  }

  @Test
  void aViewWithoutRowsIsADrillDownWithoutRows() {
    assertThat(drilled(ROLLUP.replace("from line", "from line where 1 = 0")).rows()).isEmpty();
  }

  @Test
  void onlyTheColumnsNamedAreShownAfterTheLevels() {
    Drill named =
        new Drill(
            Optional.empty(),
            "r",
            List.of("country", "center"),
            List.of("share", "center"),
            Map.of("share", LocalizedText.english("Deel")),
            PLACE);
    ReportResult.Drill drill = (ReportResult.Drill) section(ROLLUP, named);
    assertThat(drill.columns())
        .extracting(ReportColumn::name)
        .containsExactly("country", "center", "share");
    assertThat(drill.columns().get(2).label()).isEqualTo(LocalizedText.english("Deel"));
    assertThat(drill.rows().get(0).cells()).containsExactly(null, null, new BigDecimal("0.6000"));
  }

  @Test
  void whatIsNotTotalsOfTotalsIsUnavailable() {
    assertBroken(
        "NO_GRAND_TOTAL", "select country, center, sum(amount) spent from line group by 1, 2");
    assertBroken(
        "ROW_WITHOUT_TOTAL",
        "select country, center, sum(amount) spent from line"
            + " group by grouping sets ((), (country, center))");
    assertBroken(
        "ROW_WITHOUT_TOTAL",
        ROLLUP + " having center is not null or country <=> null" + " or country = 'NL'");
    assertBroken(
        "REPEATED_ROW",
        "select nullif(country, 'DE') country, center, sum(amount) spent from line"
            + " group by rollup(nullif(country, 'DE'), center)");
    assertBroken("REPEATED_ROW", "(" + ROLLUP + ") union all (" + ROLLUP + ")");
    assertBroken(
        "GAP_IN_LEVELS",
        "select double('NaN') country, 'x' center, 1 spent union all select null, null, 1"
            + " union all select double('NaN'), null, 1");
    assertBroken(
        "GAP_IN_LEVELS",
        "select country, center, sum(amount) spent from line group by cube(country, center)");
  }

  @Test
  void aLongDrillDownKeepsItsTotalsAndLosesRowsOfTheLowestLevel() {
    ReportResult.Drill drill =
        drilled(
            "select id % 7 country, id center, count(*) spent from range(30000)"
                + " group by rollup(id % 7, id)");
    assertThat(drill.rows()).hasSize(20_000);
    assertThat(drill.total()).isEqualTo(30_008);
    assertThat(drill.rows().get(0).cells()).containsExactly(null, null, new BigDecimal(30_000));
    assertThat(drill.rows().stream().filter(row -> row.depth() == 1))
        .extracting(row -> row.cells().get(2))
        .containsExactly(
            new BigDecimal(4286),
            new BigDecimal(4286),
            new BigDecimal(4286),
            new BigDecimal(4286),
            new BigDecimal(4286),
            new BigDecimal(4285),
            new BigDecimal(4285));
  }

  @Test
  void rowsRepeatedBeyondWhatIsReadAreFound() {
    assertBroken(
        "REPEATED_ROW",
        "select 1 country, if(id = 29999, 29998, id) center, 1 spent from range(30000)"
            + " union all select null, null, 1 union all select 1, null, 1");
  }

  @Test
  void maskedValuesThatLookAlikeAreStillToldApart() {
    ReportResult.Drill drill =
        drilled(
            "select person country, mail center, sum(amount) spent from person"
                + " group by rollup(person, mail)");
    assertThat(drill.rows())
        .extracting(DrillRow::depth, row -> row.cells().get(0), row -> row.cells().get(1))
        .containsExactly(
            tuple(0, null, null),
            tuple(1, "•••", null),
            tuple(2, "•••", "j•••@e•••.com"),
            tuple(1, "•••", null),
            tuple(2, "•••", "j•••@e•••.com"));
    assertThat(drill.levels())
        .containsExactly(new Level("country", true), new Level("center", true));
  }

  @Test
  void levelsThatTheViewDoesNotBeginWithAreFaults() {
    assertThat(faultsOf("country", "land"))
        .containsExactly(
            "reports/r.yml:9: view `r` has no column `land`; name one of country, center, spent,"
                + " share");
    assertThat(faultsOf("center", "country"))
        .containsExactly(
            "reports/r.yml:9: drill is center, country, and view `r` begins with country, center;"
                + " name the first columns of the view in their order, or let it select these"
                + " first");
    assertThat(faultsOf("country", "spent"))
        .containsExactly(
            "reports/r.yml:9: drill is country, spent, and view `r` begins with country, center;"
                + " name the first columns of the view in their order, or let it select these"
                + " first",
            "reports/r.yml:9: drill names `spent`, which is a metric; name the columns that the"
                + " view is grouped by");
    assertThat(faultsOf("country")).isEmpty();
  }

  @Test
  void monthsUnderAChartAreWrittenAsMonths() {
    assertThat(categories("date '2026-01-01'", "date '2026-02-01'"))
        .containsExactly("2026-01", "2026-02");
    assertThat(categories("date '2026-01-01'", "date '2026-02-02'"))
        .containsExactly("2026-01-01", "2026-02-02");
    assertThat(categories("date '2026-01-01'")).containsExactly("2026-01-01");
    assertThat(categories("'a-01'", "'b-01'")).containsExactly("a-01", "b-01");
  }

  private List<String> categories(String... values) {
    String sql =
        "select x, 1 spent from values (" + String.join("), (", values) + ") as t(x) order by x";
    Chart chart = new Chart(Optional.empty(), Chart.Kind.LINE, "r", "x", List.of("spent"), PLACE);
    return ((ReportResult.Chart) section(sql, chart)).categories();
  }

  private void assertBroken(String error, String sql) {
    assertThat(section(sql, drill("country", "center")))
        .as(sql)
        .isEqualTo(new Unavailable(Optional.empty(), "r", error));
  }

  private ReportResult.Drill drilled(String sql) {
    return drilled(sql, "country", "center");
  }

  private ReportResult.Drill drilled(String sql, String... levels) {
    return (ReportResult.Drill) section(sql, drill(levels));
  }

  private static Drill drill(String... levels) {
    return new Drill(Optional.empty(), "r", List.of(levels), List.of(), Map.of(), PLACE);
  }

  private List<String> faultsOf(String... levels) {
    Project project = rollups(ROLLUP).report(drill(levels)).project();
    Faults found = new Faults();
    new ReportFaults(views(project), found).find(project);
    return found.all().stream().map(Fault::toString).toList();
  }

  private static Rollups rollups(String sql) {
    return new Rollups().table("line").table("person").rollup("r", sql);
  }

  private ReportResult.Section section(String sql, Section section) {
    Project project = rollups(sql).report(section).project();
    Reports reports = new Reports(views(project), project.metrics());
    return reports.compute(project.reports().get(0)).sections().get(0);
  }

  private Views views(Project project) {
    Views views =
        new Views(
            spark,
            project,
            RollupPlan.of(project, faults),
            SqlParameters.of(project, LocalDate.of(2026, 6, 30)));
    views.add(
        "line",
        spark.sql(
            "select country, center, cast(amount as decimal(18,2)) amount, planned from values"
                + " ('NL', 'Shop', 30, 30), ('NL', 'Brand', 10, 20), ('DE', 'Brand', 20, 50)"
                + " as t(country, center, amount, planned)"));
    views.add(
        "person",
        spark.sql(
            "select * from values ('Jan', 'jan@example.com', 1), ('Joke', 'joke@example.com', 2)"
                + " as t(person, mail, amount)"));
    views.addRollups(faults);
    assertThat(faults.all()).isEmpty();
    return views;
  }

  private static Tuple row(int depth, String country, String center, String spent, String share) {
    return tuple(
        depth, Arrays.asList(country, center, new BigDecimal(spent), new BigDecimal(share)));
  }
}
