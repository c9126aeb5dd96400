package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Distribution;
import dev.plumbline.result.Distribution.Share;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DriftTests {
  private static final String HUNDRED = "SELECT CAST(id AS INT) AS x FROM range(1, 101)";

  @Test
  void theFirstRunLeavesADistributionAndIsSkipped() {
    CheckResult first = Neighbours.of(HUNDRED).result(drift(""));
    assertThat(CheckedTables.told(first)).isEqualTo("SKIPPED");
    assertThat(first.reason().get().in(Locale.ENGLISH))
        .isEqualTo("The run before left no distribution of this column to compare with");
    assertThat(first.distribution())
        .contains(
            new Distribution(
                "x",
                100,
                IntStream.rangeClosed(1, 100).mapToObj(BigDecimal::valueOf).toList(),
                List.of()));
  }

  @Test
  void numbersAreComparedByTheLargestDifferenceBelowAnyNumber() {
    assertThat(after(HUNDRED, HUNDRED, "")).isEqualTo("PASSED =0");
    assertThat(after(HUNDRED, "SELECT CAST(id + 10 AS INT) AS x FROM range(1, 101)", ""))
        .isEqualTo("PASSED =0.1");
    assertThat(after(HUNDRED, "SELECT CAST(id + 11 AS INT) AS x FROM range(1, 101)", ""))
        .isEqualTo("FAILED =0.11");
    assertThat(after(HUNDRED, "SELECT 1000 AS x", "")).isEqualTo("FAILED =1");
  }

  @Test
  void decimalsAndDoublesAreNumbersToo() {
    assertThat(after("SELECT 1.50BD AS x", "SELECT 1.50BD AS x", "")).isEqualTo("PASSED =0");
    assertThat(
            after(
                "SELECT 1.5D AS x",
                "SELECT * FROM VALUES (1.5D), (double('NaN')), (double('Infinity')), (NULL) AS t(x)",
                ""))
        .isEqualTo("PASSED =0");
  }

  @Test
  void otherValuesAreComparedByTheirShares() {
    String before = "SELECT * FROM VALUES ('a'), ('a'), ('a'), ('b') AS t(x)";
    assertThat(Neighbours.of(before).result(drift("")).distribution())
        .contains(
            new Distribution("x", 4, List.of(), List.of(new Share("a", 3), new Share("b", 1))));
    assertThat(after(before, before, "")).isEqualTo("PASSED =0");
    assertThat(after(before, "SELECT * FROM VALUES ('a'), ('b') AS t(x)", ""))
        .isEqualTo("FAILED =0.25");
    assertThat(after(before, "SELECT 'c' AS x", "")).isEqualTo("FAILED =1");
    assertThat(after("SELECT true AS x", "SELECT false AS x", "")).isEqualTo("FAILED =1");
    assertThat(after("SELECT 1 AS x", "SELECT 1 AS x", ", method: linf")).isEqualTo("PASSED =0");
  }

  @Test
  void theStabilityIndexIsAnotherMeasure() {
    // (0.5 - 0.75) ln(0.5 / 0.75) + (0.5 - 0.25) ln(0.5 / 0.25)
    assertThat(
            after(
                "SELECT * FROM VALUES ('a'), ('a'), ('a'), ('b') AS t(x)",
                "SELECT * FROM VALUES ('a'), ('b') AS t(x)",
                ", method: psi"))
        .isEqualTo("FAILED =0.2747");
  }

  @Test
  void atMostAHundredValuesAreKeptAndTheRestIsCounted() {
    String many = "SELECT CAST(id % 150 AS STRING) AS x FROM range(0, 300)";
    Distribution distribution = Neighbours.of(many).result(drift("")).distribution().get();
    assertThat(distribution.shares()).hasSize(100);
    assertThat(distribution.rest()).isEqualTo(100);
    assertThat(after(many, many, "")).isEqualTo("PASSED =0");
  }

  @Test
  void longValuesAreKeptShort() {
    String longs = "SELECT repeat('x', 5000) AS x UNION ALL SELECT repeat('x', 5001)";
    Distribution distribution = Neighbours.of(longs).result(drift("")).distribution().get();
    assertThat(distribution.shares()).hasSize(2);
    assertThat(distribution.shares()).allSatisfy(s -> assertThat(s.value()).hasSize(97));
  }

  @Test
  void noValuesFailAndLeaveTheDistributionOfTheRunBefore() {
    CheckResult first = Neighbours.of(HUNDRED).result(drift(""));
    CheckResult second =
        Neighbours.of("SELECT CAST(NULL AS INT) AS x").after(first).result(drift(""));
    assertThat(CheckedTables.told(second)).isEqualTo("FAILED");
    assertThat(second.distribution()).isEqualTo(first.distribution());
  }

  @Test
  void aConditionLimitsWhatIsLookedAt() {
    String condition = ", row_condition: 'x <= 50', condition_parser: spark";
    assertThat(Neighbours.of(HUNDRED).result(drift(condition)).distribution().get().values())
        .isEqualTo(50);
    assertThat(
            Neighbours.of("SELECT CAST(id AS STRING) AS x FROM range(3)")
                .result(drift(", row_condition: \"x = '1'\", condition_parser: spark"))
                .distribution()
                .get())
        .isEqualTo(new Distribution("x", 1, List.of(), List.of(new Share("1", 1))));
  }

  @Test
  void otherTypesAreSkippedWithTheReason() {
    CheckResult result = Neighbours.of("SELECT DATE'2026-01-01' AS x").result(drift(""));
    assertThat(CheckedTables.told(result)).isEqualTo("SKIPPED");
    assertThat(result.reason().get().in(Locale.ENGLISH))
        .isEqualTo("The values of x are of type date, whose distribution is not compared this way");
    assertThat(Neighbours.of("SELECT 'a' AS x").told(drift(", method: ks"))).isEqualTo("SKIPPED");
    assertThat(after("SELECT 'a' AS x", "SELECT 1 AS x", "")).isEqualTo("SKIPPED");
  }

  @Test
  void nothingOfAPersonalColumnIsKept() {
    CheckResult result =
        Neighbours.of(HUNDRED).classed("x", ColumnClass.PERSONAL).result(drift(""));
    assertThat(CheckedTables.told(result)).isEqualTo("ERROR COLUMN_NOT_PUBLIC");
    assertThat(result.distribution()).isEmpty();
    assertThat(Neighbours.of(HUNDRED).classed("x", ColumnClass.PERSONAL).faults(drift("")))
        .containsExactly(
            "checks/t.yml:11: expect_column_distribution_not_to_drift would keep the distribution"
                + " of column x, which is classed personal; class it public or internal if its"
                + " values may be shown; else leave this out");
  }

  @Test
  void numbersShareThePassOfAllOthersAndTextsCostOneQuery() {
    assertThat(Neighbours.of(HUNDRED).check(drift("")).cost().queries()).isZero();
    assertThat(Neighbours.of("SELECT 'a' AS x").check(drift("")).cost().queries()).isEqualTo(1);
  }

  /** What comes of a second run after a first. */
  private static String after(String before, String now, String more) {
    CheckResult first = Neighbours.of(before).result(drift(more));
    return Neighbours.of(now).after(first).told(drift(more));
  }

  private static String drift(String more) {
    return "column_distribution_not_to_drift {column: x, max_distance: 0.1%s}".formatted(more);
  }
}
