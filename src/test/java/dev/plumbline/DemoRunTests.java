package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the demo company, from its files to its site. */
class DemoRunTests {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  @TempDir static Path folder;
  private static RunResult run;

  @BeforeAll
  static void runTheDemo() throws IOException {
    run = execute("public");
  }

  @Test
  void everyPlantedFaultIsFoundAndNothingElse() throws IOException {
    JsonNode faults =
        new ObjectMapper().readTree(PROJECT.resolve("data/demo/manifest.json").toFile());
    Map<String, String> planted = new TreeMap<>();
    for (JsonNode fault : faults.get("faults")) {
      planted.put(fault.get("check").asText(), fault.path("rows").asText("any"));
    }
    Map<String, String> found =
        run.checks()
            .filter(check -> check.outcome() != Outcome.PASSED)
            .collect(Collectors.toMap(CheckResult::id, check -> extent(check, planted)));
    assertThat(new TreeMap<>(found)).isEqualTo(planted);
    assertThat(planted).hasSizeGreaterThanOrEqualTo(25);
    assertThat(run.count(Outcome.ERROR)).isZero();
  }

  @Test
  void theBudgetIsTheWholeBudgetAndItsPartsAddUpToTheCent() {
    Map<String, BigDecimal> total = figures("budget");
    assertThat(total.get("allocated")).isEqualByComparingTo("125000000.00");
    assertThat(total.get("spent").add(total.get("committed")).add(total.get("available")))
        .isEqualByComparingTo(total.get("allocated"));
  }

  @Test
  void everyRowOfTheBudgetAddsUpAndTheRowsAddUpToTheTotal() {
    for (String view :
        new String[] {"budget_by_cost_center", "budget_by_activity", "budget_by_owner"}) {
      ReportResult.Table table = table("budget", view);
      table
          .rows()
          .forEach(
              row ->
                  assertThat(
                          cell(table, row, "spent")
                              .add(cell(table, row, "committed"))
                              .add(cell(table, row, "available")))
                      .isEqualByComparingTo(cell(table, row, "allocated")));
      for (String metric : new String[] {"allocated", "spent", "committed", "available"}) {
        BigDecimal sum =
            table.rows().stream()
                .map(row -> cell(table, row, metric))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(figures("budget").get(metric));
      }
    }
  }

  @Test
  void campaignRatiosAreRatiosOfSums() {
    Map<String, BigDecimal> total = figures("campaign-performance");
    ReportResult.Table table = table("campaign-performance", "campaign_performance_by_campaign");
    BigDecimal clicks = sum(table, "clicks");
    BigDecimal impressions = sum(table, "impressions");
    BigDecimal spend = sum(table, "ad_spend");
    assertThat(clicks).isEqualByComparingTo(total.get("clicks"));
    assertThat(spend).isEqualByComparingTo(total.get("ad_spend"));
    assertThat(total.get("click_through_rate").doubleValue())
        .isCloseTo(clicks.doubleValue() / impressions.doubleValue(), withinOneMillionth());
    assertThat(total.get("cost_per_click").doubleValue())
        .isCloseTo(spend.doubleValue() / clicks.doubleValue(), withinOneMillionth());
  }

  @Test
  void theSameDataGivesTheSameBytes() throws IOException {
    execute("again");
    Map<String, String> first = contents(folder.resolve("public"));
    Map<String, String> second = contents(folder.resolve("again"));
    assertThat(second.keySet()).isEqualTo(first.keySet());
    first.forEach((file, bytes) -> assertThat(second.get(file)).as(file).isEqualTo(bytes));
  }

  private static RunResult execute(String out) throws IOException {
    RunOptions options =
        new RunOptions(
            PROJECT,
            Optional.of("demo"),
            Optional.empty(),
            folder.resolve(out),
            Optional.of("local[2]"),
            Optional.empty(),
            Map.of());
    return Run.of(options, step -> {}).execute();
  }

  private static String extent(CheckResult check, Map<String, String> planted) {
    return "any".equals(planted.get(check.id()))
        ? "any"
        : check.unexpected().map(String::valueOf).orElse("any");
  }

  private static Map<String, BigDecimal> figures(String report) {
    return sections(report)
        .filter(ReportResult.Figures.class::isInstance)
        .flatMap(section -> ((ReportResult.Figures) section).figures().stream())
        .collect(
            Collectors.toMap(ReportResult.Figure::metric, figure -> figure.value().orElseThrow()));
  }

  private static ReportResult.Table table(String report, String view) {
    return sections(report)
        .filter(ReportResult.Table.class::isInstance)
        .map(ReportResult.Table.class::cast)
        .filter(table -> table.from().equals(view))
        .findFirst()
        .orElseThrow();
  }

  private static Stream<ReportResult.Section> sections(String report) {
    return run.reports().stream()
        .filter(result -> result.id().equals(report))
        .flatMap(result -> result.sections().stream());
  }

  private static BigDecimal cell(
      ReportResult.Table table, java.util.List<Object> row, String name) {
    int index =
        table.columns().stream().map(ReportResult.ReportColumn::name).toList().indexOf(name);
    return (BigDecimal) row.get(index);
  }

  private static BigDecimal sum(ReportResult.Table table, String column) {
    return table.rows().stream()
        .map(row -> cell(table, row, column))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static org.assertj.core.data.Offset<Double> withinOneMillionth() {
    return org.assertj.core.data.Offset.offset(1e-6);
  }

  /** Every file, but for the two facts of {@code run.json} that differ from run to run. */
  private static Map<String, String> contents(Path site) throws IOException {
    try (Stream<Path> files = Files.walk(site)) {
      Map<String, String> contents = new TreeMap<>();
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        String bytes = Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1);
        contents.put(
            site.relativize(file).toString(),
            bytes.replaceAll("\"(seconds|started_at)\" : [^,\\n}]+", "\"$1\""));
      }
      return contents;
    }
  }
}
