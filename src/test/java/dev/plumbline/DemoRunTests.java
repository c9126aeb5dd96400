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
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The main job on the demo company, from its files to its site. */
class DemoRunTests {
  private static final Path PROJECT = Path.of("").toAbsolutePath();

  private static final String DUPLICATE =
      "Document differs or is missing. The other entry is matched already: this one may be posted"
          + " twice";

  @TempDir static Path folder;
  private static RunResult run;

  @BeforeAll
  static void runTheDemo() throws IOException {
    run = execute("public");
  }

  @Test
  void everyPlantedFaultIsFoundAndNothingElse() throws IOException {
    Map<String, String> planted = new TreeMap<>();
    for (JsonNode fault : manifest().get("faults")) {
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

  private static JsonNode manifest() throws IOException {
    return new ObjectMapper().readTree(PROJECT.resolve("data/demo/manifest.json").toFile());
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
  void everyDiscrepancyOfTheLedgerIsFoundForWhatItIs() throws IOException {
    Map<String, String> reasons =
        Map.of(
            "Amount differs or is missing",
            "amount",
            "Cost centre differs or is missing",
            "cost-centre",
            "Currency differs or is missing",
            "currency",
            "Date: more than 5 days apart, or missing",
            "posting-date",
            "The amounts have opposite signs",
            "sign",
            "Vendor differs or is missing",
            "vendor-spelling",
            DUPLICATE,
            "duplicate-posting");
    Map<String, Set<String>> found = new TreeMap<>();
    for (Map<String, Object> entry : exceptions()) {
      String kind = reasons.get(String.valueOf(entry.get("why")));
      Matcher document = Pattern.compile("ERP (D-[0-9]+)/.*").matcher(entry.get("entry") + "");
      if (kind != null && document.matches()) {
        found.computeIfAbsent(kind, key -> new TreeSet<>()).add(document.group(1));
      }
    }
    Map<String, Set<String>> planted = new TreeMap<>();
    for (JsonNode discrepancy : manifest().get("discrepancies")) {
      Set<String> documents = new TreeSet<>();
      discrepancy.get("documents").forEach(document -> documents.add(document.asText()));
      planted.put(discrepancy.get("kind").asText(), documents);
    }
    // Of an invoice that is posted twice, one posting agrees with it.
    planted.get("duplicate-posting").removeIf(document -> !document.startsWith("D-9"));
    assertThat(found).isEqualTo(planted);
  }

  private static List<Map<String, Object>> exceptions() {
    ReportResult.Drill drill =
        sections("budget-reconciliation")
            .filter(ReportResult.Drill.class::isInstance)
            .map(ReportResult.Drill.class::cast)
            .filter(section -> section.from().equals("reconciliation_exception"))
            .findFirst()
            .orElseThrow();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ReportResult.DrillRow row : drill.rows()) {
      Map<String, Object> cells = new HashMap<>();
      for (int index = 0; index < drill.columns().size(); index++) {
        cells.put(drill.columns().get(index).name(), row.cells().get(index));
      }
      if ("ERP and marketing".equals(cells.get("comparison"))) {
        rows.add(cells);
      }
    }
    return rows;
  }

  @Test
  void campaignRatiosAreRatiosOfSums() {
    Map<String, BigDecimal> total = figures("campaign-performance");
    ReportResult.Table table = table("campaign-performance", "campaign_performance_by_platform");
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

  @Test
  void ofThreeThousandContactsEightHundredMayBeApproached() {
    Map<String, BigDecimal> total = figures("reachable-base");
    assertThat(total.get("gross_contacts")).isEqualByComparingTo("3000");
    assertThat(total.get("reachable_base")).isEqualByComparingTo("800");
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
        .filter(row -> !row.contains("EMAIL") && !row.contains("EVENT"))
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
            bytes.replaceAll("\"(seconds|started_at|eventTime|runId)\" ?: ?[^,\\n}]+", "\"$1\""));
      }
      return contents;
    }
  }
}
