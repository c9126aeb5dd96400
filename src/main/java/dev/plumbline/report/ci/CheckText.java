package dev.plumbline.report.ci;

import dev.plumbline.report.Excerpt;
import dev.plumbline.report.Messages;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Frequent;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says in plain lines what came of a check, in the language of the run. */
final class CheckText {
  private static final int LONGEST_VALUE = 100;
  private static final int FREQUENT_VALUES = 3;
  private static final int LONGEST_FREQUENT = 40;

  private final RunResult run;
  private final Locale locale;
  private final Messages words;

  CheckText(RunResult run) {
    this.run = run;
    this.locale = Locale.forLanguageTag(run.project().locale());
    this.words = Messages.of(CheckText.class, "words", locale);
  }

  Messages words() {
    return words;
  }

  String title(CheckResult check) {
    return check.title().in(locale);
  }

  /** What was found, in one phrase: counts, a value or the reason. */
  String finding(CheckResult check) {
    if (check.outcome() == Outcome.ERROR) {
      return words.text("could_not_be_checked", reason(check));
    }
    if (check.segments().isPresent() && check.reason().isPresent()) {
      return reason(check);
    }
    if (check.unexpected().isPresent()) {
      long unexpected = check.unexpected().get();
      return check
          .evaluated()
          .map(evaluated -> words.text("rows_of", unexpected, evaluated))
          .orElseGet(() -> words.text("rows", unexpected));
    }
    return check
        .observed()
        .map(observed -> words.text("observed_value", observed))
        .orElseGet(() -> reason(check));
  }

  /** The few most frequent unexpected values with their counts, in one phrase. */
  Optional<String> frequent(CheckResult check) {
    List<Frequent> values = check.sample().map(Sample::frequent).orElse(List.of());
    return values.isEmpty()
        ? Optional.empty()
        : Optional.of(
            values.stream()
                .limit(FREQUENT_VALUES)
                .map(value -> words.text("value_rows", shown(value), value.rows()))
                .collect(Collectors.joining(", ")));
  }

  /** Everything known of the check, one fact a line. */
  List<String> lines(CheckResult check) {
    List<String> lines = new ArrayList<>();
    String finding = finding(check);
    lines.add(line("expected", check.expected().in(locale)));
    lines.add(line("found", finding));
    check
        .observed()
        .filter(observed -> !finding.contains(observed))
        .ifPresent(observed -> lines.add(line("observed", observed)));
    check
        .reason()
        .map(reason -> reason.in(locale))
        .filter(reason -> !finding.contains(reason))
        .ifPresent(reason -> lines.add(line("reason", reason)));
    check.error().ifPresent(error -> lines.add(line("error_class", error)));
    life(check).ifPresent(life -> lines.add(line("life", life)));
    check.why().ifPresent(why -> lines.add(line("why", why.in(locale))));
    check.fix().ifPresent(fix -> lines.add(line("fix", fix.in(locale))));
    lines.add(line("owner", owner(check)));
    lines.add(line("defined_at", check.place().toString()));
    frequent(check).ifPresent(values -> lines.add(line("frequent", values)));
    check
        .sample()
        .filter(sample -> !sample.rows().isEmpty())
        .ifPresent(sample -> lines.addAll(lines(sample)));
    return lines;
  }

  /** Since when it fails, where the runs before tell. */
  private Optional<String> life(CheckResult check) {
    return run.findings().stream()
        .filter(finding -> finding.check().equals(check.id()) && finding.group().isEmpty())
        .findFirst()
        .map(
            finding ->
                words.text(
                    "since",
                    words.text("state." + finding.state().name().toLowerCase(Locale.ROOT)),
                    finding.began().toString(),
                    finding.age(run.run().asOf())));
  }

  /** The name of the owner; the id where the run does not know the owner. */
  String owner(CheckResult check) {
    return run.project().owners().stream()
        .filter(owner -> owner.id().equals(check.owner()))
        .map(RunResult.OwnerSummary::name)
        .findFirst()
        .orElse(check.owner());
  }

  private String reason(CheckResult check) {
    return check
        .reason()
        .map(reason -> reason.in(locale))
        .or(check::error)
        .orElseGet(() -> words.text("no_reason"));
  }

  private List<String> lines(Sample sample) {
    List<String> lines = new ArrayList<>();
    lines.add(line("sample", String.join(" | ", sample.columns())));
    for (List<String> row : sample.rows()) {
      lines.add("  " + String.join(" | ", row.stream().map(this::shown).toList()));
    }
    return lines;
  }

  private String shown(Frequent frequent) {
    return frequent.values().stream()
        .map(this::shown)
        .map(value -> Excerpt.of(value, LONGEST_FREQUENT))
        .collect(Collectors.joining(" | "));
  }

  private String shown(String value) {
    if (value == null) {
      return words.text("no_value");
    }
    return Excerpt.of(value, LONGEST_VALUE);
  }

  private String line(String key, String text) {
    return words.text(key) + ": " + text;
  }
}
