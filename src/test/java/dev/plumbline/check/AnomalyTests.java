package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.check.EarlierFigures.EarlierFigure;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AnomalyTests {
  private static final String TEN =
      """
      SELECT id AS n, IF(id < 3, NULL, 'x') AS t, DATE'%s' - 2 AS d, CAST(id AS DECIMAL(9, 2)) AS m
      FROM range(0, 10)"""
          .formatted(CheckedTables.AS_OF);

  @Test
  void eachFigureIsComparedWithEarlierOnes() {
    for (String[] figure :
        new String[][] {
          {"table_row_count_not_to_be_anomalous {}", "10"},
          {"column_null_rate_not_to_be_anomalous {column: t}", "0.3"},
          {"column_unique_value_count_not_to_be_anomalous {column: n}", "10"},
          {"column_mean_not_to_be_anomalous {column: m}", "4.5"},
          {"column_sum_not_to_be_anomalous {column: m}", "45"},
          {"column_sum_not_to_be_anomalous {column: n}", "45"},
          {"column_freshness_not_to_be_anomalous {column: d}", "2"}
        }) {
      assertThat(after(figure[0], day -> figure[1])).isEqualTo("PASSED =" + figure[1]);
      assertThat(after(figure[0], day -> "1000")).isEqualTo("FAILED =" + figure[1]);
      assertThat(told(Neighbours.of(TEN), figure[0])).isEqualTo("SKIPPED =" + figure[1]);
    }
  }

  @Test
  void aFailureSaysWhatWasExpected() {
    CheckResult result =
        Neighbours.of(TEN)
            .earlier(whole(70, day -> String.valueOf(1000 + day % 3)))
            .result("table_row_count_not_to_be_anomalous {}");
    assertThat(result.reason().get().in(Locale.ENGLISH))
        .matches(
            "\\S+ was expected, from \\S+ to \\S+, by \\d+ earlier runs on the last day of a month");
  }

  @Test
  void tooFewRunsAndAHistoryThatCannotBeReadAreSkippedWithTheReason() {
    CheckResult few =
        Neighbours.of(TEN)
            .earlier(whole(20, day -> "10"))
            .result("table_row_count_not_to_be_anomalous {}");
    assertThat(CheckedTables.told(few)).isEqualTo("SKIPPED =10");
    assertThat(few.reason().get().in(Locale.ENGLISH))
        .isEqualTo("Too few earlier runs to compare with: 20 of 21, on any day");
    CheckResult unreadable =
        Neighbours.of(TEN)
            .earlier((table, check) -> Optional.empty())
            .result("table_row_count_not_to_be_anomalous {}");
    assertThat(CheckedTables.told(unreadable)).isEqualTo("SKIPPED =10");
    assertThat(unreadable.reason().get().in(Locale.ENGLISH))
        .isEqualTo(
            "The history of earlier runs cannot be read, so there is nothing to compare with");
  }

  @Test
  void groupsAreComparedWithThemselves() {
    String expectation = "table_row_count_not_to_be_anomalous {by: [g]}";
    String rows = "SELECT IF(id < 40, 'a', 'b') AS g FROM range(0, 100)";
    CheckResult first = Neighbours.of(rows).result(expectation);
    assertThat(first.outcome()).isEqualTo(Outcome.SKIPPED);
    assertThat(first.segments().get().shown()).hasSize(2);
    assertThat(Neighbours.of(rows).earlier(groups("40", "60")).result(expectation).outcome())
        .isEqualTo(Outcome.PASSED);
    CheckResult other = Neighbours.of(rows).earlier(groups("40", "90")).result(expectation);
    assertThat(other.outcome()).isEqualTo(Outcome.FAILED);
    assertThat(other.segments().get().shown())
        .extracting(segment -> segment.values().get(0) + " " + segment.outcome())
        .containsExactly("b FAILED", "a PASSED");
  }

  @Test
  void theStrategiesOfDeequAreThereByName() {
    IntFunction<String> near = day -> String.valueOf(10 + (day % 2 == 0 ? 0.5 : -0.5));
    IntFunction<String> far = day -> String.valueOf(1000 + day % 2);
    for (String strategy :
        List.of(
            "absolute_change, min_value: -5, max_value: 5",
            "relative_rate_of_change, min_value: 0.5, max_value: 2",
            "online_normal",
            "batch_normal",
            "holt_winters")) {
      String expectation = "table_row_count_not_to_be_anomalous {strategy: " + strategy + "}";
      assertThat(after(expectation, near)).as(strategy).isEqualTo("PASSED =10");
      assertThat(after(expectation, far)).as(strategy).isEqualTo("FAILED =10");
    }
    String threshold = "table_row_count_not_to_be_anomalous {strategy: simple_threshold, ";
    assertThat(after(threshold + "max_value: 20}", far)).isEqualTo("PASSED =10");
    assertThat(after(threshold + "min_value: 20}", far)).isEqualTo("FAILED =10");
  }

  @Test
  void figuresThatTellValuesAreNotTakenOfHiddenColumns() {
    CheckResult result =
        Neighbours.of(TEN)
            .classed("m", ColumnClass.PERSONAL)
            .result("column_mean_not_to_be_anomalous {column: m}");
    assertThat(result.outcome()).isEqualTo(Outcome.ERROR);
    assertThat(result.error()).contains(ErrorClass.COLUMN_NOT_PUBLIC);
  }

  private static String after(String expectation, IntFunction<String> observed) {
    return told(Neighbours.of(TEN).earlier(whole(70, observed)), expectation);
  }

  private static String told(Neighbours neighbours, String expectation) {
    return CheckedTables.told(neighbours.result(expectation));
  }

  private static EarlierFigures whole(int days, IntFunction<String> observed) {
    List<EarlierFigure> figures =
        IntStream.rangeClosed(1, days)
            .mapToObj(
                day ->
                    new EarlierFigure(
                        CheckedTables.AS_OF.minusDays(day),
                        Optional.of(observed.apply(day)),
                        Optional.empty()))
            .toList();
    return (table, check) -> Optional.of(figures);
  }

  private static EarlierFigures groups(String a, String b) {
    List<EarlierFigure> figures = new ArrayList<>();
    for (int day = 1; day <= 70; day++) {
      figures.add(
          new EarlierFigure(
              CheckedTables.AS_OF.minusDays(day),
              Optional.empty(),
              Optional.of(
                  new Segments(List.of("g"), 2, 0, 0, List.of(segment("a", a), segment("b", b))))));
    }
    return (table, check) -> Optional.of(figures);
  }

  private static Segment segment(String value, String observed) {
    return new Segment(
        List.of(value),
        Outcome.PASSED,
        Optional.of(observed),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
