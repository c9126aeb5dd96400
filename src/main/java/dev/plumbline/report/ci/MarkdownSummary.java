package dev.plumbline.report.ci;

import dev.plumbline.report.Excerpt;
import dev.plumbline.report.Output;
import dev.plumbline.report.Verdict;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** Writes {@code ci/summary.md}: the verdict, the counts and the ten worst findings. */
public final class MarkdownSummary implements Output {
  private static final int MOST_FINDINGS = 10;
  // Ten findings of this length stay far below the mebibyte that GitHub takes.
  private static final int LONGEST_CELL = 300;

  private final SiteAddress site;

  /**
   * @param site whoever reads the text elsewhere, such as on the page of a job, finds the site
   *     there
   */
  public MarkdownSummary(SiteAddress site) {
    this.site = site;
  }

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("ci")).resolve("summary.md");
    Files.writeString(file, text(run));
  }

  private String text(RunResult run) {
    Verdict verdict = Verdict.of(run);
    CheckText text = new CheckText(run);
    StringJoiner lines = new StringJoiner("\n", "", "\n");
    lines.add("## " + escaped(run.project().name()));
    lines.add("");
    lines.add("**" + symbol(verdict) + " " + verdict.sentence() + "**");
    lines.add("");
    addCounts(lines, verdict, text);
    if (!verdict.attention().isEmpty()) {
      addFindings(lines, verdict, text);
    }
    lines.add("");
    lines.add(
        text.words().text("as_of", run.run().asOf().toString(), run.run().id())
            + " · ["
            + text.words().text("open_report")
            + "]("
            + site.of("index.html").orElse("../index.html")
            + ")");
    return lines.toString();
  }

  private static void addCounts(StringJoiner lines, Verdict verdict, CheckText text) {
    lines.add(row(headers(text, "passed", "failed", "error", "skipped")));
    lines.add("| ---: | ---: | ---: | ---: |");
    lines.add(
        row(
            text.words().text("number", verdict.passed()),
            text.words().text("number", verdict.failed()),
            text.words().text("number", verdict.errors()),
            text.words().text("number", verdict.skipped())));
  }

  private static void addFindings(StringJoiner lines, Verdict verdict, CheckText text) {
    List<CheckResult> shown = verdict.attention().stream().limit(MOST_FINDINGS).toList();
    lines.add("");
    lines.add("### " + text.words().text("needs_attention"));
    lines.add("");
    lines.add(row(headers(text, "severity", "check", "table", "found", "owner")));
    lines.add("| --- | --- | --- | --- | --- |");
    for (CheckResult check : shown) {
      lines.add(
          row(
              text.words().text("severity." + check.severity().name().toLowerCase(Locale.ROOT)),
              escaped(text.title(check)),
              escaped(check.table()),
              escaped(found(check, text)),
              escaped(text.owner(check))));
    }
    if (shown.size() < verdict.attention().size()) {
      lines.add("");
      lines.add(text.words().text("first_of", shown.size(), verdict.attention().size()));
    }
  }

  private static String found(CheckResult check, CheckText text) {
    String finding = text.finding(check);
    return text.frequent(check)
        .map(values -> finding + "; " + text.words().text("frequent") + ": " + values)
        .orElse(finding);
  }

  private static String[] headers(CheckText text, String... keys) {
    String[] headers = new String[keys.length];
    for (int i = 0; i < keys.length; i++) {
      headers[i] = text.words().text("header." + keys[i]);
    }
    return headers;
  }

  private static String row(String... cells) {
    return "| " + String.join(" | ", cells) + " |";
  }

  /** The text as one line in which nothing is markup. */
  private static String escaped(String text) {
    String line = text.replaceAll("[\\s\\p{Cntrl}]+", " ").strip();
    return Excerpt.of(line, LONGEST_CELL)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replaceAll("([\\\\`*_{}\\[\\]()#!|~@$])", "\\\\$1");
  }

  private static String symbol(Verdict verdict) {
    return switch (verdict.outcome()) {
      case PASSED -> "✅";
      case FAILED -> "❌";
      case ERROR, SKIPPED -> "⚠️";
    };
  }
}
