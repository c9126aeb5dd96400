package dev.plumbline.report.site;

import dev.plumbline.project.Severity;
import dev.plumbline.report.Verdict;
import dev.plumbline.result.Outcome;
import java.util.List;

/**
 * The overview: is the data right, and who has to do what.
 *
 * @param outcome of the run as a whole
 * @param attention the worst open checks
 * @param unlisted how many more open checks there are
 * @param critical a sentence on critical checks among the open ones; empty where there is none
 */
public record IndexPage(
    StatusView outcome,
    String verdict,
    String critical,
    List<Count> counts,
    List<CheckView> attention,
    int unlisted,
    Scorecard scorecard,
    List<ReportLink> reports) {
  private static final int LISTED = 10;
  private static final List<Outcome> ORDER =
      List.of(Outcome.PASSED, Outcome.FAILED, Outcome.ERROR, Outcome.SKIPPED);

  /** How many checks had an outcome. */
  public record Count(StatusView status, String number, boolean none) {}

  /** A way to a report. */
  public record ReportLink(String link, String title, String question, String owner) {}

  static IndexPage of(Edition edition) {
    Verdict verdict = Verdict.of(edition.run());
    List<CheckView> attention =
        verdict.attention().stream()
            .limit(LISTED)
            .map(check -> CheckView.of(edition, check))
            .toList();
    return new IndexPage(
        StatusView.of(edition, verdict.outcome()),
        verdict.sentence(),
        critical(edition, verdict),
        ORDER.stream().map(outcome -> count(edition, outcome)).toList(),
        attention,
        verdict.attention().size() - attention.size(),
        Scorecard.of(edition),
        edition.run().reports().stream()
            .map(
                report ->
                    new ReportLink(
                        Page.report(report.id()),
                        edition.in(report.title()),
                        edition.in(report.question()),
                        edition.owner(report.owner())))
            .toList());
  }

  private static String critical(Edition edition, Verdict verdict) {
    long critical =
        verdict.attention().stream().filter(check -> check.severity() == Severity.CRITICAL).count();
    return verdict.attention().isEmpty()
        ? ""
        : edition.texts().of("index.critical", critical, verdict.attention().size());
  }

  private static Count count(Edition edition, Outcome outcome) {
    long count = edition.run().count(outcome);
    return new Count(StatusView.of(edition, outcome), edition.formats().count(count), count == 0);
  }
}
