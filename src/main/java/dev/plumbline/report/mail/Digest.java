package dev.plumbline.report.mail;

import dev.plumbline.report.Excerpt;
import dev.plumbline.report.Verdict;
import dev.plumbline.report.site.Formats;
import dev.plumbline.report.site.Texts;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.OwnerSummary;
import java.net.URI;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a mail says of a run: the verdict, the counts, and the worst of what is wrong. Every text is
 * one line of bounded length.
 *
 * @param outcome of the run as a whole, in small letters; chooses the colour
 * @param unlisted how many more checks need attention
 * @param link to the site
 */
public record Digest(
    String project,
    String outcome,
    String verdict,
    List<Count> counts,
    List<Line> attention,
    int unlisted,
    String link,
    String asOf,
    String runId) {
  private static final int LISTED = 5;
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_TITLE = 160;
  private static final List<Outcome> ORDER =
      List.of(Outcome.PASSED, Outcome.FAILED, Outcome.ERROR, Outcome.SKIPPED);

  public Digest {
    counts = List.copyOf(counts);
    attention = List.copyOf(attention);
  }

  /** How many checks had an outcome. */
  public record Count(String outcome, String word, String number) {}

  /**
   * A check that somebody must look at.
   *
   * @param severity in small letters; chooses the colour
   * @param severityWord in the language of the run
   * @param status the word for its outcome
   * @param rows how many break the rule; empty where the rule is not about rows
   */
  public record Line(
      String severity,
      String severityWord,
      String status,
      String title,
      String table,
      String owner,
      String rows) {}

  static Digest of(RunResult run, Texts texts, URI link) {
    Verdict verdict = Verdict.of(run);
    Formats formats = new Formats(texts.locale(), Currency.getInstance(run.project().currency()));
    Map<String, String> owners =
        run.project().owners().stream()
            .collect(Collectors.toMap(OwnerSummary::id, OwnerSummary::name));
    List<Line> attention =
        verdict.attention().stream()
            .limit(LISTED)
            .map(check -> line(check, texts, formats, owners))
            .toList();
    return new Digest(
        name(run.project().name()),
        lower(verdict.outcome()),
        verdict.sentence(),
        ORDER.stream()
            .map(one -> new Count(lower(one), texts.word(one), formats.count(run.count(one))))
            .toList(),
        attention,
        verdict.attention().size() - attention.size(),
        link.toASCIIString(),
        formats.date(run.run().asOf()),
        name(run.run().id()));
  }

  private static Line line(
      CheckResult check, Texts texts, Formats formats, Map<String, String> owners) {
    return new Line(
        lower(check.severity()),
        texts.word(check.severity()),
        texts.word(check.outcome()),
        oneLine(check.title().in(texts.locale()), LONGEST_TITLE),
        name(check.table()),
        name(owners.getOrDefault(check.owner(), check.owner())),
        check.outcome() == Outcome.FAILED ? extent(check, texts, formats) : "");
  }

  private static String extent(CheckResult check, Texts texts, Formats formats) {
    if (check.segments().isPresent()) {
      return check.reason().map(reason -> reason.in(texts.locale())).orElse("");
    }
    boolean counted = check.evaluated().isPresent() && check.unexpected().isPresent();
    return counted
        ? texts.of(
            "mail.rows",
            formats.count(check.unexpected().orElseThrow()),
            formats.count(check.evaluated().orElseThrow()))
        : "";
  }

  /** A name of bounded length, fit for a header. */
  static String name(String text) {
    return oneLine(text, LONGEST_NAME);
  }

  /** A name with a line break in it would end a header, and begin another one. */
  private static String oneLine(String text, int longest) {
    return Excerpt.of(text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}]+", " ").strip(), longest);
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
