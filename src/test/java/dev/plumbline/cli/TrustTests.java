package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.report.RunFile;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.Trust;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Faults are planted in one column after the other of a whole project: the figures that hang on it
 * say so, and no others do.
 */
class TrustTests {
  private static final String SALES =
      """
      sale_id,channel_id,amount,country
      1,web,10.00,NL
      2,web,5.00,DE
      3,shop,2.50,NL
      """;
  private static final String CHANNELS =
      """
      channel_id,name,budget
      web,Web,100.00
      shop,Shop,50.00
      """;

  @TempDir Path folder;
  private SmallProject project;

  @BeforeEach
  void writeAProject() throws IOException {
    project = SmallProject.in(folder);
    project.file("sale.csv", SALES);
    project.file("channel.csv", CHANNELS);
    project.file("checks/sale.yml", SALE_CHECKS);
    project.file("checks/channel.yml", CHANNEL_CHECKS);
    project.file(
        "reports/metrics.yml",
        """
        metrics:
          - {id: revenue, name: Revenue, definition: What was sold., formula: sum, unit: money, direction: up}
          - {id: budget, name: Budget, definition: What may be spent., formula: sum, unit: money, direction: up}
          - {id: sales, name: Sales, definition: How often., formula: count, unit: count, direction: up}
        """);
    project.file(
        "reports/rollups/sale_by_channel.sql",
        """
        SELECT channel_id, SUM(amount) AS revenue, COUNT(*) AS sales
        FROM sale WHERE country = 'NL' GROUP BY channel_id
        """);
    project.file(
        "reports/rollups/channel_summary.sql",
        """
        SELECT c.name AS channel, COALESCE(s.revenue, 0) AS revenue, c.budget
        FROM channel AS c LEFT JOIN sale_by_channel AS s ON s.channel_id = c.channel_id
        """);
    project.file(
        "reports/rollups/total.sql",
        """
        SELECT
          (SELECT SUM(revenue) FROM channel_summary) AS revenue,
          (SELECT SUM(budget) FROM channel) AS budget,
          (SELECT COUNT(*) FROM sale) AS sales
        """);
    project.file("reports/sales.yml", REPORT);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sale.sale_id       |
          sale.channel_id    | 1 revenue, 2 revenue, 3 channel_id, 3 revenue, 3 sales
          sale.amount        | 1 revenue, 2 revenue, 3 revenue
          sale.country       | 1 revenue, 2 revenue, 3 channel_id, 3 revenue, 3 sales
          channel.channel_id | 1 revenue, 2 revenue
          channel.name       |
          channel.budget     | 1 budget, 2 budget
          """)
  void aFaultInAColumnBreaksTheFiguresThatHangOnIt(String column, String broken)
      throws IOException {
    emptyTheFirst(column);

    assertThat(project.run()).as(project.told().toString()).isEqualTo(10);

    Map<String, Trust> trusts = trusts();
    String id = column.replace('.', '-') + "-there";
    assertThat(states(trusts, Trust.State.BROKEN)).isEqualTo(broken == null ? "" : broken);
    trusts.values().stream()
        .filter(trust -> trust.state() == Trust.State.BROKEN)
        .forEach(trust -> assertThat(trust.checks()).containsExactly(id));
    assertThat(trusts.values())
        .extracting(Trust::state)
        .containsOnly(
            broken == null
                ? new Trust.State[] {Trust.State.SOUND}
                : new Trust.State[] {Trust.State.SOUND, Trust.State.BROKEN});
  }

  @Test
  void aFaultInTheKeyOfATableBreaksAllThatReadsIt() throws IOException {
    project.file("channel.csv", CHANNELS + "web,Again,1.00\n");

    assertThat(project.run()).as(project.told().toString()).isEqualTo(10);

    assertThat(states(trusts(), Trust.State.BROKEN))
        .isEqualTo("1 budget, 1 revenue, 2 budget, 2 revenue");
  }

  @Test
  void aColumnThatNoCheckLooksAtLeavesFiguresUnchecked() throws IOException {
    project.file(
        "checks/sale.yml", SALE_CHECKS.substring(0, SALE_CHECKS.indexOf("  - id: sale-country")));

    assertThat(project.run()).as(project.told().toString()).isZero();

    Map<String, Trust> trusts = trusts();
    assertThat(states(trusts, Trust.State.UNCHECKED))
        .isEqualTo("1 revenue, 2 revenue, 3 channel_id, 3 revenue, 3 sales");
    assertThat(trusts.get("1 revenue")).isEqualTo(unchecked(4, 1));
  }

  @Test
  void aFaultOfARollupBreaksWhatIsMadeOfIt() throws IOException {
    project.file(
        "checks/checked_summary.yml",
        """
        table: checked_summary
        description: The summary.
        source: {rollup: channel_summary}
        expectations:
          - id: summary-small
            type: expect_column_values_to_be_between
            kwargs: {column: revenue, max_value: 5}
            severity: warning
        """);

    project.run();

    assertThat(states(trusts(), Trust.State.WARNED)).isEqualTo("1 revenue, 2 revenue");
  }

  @Test
  void aBrokenFigureIsWithheldWhereTheReportSaysSo() throws IOException {
    project.file("reports/sales.yml", REPORT + "on_broken: withhold\n");
    emptyTheFirst("sale.amount");

    assertThat(project.run()).as(project.told().toString()).isEqualTo(10);

    ReportResult report = result().reports().get(0);
    ReportResult.Figures figures = (ReportResult.Figures) report.sections().get(0);
    ReportResult.Chart chart = (ReportResult.Chart) report.sections().get(1);
    ReportResult.Table table = (ReportResult.Table) report.sections().get(2);
    assertThat(figures.figures().get(0).value()).isEmpty();
    assertThat(figures.figures().get(1).value()).isPresent();
    assertThat(chart.series().get(0).values()).containsOnlyNulls();
    assertThat(chart.series().get(1).values()).doesNotContainNull();
    assertThat(table.rows()).allSatisfy(row -> assertThat(row.get(1)).isNull());
    assertThat(table.rows()).allSatisfy(row -> assertThat(row.get(2)).isNotNull());
    assertThat(trusts().get("1 revenue").withheld()).isTrue();
    assertThat(trusts().get("1 budget").withheld()).isFalse();
  }

  private static Trust unchecked(int inputs, int unchecked) {
    return new Trust(Trust.State.UNCHECKED, inputs, unchecked, List.of(), 0, false);
  }

  private void emptyTheFirst(String column) throws IOException {
    String table = column.substring(0, column.indexOf('.'));
    String[] lines = Files.readString(folder.resolve(table + ".csv")).split("\n");
    int place = List.of(lines[0].split(",")).indexOf(column.substring(table.length() + 1));
    String[] cells = lines[1].split(",");
    cells[place] = "";
    lines[1] = String.join(",", cells);
    project.file(table + ".csv", String.join("\n", lines) + "\n");
  }

  private RunResult result() throws IOException {
    return RunFile.read(folder.resolve("public/run.json"));
  }

  /** By number of the section and name of what it shows. */
  private Map<String, Trust> trusts() throws IOException {
    Map<String, Trust> trusts = new TreeMap<>();
    ReportResult report = result().reports().get(0);
    assertThat(report.sections()).noneMatch(ReportResult.Unavailable.class::isInstance);
    for (int index = 0; index < report.sections().size(); index++) {
      int number = index + 1;
      collect(
          report.sections().get(index), (name, trust) -> trusts.put(number + " " + name, trust));
    }
    return trusts;
  }

  private static void collect(ReportResult.Section section, BiConsumer<String, Trust> into) {
    if (section instanceof ReportResult.Figures figures) {
      figures.figures().forEach(one -> into.accept(one.metric(), one.trust().orElseThrow()));
    } else if (section instanceof ReportResult.Chart chart) {
      chart.series().forEach(one -> into.accept(one.metric(), one.trust().orElseThrow()));
    } else if (section instanceof ReportResult.Table table) {
      table.columns().forEach(one -> into.accept(one.name(), one.trust().orElseThrow()));
    }
  }

  private static String states(Map<String, Trust> trusts, Trust.State state) {
    return String.join(
        ", ", trusts.keySet().stream().filter(name -> trusts.get(name).state() == state).toList());
  }

  private static final String SALE_CHECKS =
      """
      table: sale
      description: Sales.
      source: {format: csv, path: sale.csv}
      columns:
        sale_id: {class: internal}
        channel_id: {class: public}
        amount: {type: "decimal(18,2)", class: internal}
        country: {class: public}
      expectations:
        - id: sale-sale_id-there
          type: expect_column_values_to_not_be_null
          kwargs: {column: sale_id}
        - id: sale-channel_id-there
          type: expect_column_values_to_not_be_null
          kwargs: {column: channel_id}
        - id: sale-amount-there
          type: expect_column_values_to_not_be_null
          kwargs: {column: amount}
        - id: sale-country-there
          type: expect_column_values_to_not_be_null
          kwargs: {column: country}
      """;

  private static final String CHANNEL_CHECKS =
      """
      table: channel
      description: Channels.
      source: {format: csv, path: channel.csv}
      key: [channel_id]
      columns:
        channel_id: {class: public}
        name: {class: public}
        budget: {type: "decimal(18,2)", class: internal}
      expectations:
        - id: channel-unique
          type: expect_column_values_to_be_unique
          kwargs: {column: channel_id}
        - id: channel-channel_id-there
          type: expect_column_values_to_not_be_null
          kwargs: {column: channel_id}
        - id: channel-name-there
          type: expect_column_values_to_not_be_null
          kwargs: {column: name}
        - id: channel-budget-there
          type: expect_column_values_to_not_be_null
          kwargs: {column: budget}
      """;

  private static final String REPORT =
      """
      report: sales
      title: Sales
      question: How much?
      sections:
        - {figures: [revenue, budget, sales], from: total}
        - {chart: bar, from: channel_summary, x: channel, series: [revenue, budget]}
        - {table: sale_by_channel}
      """;
}
