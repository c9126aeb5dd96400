package dev.plumbline.report.mail;

import dev.plumbline.report.Behind;
import dev.plumbline.report.Verdict;
import dev.plumbline.report.site.Change;
import dev.plumbline.report.site.Edition;
import dev.plumbline.report.site.StatusView;
import dev.plumbline.report.site.TrustView;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.RunResult.MetricSummary;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What a manager is told of a report: the verdict on the data behind it, its first figures, and the
 * worst of what is wrong. Every text is one line of bounded length.
 *
 * @param outcome of the checks behind it; chooses the colour
 * @param news how many of them began to fail, or passed again; may be empty
 * @param views how many tables and roll-ups it is made of
 * @param unlisted how many more checks need attention
 */
public record ReportDigest(
    String project,
    String title,
    String question,
    StatusView outcome,
    String verdict,
    String news,
    int views,
    List<Figure> figures,
    List<Line> attention,
    int unlisted,
    String asOf,
    String runId) {
  private static final int FIGURES = 4;
  private static final int LISTED = 5;

  public ReportDigest {
    figures = List.copyOf(figures);
    attention = List.copyOf(attention);
  }

  /**
   * A figure.
   *
   * @param value empty where it is not known or not told
   * @param unknown why, where it is so
   * @param change from what it was in the run before
   * @param trust in the data that it was computed from
   */
  public record Figure(String name, String value, String unknown, Change change, TrustView trust) {}

  /**
   * A check that somebody must look at.
   *
   * @param state where its finding stands in its life; empty where that is not known
   * @param rows how many break the rule; empty where the rule is not about rows
   * @param age how long it has failed; empty where that is not known, or since today
   */
  public record Line(
      StatusView severity,
      StatusView status,
      String state,
      String title,
      String table,
      String owner,
      String rows,
      String age) {}

  static ReportDigest of(Edition edition, ReportResult report) {
    Behind behind = Behind.of(edition.run(), report);
    Verdict verdict = Verdict.of(behind.checks(), edition.texts().locale());
    List<CheckResult> worst = new ArrayList<>(verdict.attention());
    // What marks a figure of the report comes first; of that the order stays.
    worst.sort(Comparator.comparing(check -> !behind.marking().contains(check.id())));
    List<Line> attention = worst.stream().limit(LISTED).map(check -> line(edition, check)).toList();
    return new ReportDigest(
        OneLine.name(edition.run().project().name()),
        OneLine.name(edition.in(report.title())),
        OneLine.title(edition.in(report.question())),
        StatusView.of(edition, verdict.outcome()),
        verdict.sentence(),
        news(edition, behind),
        behind.views().size(),
        figures(edition, report),
        attention,
        worst.size() - attention.size(),
        edition.formats().date(edition.run().run().asOf()),
        OneLine.name(edition.run().run().id()));
  }

  private static String news(Edition edition, Behind behind) {
    long begun = count(edition, behind, Set.of(FindingState.NEW, FindingState.REOPENED));
    long worse = count(edition, behind, Set.of(FindingState.WORSE));
    long solved = count(edition, behind, Set.of(FindingState.RESOLVED));
    List<String> parts = new ArrayList<>();
    if (begun > 0) {
      parts.add(edition.texts().of("mail.news.new", begun));
    }
    if (worse > 0) {
      parts.add(edition.texts().of("mail.news.worse", worse));
    }
    if (solved > 0) {
      parts.add(edition.texts().of("mail.news.solved", solved));
    }
    return String.join(", ", parts);
  }

  /** Checks whose finding as a whole is in one of these states. */
  private static long count(Edition edition, Behind behind, Set<FindingState> states) {
    return behind.checks().stream()
        .filter(
            check ->
                edition.finding(check).map(Finding::state).filter(states::contains).isPresent())
        .count();
  }

  private static List<Figure> figures(Edition edition, ReportResult report) {
    return report.sections().stream()
        .filter(Figures.class::isInstance)
        .flatMap(section -> ((Figures) section).figures().stream())
        .limit(FIGURES)
        .map(figure -> figure(edition, figure))
        .toList();
  }

  private static Figure figure(Edition edition, ReportResult.Figure figure) {
    MetricSummary metric = edition.metrics().get(figure.metric());
    TrustView trust = TrustView.of(edition, figure.trust());
    String value =
        figure.value().map(known -> edition.brief().headline(known, metric.unit())).orElse("");
    String unknown =
        edition.texts().of(trust.withheld() ? "trust.withheld" : "mail.figure.unknown");
    return new Figure(
        OneLine.name(edition.in(metric.name())),
        value,
        value.isEmpty() ? unknown : "",
        Change.of(edition, figure),
        trust);
  }

  private static Line line(Edition edition, CheckResult check) {
    return new Line(
        StatusView.of(edition, check.severity()),
        StatusView.of(edition, check.outcome()),
        edition.finding(check).map(found -> edition.texts().word(found.state())).orElse(""),
        OneLine.title(edition.in(check.title())),
        OneLine.name(check.table()),
        OneLine.name(edition.owner(check.owner())),
        Extent.of(edition, check),
        edition
            .finding(check)
            .map(found -> found.age(edition.run().run().asOf()))
            .filter(days -> days > 0)
            .map(days -> edition.texts().of("number.days", edition.formats().count(days), days))
            .orElse(""));
  }
}
