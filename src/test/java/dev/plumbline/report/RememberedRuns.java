package dev.plumbline.report;

import dev.plumbline.project.Severity;
import dev.plumbline.result.Answer;
import dev.plumbline.result.Finding;
import dev.plumbline.result.Finding.AcceptedUntil;
import dev.plumbline.result.Finding.Beginning;
import dev.plumbline.result.Finding.Day;
import dev.plumbline.result.Finding.Remark;
import dev.plumbline.result.Finding.Remarks;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.EarlierRun;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** The small run after others: findings in several states, with texts that want escaping. */
public final class RememberedRuns {
  private static final LocalDate TODAY = LocalDate.of(2026, 6, 30);

  private RememberedRuns() {}

  public static RunResult inEnglish() {
    return after(SampleRuns.inEnglish());
  }

  public static RunResult inDutch() {
    return after(SampleRuns.inDutch());
  }

  private static RunResult after(RunResult run) {
    return run.after(
            List.of(
                new EarlierRun(
                    TODAY.minusDays(2), 7, 0, 0, 1, "0.0.9", Optional.empty(), List.of()),
                new EarlierRun(
                    TODAY.minusDays(1),
                    6,
                    1,
                    0,
                    1,
                    "0.1.0",
                    Optional.of("fedcba9876543210"),
                    List.of())))
        .knowing(List.of(worse(), group(), gone()));
  }

  /** A check that was accepted until yesterday, and has grown. */
  public static Finding worse() {
    return new Finding(
        "00000000000000a1",
        "contact",
        "contact-email-present",
        List.of(),
        Severity.CRITICAL,
        "crm",
        FindingState.WORSE,
        LocalDate.of(2026, 5, 2),
        TODAY.minusDays(19),
        TODAY,
        Optional.empty(),
        18,
        Optional.of(199L),
        Optional.of(120L),
        true,
        Optional.of(new AcceptedUntil(Optional.of("crm"), TODAY.minusDays(1), "Form <fixed> soon")),
        IntStream.rangeClosed(0, 29).mapToObj(RememberedRuns::day).toList(),
        Optional.of(
            new Beginning(
                TODAY.minusDays(20),
                Optional.of(2100L),
                Optional.of(2000L),
                Optional.of("CSV <old>.csv"),
                Optional.of("CSV <new>.csv"),
                true,
                Optional.of("0.0.9"),
                Optional.of("0.1.0"),
                Optional.of("fedcba9876543210"))),
        remarks());
  }

  private static Remarks remarks() {
    return new Remarks(
        List.of(
            new Remark(
                Optional.of("crm"), TODAY, Answer.QUESTION, 2, Optional.of("Is <b>that</b> ours?")),
            new Remark(Optional.empty(), TODAY.minusDays(4), Answer.FIXED, 0, Optional.empty())),
        7);
  }

  private static Day day(int number) {
    LocalDate date = TODAY.minusDays(29L - number);
    if (number == 14) {
      return new Day(date, Outcome.ERROR, Optional.empty());
    }
    return number < 10
        ? new Day(date, Outcome.PASSED, Optional.of(0L))
        : new Day(date, Outcome.FAILED, Optional.of(number == 29 ? 199L : 100L + number));
  }

  private static Finding group() {
    return new Finding(
        "00000000000000b2",
        "contact",
        "contact-email-present",
        Arrays.asList("<NL>", null),
        Severity.CRITICAL,
        "crm",
        FindingState.NEW,
        TODAY,
        TODAY,
        TODAY,
        Optional.empty(),
        1,
        Optional.of(12L),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of(new Day(TODAY, Outcome.FAILED, Optional.of(12L))),
        Optional.empty());
  }

  /** One of which the run could not tell whether it is still there. */
  public static Finding unknown() {
    return new Finding(
        "00000000000000d4",
        "contact",
        "contact-email-present",
        List.of(),
        Severity.CRITICAL,
        "crm",
        FindingState.ONGOING,
        TODAY.minusDays(2),
        TODAY.minusDays(2),
        TODAY.minusDays(1),
        Optional.empty(),
        2,
        Optional.empty(),
        Optional.of(4L),
        false,
        Optional.empty(),
        List.of(
            new Day(TODAY.minusDays(2), Outcome.FAILED, Optional.of(4L)),
            new Day(TODAY.minusDays(1), Outcome.FAILED, Optional.of(4L)),
            new Day(TODAY, Outcome.ERROR, Optional.empty())),
        Optional.empty());
  }

  private static Finding gone() {
    return new Finding(
        "00000000000000c3",
        "contact",
        "contact-id-unique",
        List.of(),
        Severity.CRITICAL,
        "crm",
        FindingState.RESOLVED,
        TODAY.minusDays(3),
        TODAY.minusDays(3),
        TODAY.minusDays(1),
        Optional.of(TODAY),
        3,
        Optional.of(0L),
        Optional.of(4L),
        false,
        Optional.empty(),
        List.of(
            new Day(TODAY.minusDays(1), Outcome.FAILED, Optional.of(4L)),
            new Day(TODAY, Outcome.PASSED, Optional.of(0L))),
        Optional.empty());
  }
}
