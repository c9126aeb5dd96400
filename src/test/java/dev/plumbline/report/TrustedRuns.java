package dev.plumbline.report;

import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.ReportResult.Table;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.Trust;
import dev.plumbline.result.Trust.State;
import dev.plumbline.result.ViewLineage;
import dev.plumbline.result.ViewLineage.LineageColumn;
import dev.plumbline.result.ViewLineage.LineageInput;
import dev.plumbline.result.ViewLineage.Use;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The sample run, of whose figures the state of their data is known. */
public final class TrustedRuns {
  private static final Trust BROKEN =
      new Trust(State.BROKEN, 4, 1, List.of("contact-email-present"), 3, false);
  private static final Trust WARNED =
      new Trust(State.WARNED, 4, 0, List.of("invoice-opens"), 1, false);
  private static final Trust UNCHECKED = new Trust(State.UNCHECKED, 5, 2, List.of(), 0, false);
  private static final Trust SOUND = new Trust(State.SOUND, 3, 0, List.of(), 0, false);

  private TrustedRuns() {}

  public static RunResult inEnglish() {
    return trusted(SampleRuns.inEnglish());
  }

  public static RunResult inDutch() {
    return trusted(SampleRuns.inDutch());
  }

  public static RunResult withDrills() {
    return trusted(DrillRuns.inEnglish());
  }

  private static RunResult trusted(RunResult run) {
    ReportResult report = run.reports().get(0);
    return run.tracing(
        lineage(),
        List.of(report.with(report.sections().stream().map(TrustedRuns::trusted).toList())));
  }

  private static Section trusted(Section section) {
    if (section instanceof Figures figures) {
      return new Figures(
          figures.title(),
          figures.from(),
          figures.figures().stream().map(TrustedRuns::trusted).toList());
    }
    if (section instanceof Chart chart) {
      return new Chart(
          chart.title(),
          chart.from(),
          chart.chart(),
          chart.x(),
          chart.categories(),
          chart.series().stream()
              .map(one -> new Series(one.metric(), one.values(), Optional.of(UNCHECKED)))
              .toList());
    }
    if (section instanceof Table table) {
      return new Table(
          table.title(), table.from(), warned(table.columns()), table.rows(), table.total());
    }
    if (section instanceof Drill drill) {
      return new Drill(
          drill.title(),
          drill.from(),
          warned(drill.columns()),
          drill.levels(),
          drill.rows(),
          drill.total());
    }
    return section;
  }

  private static List<ReportColumn> warned(List<ReportColumn> columns) {
    return columns.stream()
        .map(
            one ->
                new ReportColumn(
                    one.name(), one.label(), one.type(), one.metric(), Optional.of(WARNED)))
        .toList();
  }

  private static Figure trusted(Figure figure) {
    return switch (figure.metric()) {
      case "allocated" -> figure.trusted(figure.value(), BROKEN);
      case "spent" -> figure.trusted(Optional.empty(), BROKEN.withholding());
      default -> figure.trusted(figure.value(), SOUND);
    };
  }

  private static List<ViewLineage> lineage() {
    return List.of(
        new ViewLineage(
            "step",
            List.of(column("amount", input("ledger", "amount")), column("unread")),
            List.of(
                rows("ledger"),
                new LineageInput("contact", Optional.of("contact_id"), Use.FILTER))),
        new ViewLineage(
            "budget_total",
            List.of(
                column("allocated", input("step", "amount")),
                column("spent", input("step", "amount"))),
            List.of(rows("step"))),
        new ViewLineage(
            "budget_by_country",
            List.of(column("spent", input("step", "amount"))),
            List.of(rows("step"), rows("invoice"))));
  }

  private static LineageColumn column(String name, LineageInput... values) {
    return new LineageColumn(name, Arrays.asList(values), List.of());
  }

  private static LineageInput input(String view, String column) {
    return new LineageInput(view, Optional.of(column), Use.IDENTITY);
  }

  private static LineageInput rows(String view) {
    return new LineageInput(view, Optional.empty(), Use.ROWS);
  }

  /** The states of all figures, in the order of the report. */
  public static List<String> states(RunResult run) {
    return run.reports().get(0).sections().stream()
        .flatMap(TrustedRuns::trusts)
        .map(trust -> trust.map(known -> known.state().name()).orElse(""))
        .toList();
  }

  private static Stream<Optional<Trust>> trusts(Section section) {
    if (section instanceof Figures figures) {
      return figures.figures().stream().map(Figure::trust);
    }
    if (section instanceof Chart chart) {
      return chart.series().stream().map(Series::trust);
    }
    return section instanceof Table table
        ? table.columns().stream().map(ReportColumn::trust)
        : Stream.empty();
  }
}
