package dev.plumbline.report.workbook;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.ReportColumn.Type;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Table;
import dev.plumbline.result.Trust;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lays out how far the data behind the figures of a report may be trusted, one row each. */
final class TrustRows {
  private final Edition edition;
  private final Map<String, String> titles;

  TrustRows(Edition edition) {
    this.edition = edition;
    this.titles =
        edition
            .run()
            .checks()
            .collect(
                Collectors.toMap(
                    CheckResult::id, check -> edition.text(check.title()), (one, other) -> one));
  }

  Grid grid() {
    List<Grid.Column> columns =
        List.of(
            text("trust_shown_in"),
            text("trust_figure"),
            text("trust_state"),
            new Grid.Column(
                edition.words().text("trust_withheld"),
                Type.BOOLEAN,
                CellFormat.ofTruth(edition.words().text("yes"), edition.words().text("no"))),
            count("trust_inputs"),
            count("trust_unchecked"),
            count("trust_open"),
            text("trust_checks"));
    return Grid.whole(
        "trust", columns, edition.report().sections().stream().flatMap(this::rows).toList());
  }

  private Stream<List<Object>> rows(Section section) {
    if (section instanceof Figures figures) {
      String title = figures.title().map(edition::text).orElse(edition.words().text("summary"));
      return figures.figures().stream()
          .flatMap(one -> row(title, edition.name(one.metric()), one.trust()));
    }
    if (section instanceof Chart chart) {
      String title = edition.title(chart.title(), chart.from());
      return chart.series().stream()
          .flatMap(one -> row(title, edition.name(one.metric()), one.trust()));
    }
    if (section instanceof Table table) {
      return rows(edition.title(table.title(), table.from()), table.columns());
    }
    return section instanceof Drill drill
        ? rows(edition.title(drill.title(), drill.from()), drill.columns())
        : Stream.empty();
  }

  private Stream<List<Object>> rows(String title, List<ReportColumn> columns) {
    return columns.stream()
        .flatMap(
            column ->
                row(
                    title,
                    column.metric().map(edition::name).orElse(edition.text(column.label())),
                    column.trust()));
  }

  private Stream<List<Object>> row(String title, String name, Optional<Trust> trust) {
    return trust.stream()
        .map(
            known ->
                Arrays.asList(
                    title,
                    name,
                    edition.word(trust),
                    known.withheld(),
                    BigDecimal.valueOf(known.inputs()),
                    BigDecimal.valueOf(known.unchecked()),
                    BigDecimal.valueOf(known.open()),
                    known.checks().stream()
                        .map(check -> titles.getOrDefault(check, check))
                        .collect(Collectors.joining("; "))));
  }

  private Grid.Column text(String header) {
    return Grid.Column.text(edition.words().text(header));
  }

  private Grid.Column count(String header) {
    return new Grid.Column(edition.words().text(header), Type.NUMBER, CellFormat.WHOLE);
  }
}
