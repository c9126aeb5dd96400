package dev.plumbline.report.site;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.report.WorkQueue;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.RunResult.OwnerSummary;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One run in one language: what every page is made from. */
public record Edition(
    RunResult run,
    Texts texts,
    Formats formats,
    BriefFormats brief,
    Map<String, String> owners,
    Map<String, MetricSummary> metrics,
    Map<String, Finding> findings,
    Map<String, WorkQueue> queues,
    Map<String, CheckResult> checks) {

  public static Edition of(RunResult run, Texts texts) {
    Currency currency = Currency.getInstance(run.project().currency());
    Formats formats = new Formats(texts.locale(), currency);
    return new Edition(
        run,
        texts,
        formats,
        new BriefFormats(formats, texts),
        run.project().owners().stream()
            .collect(Collectors.toMap(OwnerSummary::id, OwnerSummary::name)),
        run.metrics().stream().collect(Collectors.toMap(MetricSummary::id, Function.identity())),
        run.findings().stream()
            .filter(finding -> finding.group().isEmpty())
            .collect(
                Collectors.toMap(
                    finding -> key(finding.table(), finding.check()), Function.identity())),
        WorkQueue.all(run),
        run.checks()
            .collect(
                Collectors.toMap(CheckResult::id, Function.identity(), (first, other) -> first)));
  }

  public String in(LocalizedText text) {
    return text.in(texts.locale());
  }

  public String in(Optional<LocalizedText> text) {
    return text.map(this::in).orElse("");
  }

  /** The finding of a check as a whole. */
  public Optional<Finding> finding(CheckResult check) {
    return Optional.ofNullable(findings.get(key(check.table(), check.id())));
  }

  private static String key(String table, String check) {
    return table + "\n" + check;
  }

  /** The name of an owner; the id where the owner is not known. */
  public String owner(String id) {
    return owners.getOrDefault(id, id);
  }

  /** The page of an owner; empty where there is none. */
  String ownerLink(String id) {
    return queues.containsKey(id) ? Page.owner(id) : "";
  }

  /** Whether this run has a page of a table. */
  boolean hasTable(String name) {
    return run.tables().stream().anyMatch(table -> table.name().equals(name));
  }
}
