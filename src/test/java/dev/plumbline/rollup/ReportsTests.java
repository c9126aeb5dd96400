package dev.plumbline.rollup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.TestSpark;
import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Project;
import dev.plumbline.project.ReportDefinition.Chart;
import dev.plumbline.project.ReportDefinition.Figures;
import dev.plumbline.project.ReportDefinition.Section;
import dev.plumbline.project.ReportDefinition.Table;
import dev.plumbline.project.SqlParameters;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Unavailable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;

class ReportsTests {
  private static final Place PLACE = new Place("reports/r.yml", 9);
  private final SparkSession spark = TestSpark.session().newSession();
  private final Faults faults = new Faults();

  @Test
  void aFigureIsTheExactValueOfItsColumn() {
    Rollups rollups = invoices().rollup("total", "select sum(amount) spent from invoice");
    assertThat(section(rollups, figures("total")))
        .isEqualTo(
            new ReportResult.Figures(
                Optional.empty(),
                "total",
                List.of(new ReportResult.Figure("spent", Optional.of(new BigDecimal("30.30"))))));
  }

  @Test
  void aFigureOfNothingHasNoValue() {
    Rollups rollups =
        invoices().rollup("total", "select sum(amount) spent from invoice where 1 = 0");
    ReportResult.Figures figures = (ReportResult.Figures) section(rollups, figures("total"));
    assertThat(figures.figures().get(0).value()).isEmpty();
  }

  @Test
  void figuresOfManyRowsAreUnavailable() {
    Rollups rollups = invoices().rollup("total", "select amount spent from invoice");
    assertThat(section(rollups, figures("total")))
        .isEqualTo(new Unavailable(Optional.empty(), "total", "NOT_ONE_ROW"));
  }

  @Test
  void aChartKeepsTheOrderOfItsView() {
    Rollups rollups =
        invoices()
            .rollup(
                "by_country",
                "select country, sum(amount) spent from invoice group by country order by 2 desc");
    Chart chart =
        new Chart(
            Optional.empty(), Chart.Kind.BAR, "by_country", "country", List.of("spent"), PLACE);
    ReportResult.Chart result = (ReportResult.Chart) section(rollups, chart);
    assertThat(result.categories()).containsExactly("NL", "–", "DE");
    assertThat(result.series().get(0).values())
        .containsExactly(new BigDecimal("20.10"), new BigDecimal("10.20"), null);
  }

  @Test
  void aTableKeepsTheOrderOfAViewThatNamesItsParts() {
    assertThat(
            cells(
                "with total as (select country, sum(amount) spent from invoice group by country)"
                    + " select country from total order by spent desc nulls last"))
        .containsExactly(List.of("NL"), Arrays.asList((Object) null), List.of("DE"));
  }

  @Test
  void aTableKeepsTheOrderOfAViewThatIsHeldForOthers() {
    Rollups rollups =
        invoices()
            .rollup("r", "select country, amount from invoice order by amount desc nulls last")
            .rollup("first", "select max(amount) from r")
            .rollup("second", "select min(amount) from r");
    Table table = new Table(Optional.empty(), "r", List.of("country"), Map.of(), PLACE);
    assertThat(((ReportResult.Table) section(rollups, table)).rows())
        .containsExactly(List.of("NL"), Arrays.asList((Object) null), List.of("DE"));
  }

  @Test
  void aTableSaysWhatItsColumnsAre() {
    Rollups rollups =
        invoices()
            .rollup(
                "lines",
                "select country, amount as spent, :as_of as seen_on, true as is_open, 0.1e0 as part"
                    + " from invoice");
    Table table =
        new Table(
            Optional.empty(),
            "lines",
            List.of(),
            Map.of("country", LocalizedText.english("Land")),
            PLACE);
    ReportResult.Table result = (ReportResult.Table) section(rollups, table);
    assertThat(result.columns())
        .extracting(column -> column.label().in(java.util.Locale.ENGLISH), ReportColumn::type)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("Land", ReportColumn.Type.TEXT),
            org.assertj.core.groups.Tuple.tuple("Spent", ReportColumn.Type.NUMBER),
            org.assertj.core.groups.Tuple.tuple("Seen on", ReportColumn.Type.DATE),
            org.assertj.core.groups.Tuple.tuple("Is open", ReportColumn.Type.BOOLEAN),
            org.assertj.core.groups.Tuple.tuple("Part", ReportColumn.Type.NUMBER));
    assertThat(result.rows())
        .containsExactly(
            Arrays.asList(null, new BigDecimal("10.20"), "2026-06-30", true, new BigDecimal("0.1")),
            Arrays.asList("DE", null, "2026-06-30", true, new BigDecimal("0.1")),
            Arrays.asList(
                "NL", new BigDecimal("20.10"), "2026-06-30", true, new BigDecimal("0.1")));
    assertThat(result.total()).isEqualTo(3);
  }

  @Test
  void aLongTableIsCutAndSaysHowLongItIs() {
    Rollups rollups = new Rollups().rollup("many", "select id from range(20005)");
    Table table = new Table(Optional.empty(), "many", List.of(), Map.of(), PLACE);
    ReportResult.Table result = (ReportResult.Table) section(rollups, table);
    assertThat(result.rows()).hasSize(20_000);
    assertThat(result.total()).isEqualTo(20_005);
  }

  @Test
  void aSectionOfATableThatDidNotOpenIsUnavailable() {
    Rollups rollups = new Rollups().table("gone").rollup("total", "select 1 spent from gone");
    assertThat(section(rollups, figures("total")))
        .isEqualTo(new Unavailable(Optional.empty(), "total", "TABLE_NOT_OPEN"));
  }

  @Test
  void aViewThatFailsWhileItIsReadTakesNoOtherSectionWithIt() {
    Rollups rollups = invoices().rollup("total", "select raise_error('x') + 1 spent");
    ReportResult.Section section = section(rollups, figures("total"));
    assertThat(section).isInstanceOf(Unavailable.class);
  }

  @Test
  void columnsThatAViewLacksAreFaults() {
    Rollups rollups = invoices().rollup("by_country", "select country, 'x' spent from invoice");
    Chart chart =
        new Chart(Optional.empty(), Chart.Kind.BAR, "by_country", "land", List.of("spent"), PLACE);
    Project project = rollups.report(chart).project();
    new ReportFaults(views(project), faults).find(project);
    assertThat(messages())
        .containsExactly(
            "reports/r.yml:9: column `spent` of view `by_country` is string; a figure or series is"
                + " a number",
            "reports/r.yml:9: view `by_country` has no column `land`; name one of country, spent");
  }

  @Test
  void whatAWaterfallTakesAwayHasTheUnitOfWhatIsLeft() {
    Rollups rollups = invoices().rollup("steps", "select country, 1 spent, 1 orders from invoice");
    List<String> series = List.of("spent", "orders");
    Chart chart =
        new Chart(Optional.empty(), Chart.Kind.WATERFALL, "steps", "country", series, PLACE);
    Project project = rollups.report(chart).project();
    new ReportFaults(views(project), faults).find(project);
    assertThat(messages())
        .containsExactly(
            "reports/r.yml:9: the two series of the waterfall have different units; name two metrics"
                + " of one unit: what a step took away is part of what there was");
  }

  @Test
  void aRollupThatCannotBeResolvedIsAFaultAtItsLine() {
    views(invoices().rollup("r", "select country,\n  amont\nfrom invoice").project());
    assertThat(messages())
        .singleElement()
        .asString()
        .startsWith("reports/rollups/r.sql:2: roll-up `r` cannot be resolved: ")
        .contains("amont");
  }

  @Test
  void whatComesFromPersonalColumnsIsMasked() {
    assertThat(cells("select person, upper(mail) u, born b, country from person"))
        .containsExactly(List.of("•••", "J•••@E•••.COM", "•••", "NL"));
    assertThat(cells("with p as (select mail m from person) select m a, m || '!' b from p"))
        .containsExactly(List.of("j•••@e•••.com", "•••"));
    assertThat(
            cells("select x from (select country x from person union all select mail from person)"))
        .containsExactly(List.of("•••"), List.of("j•••@e•••.com"));
    assertThat(
            cells(
                "select max(mail) x, first(born) y, (select max(mail) from person) z"
                    + " from person group by country"))
        .containsExactly(List.of("j•••@e•••.com", "•••", "j•••@e•••.com"));
    assertThat(cells("select part from person lateral view explode(split(mail, '@')) e as part"))
        .containsExactly(List.of("•••"), List.of("•••"));
  }

  @Test
  void whatOnlyCountsPersonsIsShown() {
    assertThat(
            cells(
                "select country, count(mail) n, count(distinct person) p, sum(salary) s,"
                    + " max(mail) is null x, max(case when mail like 'j%' then 'with' else 'without'"
                    + " end) as c from person group by country"))
        .containsExactly(
            List.of(
                "NL", new BigDecimal(1), new BigDecimal(1), new BigDecimal(5000), false, "with"));
    assertThat(
            cells("select country, count(*) n from person group by rollup(country) order by 2, 1"))
        .containsExactly(Arrays.asList(null, new BigDecimal(1)), List.of("NL", new BigDecimal(1)));
  }

  @Test
  void aFigureOfOnePersonIsNotShown() {
    Rollups rollups = invoices().rollup("r", "select max(salary) as spent from person");
    assertThat(section(rollups, figures("r")))
        .isEqualTo(new Unavailable(Optional.empty(), "r", "PERSONAL_VALUES"));
  }

  @Test
  void sqlNamesTheFiscalYearOfTheAsOfDateAndTheParametersOfTheProject() {
    String sql =
        "select :fiscal_year, :fiscal_year_begins, :fiscal_year_ends, :as_of, 125 * :target";

    assertThat(cells(sql))
        .containsExactly(
            List.of(
                BigDecimal.valueOf(2026),
                "2026-01-01",
                "2026-12-31",
                "2026-06-30",
                new BigDecimal("25.00")));
  }

  @Test
  void aSumOfWhatIsNotAllKnownIsNotKnown() {
    String sql =
        "select country, sum_known(amount) known, sum(amount) any, sum_known(amount) / 2 half"
            + " from values ('BE', 1.10), ('BE', 2.20), ('DE', 1.10), ('DE', null) t(country, amount)"
            + " group by country";

    assertThat(cells(sql))
        .containsExactly(
            Arrays.asList(
                "BE", new BigDecimal("3.30"), new BigDecimal("3.30"), new BigDecimal("1.650000")),
            Arrays.asList("DE", null, new BigDecimal("1.10"), null));
  }

  @Test
  void aSumOfNothingIsNotKnown() {
    assertThat(cells("select sum_known(amount) from invoice where country = 'XX'"))
        .containsExactly(Arrays.asList((Object) null));
  }

  @Test
  void aSumOfTwoColumnsIsAFault() {
    views(invoices().rollup("r", "select sum_known(amount, 1) from invoice").project());

    assertThat(messages())
        .containsExactly(
            "reports/rollups/r.sql:1: roll-up `r` cannot be resolved:"
                + " [WRONG_NUM_ARGS.WITHOUT_SUGGESTION]; mend the statement");
  }

  @Test
  void aParameterWithoutValueIsAFault() {
    views(invoices().rollup("r", "select :limit").project());

    assertThat(messages())
        .containsExactly(
            "reports/rollups/r.sql:1: roll-up `r` names the parameter `:limit`, which has no"
                + " value; declare it under `parameters` in plumbline.yml");
  }

  private List<List<Object>> cells(String sql) {
    Table table = new Table(Optional.empty(), "r", List.of(), Map.of(), PLACE);
    return ((ReportResult.Table) section(invoices().rollup("r", sql), table)).rows();
  }

  private Rollups invoices() {
    return new Rollups().table("invoice").table("person");
  }

  private static Figures figures(String view) {
    return new Figures(Optional.empty(), List.of("spent"), view, PLACE);
  }

  private ReportResult.Section section(Rollups rollups, Section section) {
    Project project = rollups.report(section).project();
    Reports reports = new Reports(views(project), project.metrics());
    return reports.compute(project.reports().get(0)).sections().get(0);
  }

  private Views views(Project project) {
    RollupPlan plan = RollupPlan.of(project, faults);
    Views views =
        new Views(spark, project, plan, SqlParameters.of(project, LocalDate.of(2026, 6, 30)));
    views.add(
        "invoice",
        spark.sql(
            "select * from values ('NL', 20.10), ('DE', null), (null, 10.20) as t(country, amount)"));
    views.add(
        "person",
        spark.sql(
            "select 'Jan' person, 'jan@example.com' mail, date '1980-02-03' born, 'NL' country,"
                + " 5000 salary"));
    views.addRollups(faults);
    return views;
  }

  private List<String> messages() {
    return faults.all().stream().map(Fault::toString).toList();
  }
}
