package dev.plumbline.cli;

import dev.plumbline.project.FailOn;
import dev.plumbline.report.Excerpt;
import dev.plumbline.report.Verdict;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import java.io.PrintWriter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The verdict on a run for a terminal: a sentence, and the worst of what is wrong. */
final class TerminalVerdict {
  /** With the lines around them, no more than thirty. */
  private static final int LINES = 20;

  private static final int REASONS = 5;
  private static final String OPENS = "table_opens";
  private static final Optional<String> FALLEN_WITH_OTHER = Optional.of("TABLE_NOT_OPEN");

  private static final int TITLE_WIDTH = 58;
  private static final int VALUE_WIDTH = 30;

  private final RunResult run;
  private final Locale locale;

  TerminalVerdict(RunResult run) {
    this.run = run;
    this.locale = Locale.forLanguageTag(run.project().locale());
  }

  void print(PrintWriter terminal) {
    Verdict verdict = Verdict.of(run);
    terminal.printf(
        "%s · as of %s · profile %s%n%n%s%n",
        run.project().name(), run.run().asOf(), run.run().profile(), verdict.sentence());
    changes().ifPresent(terminal::println);
    List<String> unread = unread();
    unread.forEach(terminal::println);
    int room = LINES - unread.size();
    verdict.attention().stream().limit(room).map(this::line).forEach(terminal::println);
    int more = verdict.attention().size() - room;
    if (more > 0) {
      terminal.printf("  … and %d more%n", more);
    }
  }

  /** What changed since the run before; nothing where there was none. */
  private Optional<String> changes() {
    Map<FindingState, Long> states =
        run.findings().stream()
            .filter(finding -> finding.group().isEmpty())
            .collect(
                Collectors.groupingBy(
                    Finding::state,
                    () -> new EnumMap<>(FindingState.class),
                    Collectors.counting()));
    return run.earlier().isEmpty() || states.isEmpty()
        ? Optional.empty()
        : Optional.of(
            states.entrySet().stream()
                .map(state -> state.getValue() + " " + word(state.getKey()))
                .collect(Collectors.joining(", ", "Since the run before: ", ".")));
  }

  private static String word(FindingState state) {
    return switch (state) {
      case REOPENED -> "back again";
      case ONGOING -> "as before";
      case WAIVED -> "accepted";
      default -> state.name().toLowerCase(Locale.ROOT);
    };
  }

  /** Why sources could not be read: each reason once, before the many checks that fell with it. */
  private List<String> unread() {
    Map<String, String> tables =
        run.checks()
            .filter(check -> check.outcome() == Outcome.ERROR && check.type().equals(OPENS))
            .filter(check -> check.reason().isPresent() && !check.error().equals(FALLEN_WITH_OTHER))
            .collect(
                Collectors.groupingBy(
                    check -> check.reason().orElseThrow().in(locale),
                    LinkedHashMap::new,
                    Collectors.mapping(CheckResult::table, Collectors.joining(", "))));
    return tables.entrySet().stream()
        .limit(REASONS)
        .map(reason -> "  ! %s: %s".formatted(reason.getValue(), reason.getKey()))
        .toList();
  }

  /** A policy that lets failing data pass still says what the default would have made of it. */
  void printWhatTheDefaultWouldSay(PrintWriter terminal) {
    ExitCode strict = ExitCode.of(run, FailOn.CRITICAL);
    if (strict != ExitCode.of(run, run.run().failOn())) {
      terminal.printf("exit code would be %d with --fail-on critical%n", strict.number());
    }
  }

  private String line(CheckResult check) {
    return ("  %s %-8s  %-20s  %-" + TITLE_WIDTH + "s  %s  [%s]")
        .formatted(
            check.outcome() == Outcome.FAILED ? "✗" : "!",
            lower(check.severity()),
            check.table(),
            shortened(check.title().in(locale)),
            extent(check) + frequent(check),
            check.owner());
  }

  private String extent(CheckResult check) {
    if (check.outcome() == Outcome.ERROR) {
      return check.error().orElse("");
    }
    if (check.segments().isPresent()) {
      return check.reason().map(reason -> reason.in(locale)).orElse("");
    }
    return check
        .unexpected()
        .map(rows -> "%,d of %,d".formatted(rows, check.evaluated().orElse(rows)))
        .or(check::observed)
        .orElse("");
  }

  /** The one value that breaks a rule most often; of several columns it would be too long. */
  private static String frequent(CheckResult check) {
    return check.sample().stream()
        .flatMap(sample -> sample.frequent().stream().limit(1))
        .filter(frequent -> frequent.values().size() == 1)
        .map(frequent -> frequent.values().get(0))
        .map(value -> value == null ? ", mostly missing" : ", most often " + told(value))
        .findFirst()
        .orElse("");
  }

  private static String told(String value) {
    return Excerpt.of(value.replaceAll("\\p{Cntrl}", " "), VALUE_WIDTH);
  }

  private static String shortened(String title) {
    return title.length() <= TITLE_WIDTH ? title : title.substring(0, TITLE_WIDTH - 1) + "…";
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
