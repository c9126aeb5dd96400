package dev.plumbline.report.site;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Table;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.Trust;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What stands behind the figures of a report: the checks that did not pass on their data, and what
 * they are made of.
 *
 * @param groups figures of which the same is told, the worst first
 */
public record DataView(List<Group> groups, LineageView lineage) {

  public DataView {
    groups = List.copyOf(groups);
  }

  /**
   * Figures of which the same is told.
   *
   * @param figures their names, by the section that they are in
   * @param more says how many checks are not named; may be empty
   */
  public record Group(
      String anchor,
      StatusView state,
      String sentence,
      List<String> figures,
      List<CheckLine> checks,
      String more) {
    public Group {
      figures = List.copyOf(figures);
      checks = List.copyOf(checks);
    }
  }

  /**
   * A check that did not pass.
   *
   * @param link to its finding; to the check itself where none is known
   */
  public record CheckLine(
      String title, String link, String table, StatusView status, StatusView severity) {}

  static DataView of(Edition edition, ReportResult report) {
    Map<String, Told> told = new LinkedHashMap<>();
    for (Section section : report.sections()) {
      collect(edition, section, told);
    }
    List<Group> groups =
        told.values().stream()
            .sorted(
                Comparator.comparing((Told one) -> one.trust().state())
                    .thenComparing(one -> -one.trust().open()))
            .map(one -> group(edition, one))
            .toList();
    return new DataView(groups, LineageView.of(edition, report));
  }

  /** What is told of some figures; their names by section. */
  private record Told(Trust trust, Map<String, List<String>> figures) {}

  private static void collect(Edition edition, Section section, Map<String, Told> told) {
    if (section instanceof Figures figures) {
      String title = figures.title().map(edition::in).orElse(edition.texts().of("report.figures"));
      figures
          .figures()
          .forEach(one -> add(edition, title, name(edition, one.metric()), one.trust(), told));
    } else if (section instanceof Chart chart) {
      String title = Sections.title(edition, chart.title(), chart.from());
      chart
          .series()
          .forEach(one -> add(edition, title, name(edition, one.metric()), one.trust(), told));
    } else if (section instanceof Table table) {
      String title = Sections.title(edition, table.title(), table.from());
      table.columns().forEach(one -> add(edition, title, name(edition, one), one.trust(), told));
    } else if (section instanceof Drill drill) {
      String title = Sections.title(edition, drill.title(), drill.from());
      drill.columns().forEach(one -> add(edition, title, name(edition, one), one.trust(), told));
    }
  }

  private static void add(
      Edition edition, String title, String name, Optional<Trust> trust, Map<String, Told> told) {
    trust.ifPresent(
        known ->
            told.computeIfAbsent(
                    TrustView.anchor(known), anchor -> new Told(known, new LinkedHashMap<>()))
                .figures()
                .computeIfAbsent(title, section -> new ArrayList<>())
                .add(named(edition, name, known)));
  }

  /** Of what is unchecked, how much of it. */
  private static String named(Edition edition, String name, Trust trust) {
    return trust.state() == Trust.State.UNCHECKED
        ? edition.texts().of("trust.unchecked.of", name, trust.unchecked(), trust.inputs())
        : name;
  }

  private static String name(Edition edition, String metric) {
    return Optional.ofNullable(edition.metrics().get(metric))
        .map(MetricSummary::name)
        .map(edition::in)
        .orElse(metric);
  }

  private static String name(Edition edition, ReportColumn column) {
    return column
        .metric()
        .map(metric -> name(edition, metric))
        .orElseGet(() -> edition.in(column.label()));
  }

  private static Group group(Edition edition, Told told) {
    Trust trust = told.trust();
    List<CheckLine> checks =
        trust.checks().stream()
            .map(edition.checks()::get)
            .filter(Objects::nonNull)
            .map(check -> line(edition, check))
            .toList();
    int unnamed = trust.open() - checks.size();
    return new Group(
        TrustView.anchor(trust),
        StatusView.of(edition, trust.state()),
        edition.texts().of(sentence(trust.state())),
        told.figures().entrySet().stream()
            .map(entry -> entry.getKey() + ": " + String.join(", ", entry.getValue()))
            .toList(),
        checks,
        unnamed > 0 ? edition.texts().of("trust.more", unnamed) : "");
  }

  private static String sentence(Trust.State state) {
    return switch (state) {
      case BROKEN -> "trust.broken";
      case WARNED -> "trust.warned";
      case UNCHECKED -> "trust.unchecked";
      case SOUND -> "trust.sound";
    };
  }

  private static CheckLine line(Edition edition, CheckResult check) {
    return new CheckLine(
        edition.in(check.title()),
        edition
            .finding(check)
            .map(finding -> Page.finding(finding.fingerprint()))
            .orElseGet(() -> Page.table(check.table()) + "#" + CheckView.anchor(check.id())),
        check.table(),
        StatusView.of(edition, check.outcome()),
        StatusView.of(edition, check.severity()));
  }
}
