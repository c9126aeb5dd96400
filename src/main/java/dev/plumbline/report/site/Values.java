package dev.plumbline.report.site;

import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.Trust;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Values of views as pages show them: in the format of their metric, and never an unknown as 0. */
record Values(Edition edition) {

  Rows.Column column(ReportColumn column) {
    boolean numeric = column.type() == ReportColumn.Type.NUMBER;
    TrustView trust = TrustView.of(edition, column.trust());
    return metric(column)
        .map(
            metric ->
                new Rows.Column(
                    edition.in(metric.name()), numeric, MetricView.anchor(metric.id()), trust))
        .orElse(new Rows.Column(edition.in(column.label()), numeric, "", trust));
  }

  Cell cell(ReportColumn column, Object value) {
    if (value == null) {
      return isWithheld(column.trust()) ? withheld() : none(metric(column));
    }
    if (value instanceof BigDecimal number) {
      return Cell.text(
          metric(column)
              .map(found -> edition.formats().exact(number, found.unit()))
              .orElseGet(() -> edition.formats().number(number)));
    }
    if (value instanceof Boolean truth) {
      return Cell.text(edition.texts().of(truth ? "value.yes" : "value.no"));
    }
    return Cell.text(value.toString());
  }

  /** What stands where a metric, or a column that is none, has no value. */
  Cell none(Optional<MetricSummary> metric) {
    return metric.flatMap(MetricSummary::missing).isPresent()
        ? Cell.unknown(edition.texts().of("value.unknown"))
        : Cell.text(null);
  }

  /** What stands in place of a value that is withheld. */
  Cell withheld() {
    return Cell.unknown(edition.texts().of("trust.withheld"));
  }

  static boolean isWithheld(Optional<Trust> trust) {
    return trust.map(Trust::withheld).orElse(false);
  }

  /** Why values of this metric are not told. */
  String withheldNote(MetricSummary metric) {
    return edition.texts().of("trust.withheld.note", edition.in(metric.name()));
  }

  /** Why values of this metric are not known; nothing where they all are, or need no reason. */
  Stream<String> footnote(MetricSummary metric, Stream<?> values) {
    return metric.missing().stream()
        .filter(reason -> values.anyMatch(Objects::isNull))
        .map(
            reason ->
                edition
                    .texts()
                    .of("value.unknown.note", edition.in(metric.name()), edition.in(reason)));
  }

  List<String> footnotes(List<ReportColumn> columns, List<List<Object>> rows) {
    return Stream.iterate(0, index -> index < columns.size(), index -> index + 1)
        .flatMap(
            index ->
                metric(columns.get(index)).stream()
                    .flatMap(
                        metric ->
                            isWithheld(columns.get(index).trust())
                                ? Stream.of(withheldNote(metric))
                                : footnote(metric, rows.stream().map(row -> row.get(index)))))
        .toList();
  }

  private Optional<MetricSummary> metric(ReportColumn column) {
    return column.metric().map(edition.metrics()::get);
  }
}
