package dev.plumbline.report.workbook;

import dev.plumbline.project.Standing;
import dev.plumbline.result.ReportResult.ReportColumn.Type;
import dev.plumbline.result.RunResult.MetricSummary;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Lays out what metrics mean and how their definitions came to hold, one row each. What is said of
 * none of them has no column.
 */
final class MetricDefinitions {
  private final Edition edition;

  MetricDefinitions(Edition edition) {
    this.edition = edition;
  }

  Grid of(List<MetricSummary> metrics) {
    List<Fact> facts =
        Stream.concat(
                meaning(),
                standing().filter(fact -> metrics.stream().anyMatch(m -> fact.cell(m).isPresent())))
            .toList();
    List<List<Object>> rows =
        metrics.stream()
            .map(metric -> facts.stream().map(fact -> fact.cell(metric).orElse(null)).toList())
            .toList();
    return Grid.whole("definitions", facts.stream().map(Fact::column).toList(), rows);
  }

  private Stream<Fact> meaning() {
    return Stream.of(
        text("metric", metric -> Optional.of(edition.text(metric.name()))),
        text("definition", metric -> Optional.of(edition.text(metric.definition()))),
        text("formula", metric -> Optional.of(metric.formula())),
        text(
            "unit",
            metric ->
                Optional.of(edition.words().text("unit." + metric.unit(), edition.currency()))),
        text("owner", metric -> Optional.of(edition.owner(metric.owner()))));
  }

  private Stream<Fact> standing() {
    return Stream.of(
        text("synonyms", metric -> synonyms(metric.standing())),
        text("system_of_record", metric -> metric.standing().systemOfRecord()),
        fact(
            "version",
            Type.NUMBER,
            CellFormat.WHOLE,
            metric -> metric.standing().version().map(BigDecimal::valueOf)),
        text("approved_by", metric -> metric.standing().approvedBy().map(edition::owner)),
        date("effective_from", metric -> metric.standing().effectiveFrom()),
        date("effective_until", metric -> metric.standing().effectiveUntil()));
  }

  private Optional<String> synonyms(Standing standing) {
    return standing.synonyms().isEmpty()
        ? Optional.empty()
        : Optional.of(
            standing.synonyms().stream().map(edition::text).collect(Collectors.joining(", ")));
  }

  private Fact text(String header, Function<MetricSummary, Optional<String>> of) {
    return fact(header, Type.TEXT, CellFormat.GENERAL, of);
  }

  private Fact date(String header, Function<MetricSummary, Optional<LocalDate>> of) {
    return fact(
        header, Type.DATE, CellFormat.DATE, metric -> of.apply(metric).map(LocalDate::toString));
  }

  private Fact fact(
      String header,
      Type type,
      CellFormat format,
      Function<MetricSummary, ? extends Optional<? extends Object>> of) {
    return new Fact(
        new Grid.Column(edition.words().text(header), type, format),
        metric -> of.apply(metric).map(Function.<Object>identity()));
  }

  /** A column, and what stands in it for a metric. */
  private record Fact(Grid.Column column, Function<MetricSummary, Optional<Object>> of) {
    Optional<Object> cell(MetricSummary metric) {
      return of.apply(metric);
    }
  }
}
