package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.Trust;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Says below a table why values in it are not known, once for each metric. */
record UnknownNotes(Edition edition) {

  /** Why a metric may not be known; empty where no value is nothing to wonder at. */
  Optional<String> reason(String metric) {
    return edition.metric(metric).flatMap(MetricSummary::missing).map(edition::text);
  }

  Optional<String> reason(ReportColumn column) {
    return column.metric().flatMap(this::reason);
  }

  List<String> notes(List<ReportColumn> columns, List<List<Object>> rows) {
    return IntStream.range(0, columns.size())
        .filter(i -> rows.stream().anyMatch(row -> row.get(i) == null))
        .mapToObj(columns::get)
        .flatMap(
            column ->
                column.metric().stream()
                    .flatMap(metric -> note("unknown_note", metric, column.trust())))
        .distinct()
        .toList();
  }

  List<String> notes(List<Series> series) {
    return series.stream()
        .filter(one -> one.values().stream().anyMatch(Objects::isNull))
        .flatMap(one -> note("unknown_drawn_note", one.metric(), one.trust()))
        .distinct()
        .toList();
  }

  static boolean isWithheld(Optional<Trust> trust) {
    return trust.map(Trust::withheld).orElse(false);
  }

  private Stream<String> note(String key, String metric, Optional<Trust> trust) {
    if (isWithheld(trust)) {
      return Stream.of(edition.words().text("withheld_note", edition.name(metric)));
    }
    return reason(metric)
        .map(reason -> edition.words().text(key, edition.name(metric), reason))
        .stream();
  }
}
