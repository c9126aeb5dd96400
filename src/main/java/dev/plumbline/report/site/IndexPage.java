package dev.plumbline.report.site;

import dev.plumbline.project.Severity;
import dev.plumbline.report.Verdict;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult.EarlierRun;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The overview: is the data right, and who has to do what.
 *
 * @param outcome of the run as a whole
 * @param attention the worst open checks
 * @param unlisted how many more open checks there are
 * @param accepted whether somebody accepts that a check fails
 * @param critical a sentence on critical checks among the open ones; empty where there is none
 * @param changes what changed since the run before; empty where there was none
 */
public record IndexPage(
    StatusView outcome,
    String verdict,
    String critical,
    String changes,
    List<Count> counts,
    List<CheckView> attention,
    int unlisted,
    boolean accepted,
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
        changes(edition),
        ORDER.stream().map(outcome -> count(edition, outcome)).toList(),
        attention,
        verdict.attention().size() - attention.size(),
        edition.findings().values().stream()
            .anyMatch(finding -> finding.state() == FindingState.WAIVED),
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

  private static String changes(Edition edition) {
    List<EarlierRun> earlier = edition.run().earlier();
    if (earlier.isEmpty()) {
      return "";
    }
    Map<FindingState, Long> states =
        edition.findings().values().stream()
            .collect(
                Collectors.groupingBy(
                    Finding::state,
                    () -> new EnumMap<>(FindingState.class),
                    Collectors.counting()));
    Locale locale = edition.texts().locale();
    String counts =
        states.entrySet().stream()
            .map(
                state ->
                    edition.formats().count(state.getValue())
                        + " "
                        + edition.texts().word(state.getKey()).toLowerCase(locale))
            .collect(Collectors.joining(", "));
    String before = edition.formats().date(earlier.get(earlier.size() - 1).asOf());
    return counts.isEmpty()
        ? edition.texts().of("index.changes.none", before)
        : edition.texts().of("index.changes", before, counts);
  }

  private static Count count(Edition edition, Outcome outcome) {
    long count = edition.run().count(outcome);
    return new Count(StatusView.of(edition, outcome), edition.formats().count(count), count == 0);
  }
}
