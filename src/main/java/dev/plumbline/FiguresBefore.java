package dev.plumbline;

import dev.plumbline.history.History;
import dev.plumbline.history.PastFigure;
import dev.plumbline.history.PastRun;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.ReportResult.Figure.Earlier;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.ReportResult.Section;
import java.time.LocalDate;
import java.util.Optional;

/** What figures were in the run before, on an earlier date of the data. */
record FiguresBefore(Optional<PastRun> run) {

  static FiguresBefore of(Optional<History> history, LocalDate asOf) {
    return new FiguresBefore(history.flatMap(known -> known.before(asOf).latest()));
  }

  /** The report, whose figures know what they were. */
  ReportResult in(ReportResult report) {
    return run.isEmpty()
        ? report
        : report.with(report.sections().stream().map(section -> in(report.id(), section)).toList());
  }

  private Section in(String report, Section section) {
    if (!(section instanceof Figures figures)) {
      return section;
    }
    return new Figures(
        figures.title(),
        figures.from(),
        figures.figures().stream()
            .map(figure -> figure.after(earlier(report, figures.from(), figure)))
            .toList());
  }

  private Optional<Earlier> earlier(String report, String view, Figure figure) {
    return run.orElseThrow().figures().stream()
        .filter(past -> past.report().equals(report) && past.view().equals(view))
        .filter(past -> past.metric().equals(figure.metric()))
        .map(PastFigure::value)
        .map(value -> new Earlier(run.orElseThrow().asOf(), value))
        .findFirst();
  }
}
