package dev.plumbline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.history.PastFigure;
import dev.plumbline.history.PastRun;
import dev.plumbline.report.SampleRuns;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.ReportResult.Figure.Earlier;
import dev.plumbline.result.ReportResult.Figures;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FiguresBeforeTests {
  private static final LocalDate BEFORE = LocalDate.parse("2026-06-28");
  private static final ReportResult REPORT = SampleRuns.inEnglish().reports().get(0);

  @Test
  void aFigureKnowsWhatItWasInTheSameReportAndView() {
    PastRun run =
        run(
            figure("budget", "budget_total", "spent", "60000000.00"),
            figure("budget", "budget_by_country", "allocated", "1"),
            figure("other", "budget_total", "allocated", "2"));

    List<Figure> figures = figures(new FiguresBefore(Optional.of(run)).in(REPORT));

    assertThat(figures)
        .filteredOn(figure -> figure.earlier().isPresent())
        .singleElement()
        .satisfies(
            figure -> {
              assertThat(figure.metric()).isEqualTo("spent");
              assertThat(figure.earlier())
                  .contains(new Earlier(BEFORE, new BigDecimal("60000000.00")));
            });
  }

  @Test
  void theFirstRunKnowsNothing() {
    assertThat(new FiguresBefore(Optional.empty()).in(REPORT)).isEqualTo(REPORT);
  }

  private static List<Figure> figures(ReportResult report) {
    return ((Figures) report.sections().get(0)).figures();
  }

  private static PastFigure figure(String report, String view, String metric, String value) {
    return new PastFigure(report, view, metric, new BigDecimal(value));
  }

  private static PastRun run(PastFigure... figures) {
    return new PastRun(
        "x",
        "p",
        "demo",
        BEFORE,
        Instant.EPOCH,
        1,
        "0.1.0",
        Optional.empty(),
        "c",
        List.of(),
        List.of(),
        List.of(figures));
  }
}
