package dev.plumbline.report.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.plumbline.report.chart.Drawing.Bar;
import dev.plumbline.report.chart.Drawing.Label;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChartsTests {
  private static final int WIDTH = 800;

  @Test
  void longNamesStandBesideLevelBars() {
    Drawing drawing =
        Charts.bars(
            data(
                List.of("Netherlands", "Bosnia and Herzegovina, federal", "x"),
                series(1, "1", "2", "3")),
            300);
    assertThat(drawing.bars()).extracting(Bar::height).containsOnly(18.0);
    assertThat(drawing.bars()).extracting(Bar::x).containsOnly(drawing.bars().get(0).x());
  }

  @Test
  void shortNamesStandUnderUprightBarsOnOneGround() {
    Drawing drawing =
        Charts.bars(data(List.of("Q1", "Q2", "Q3"), series(1, "10", "40", "20")), WIDTH);
    assertThat(drawing.bars()).extracting(bar -> bar.y() + bar.height()).containsOnly(240.0);
    assertThat(drawing.bars()).extracting(Bar::height).containsExactly(55.0, 220.0, 110.0);
  }

  @Test
  void negativeBarsGoTheOtherWayFromTheLineOfZero() {
    Drawing drawing = Charts.bars(data(List.of("a", "b"), series(1, "10", "-10")), WIDTH);
    double zero =
        drawing.rules().stream()
            .filter(rule -> rule.kind().equals("axis"))
            .findFirst()
            .orElseThrow()
            .x1();
    assertThat(drawing.bars().get(0).x()).isEqualTo(zero);
    assertThat(drawing.bars().get(1).x() + drawing.bars().get(1).width()).isEqualTo(zero);
  }

  @Test
  void aMissingValueHasNoBar() {
    assertThat(Charts.bars(data(List.of("a", "b"), series(1, "10", null)), WIDTH).bars())
        .hasSize(1);
  }

  @Test
  void stackedBarsFollowEachOtherAndNegativesStandApart() {
    Drawing drawing =
        Charts.stackedBars(
            data(List.of("a"), series(1, "30"), series(2, "20"), series(3, "-10")), WIDTH);
    Bar first = drawing.bars().get(0);
    Bar second = drawing.bars().get(1);
    Bar negative = drawing.bars().get(2);
    assertThat(second.x()).isCloseTo(first.x() + first.width(), within(0.11));
    assertThat(negative.x() + negative.width()).isCloseTo(first.x(), within(0.11));
  }

  @Test
  void stepsOfAWaterfallHangBetweenWhatThereWasAndWhatIsLeft() {
    Drawing drawing =
        Charts.waterfall(
            data(
                List.of("All", "One", "Two", "Base"),
                series(1, "40", "30", "10", "10"),
                series(2, null, "10", "20", null)),
            WIDTH);
    assertThat(drawing.bars()).extracting(Bar::y).containsExactly(20.0, 20.0, 75.0, 185.0);
    assertThat(drawing.bars()).extracting(Bar::height).containsExactly(220.0, 55.0, 110.0, 55.0);
    assertThat(drawing.bars()).extracting(Bar::series).containsExactly(1, 2, 2, 1);
    assertThat(drawing.labels().stream().filter(label -> label.kind().equals("value")))
        .extracting(Label::text)
        .containsExactly("40", "-10", "-20", "10");
  }

  @Test
  void aStepOfAWaterfallWithLongNamesHasItsValueBehindIt() {
    Drawing drawing =
        Charts.waterfall(
            data(
                List.of("All of the contacts that there are", "Those who may be written to"),
                series(1, "40", "30"),
                series(2, null, "10")),
            300);
    Bar step = drawing.bars().get(1);
    Label value =
        drawing.labels().stream().filter(label -> label.text().equals("-10")).findFirst().get();
    assertThat(value.x()).isGreaterThan(step.x() + step.width());
  }

  @Test
  void aLineIsBrokenWhereAValueIsMissing() {
    Drawing drawing =
        Charts.lines(data(List.of("a", "b", "c", "d"), series(1, "1", "2", null, "3")), WIDTH);
    assertThat(drawing.traces().get(0).path()).matches("M[0-9. ]+L[0-9. ]+M[0-9. ]+");
    assertThat(drawing.marks()).hasSize(3);
  }

  @Test
  void oneValueIsAPointInTheMiddle() {
    Drawing drawing = Charts.lines(data(List.of("2026-01"), series(1, "5")), WIDTH);
    assertThat(drawing.marks()).hasSize(1);
    assertThat(drawing.traces().get(0).path()).startsWith("M").doesNotContain("L");
  }

  @Test
  void namesThatDoNotFitAreThinnedUnderALine() {
    List<String> days = IntStream.range(0, 90).mapToObj(day -> "2026-01-" + day).toList();
    String[] values = days.stream().map(day -> "1").toArray(String[]::new);
    Drawing drawing = Charts.lines(data(days, series(1, values)), 300);
    assertThat(drawing.labels().stream().filter(label -> label.kind().equals("category")))
        .hasSizeBetween(2, 4);
  }

  @Test
  void aNameThatIsCutIsGivenInFull() {
    String name = "A cost centre with a name that nobody can remember, let alone draw";
    Label label =
        Charts.bars(data(List.of(name), series(1, "5")), 300).labels().stream()
            .filter(one -> one.kind().equals("category"))
            .findFirst()
            .orElseThrow();
    assertThat(label.text()).endsWith("…").hasSizeLessThan(20);
    assertThat(label.full()).isEqualTo(name);
  }

  @Test
  void nothingIsDrawnOutsideThePicture() {
    Drawing drawing =
        Charts.bars(
            data(List.of("a", "bb", "ccc"), series(1, "1", "-9", null), series(2, "-3", "4", "5")),
            WIDTH);
    assertThat(drawing.bars())
        .allMatch(bar -> bar.x() >= 0 && bar.x() + bar.width() <= drawing.width())
        .allMatch(bar -> bar.y() >= 0 && bar.y() + bar.height() <= drawing.height());
  }

  @Test
  void aBarSaysItsCategorySeriesAndValue() {
    Drawing drawing = Charts.bars(data(List.of("a"), series(1, "10")), WIDTH);
    assertThat(drawing.bars().get(0).title()).isEqualTo("a · Series 1: 10");
  }

  private static ChartData data(List<String> categories, ChartData.Series... series) {
    return new ChartData(
        categories,
        List.of(series),
        BigDecimal.ZERO,
        BigDecimal::toPlainString,
        BigDecimal::toPlainString);
  }

  private static ChartData.Series series(int number, String... values) {
    return new ChartData.Series(
        number,
        "Series " + number,
        Arrays.stream(values).map(value -> value == null ? null : new BigDecimal(value)).toList());
  }
}
