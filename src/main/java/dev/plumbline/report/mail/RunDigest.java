package dev.plumbline.report.mail;

import dev.plumbline.report.Verdict;
import dev.plumbline.report.site.Edition;
import dev.plumbline.report.site.Texts;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What a channel is told of a run: the verdict, the counts, and the worst of what is wrong. Every
 * text is one line of bounded length.
 *
 * @param outcome of the run as a whole, in small letters; chooses the colour
 * @param unlisted how many more checks need attention
 */
record RunDigest(
    String project,
    String outcome,
    String verdict,
    List<Count> counts,
    List<Line> attention,
    int unlisted,
    LocalDate asOf,
    String runId) {
  private static final int LISTED = 5;
  private static final List<Outcome> ORDER =
      List.of(Outcome.PASSED, Outcome.FAILED, Outcome.ERROR, Outcome.SKIPPED);

  RunDigest {
    counts = List.copyOf(counts);
    attention = List.copyOf(attention);
  }

  /** How many checks had an outcome. */
  record Count(String outcome, String word, long number) {}

  /**
   * A check that somebody must look at.
   *
   * @param severity in small letters; chooses the colour
   * @param severityWord in the language of the run
   * @param status the word for its outcome
   * @param rows how many break the rule; empty where the rule is not about rows
   */
  record Line(
      String severity,
      String severityWord,
      String status,
      String title,
      String table,
      String owner,
      String rows) {}

  static RunDigest of(RunResult run, Edition edition) {
    Verdict verdict = Verdict.of(run);
    Texts texts = edition.texts();
    List<Line> attention =
        verdict.attention().stream().limit(LISTED).map(check -> line(edition, check)).toList();
    return new RunDigest(
        OneLine.name(run.project().name()),
        lower(verdict.outcome()),
        verdict.sentence(),
        ORDER.stream().map(one -> new Count(lower(one), texts.word(one), run.count(one))).toList(),
        attention,
        verdict.attention().size() - attention.size(),
        run.run().asOf(),
        OneLine.name(run.run().id()));
  }

  private static Line line(Edition edition, CheckResult check) {
    Texts texts = edition.texts();
    return new Line(
        lower(check.severity()),
        texts.word(check.severity()),
        texts.word(check.outcome()),
        OneLine.title(edition.in(check.title())),
        OneLine.name(check.table()),
        OneLine.name(edition.owner(check.owner())),
        check.outcome() == Outcome.FAILED ? Extent.of(edition, check) : "");
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
