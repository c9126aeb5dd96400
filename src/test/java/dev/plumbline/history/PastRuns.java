package dev.plumbline.history;

import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Runs to remember. */
public final class PastRuns {
  private PastRuns() {}

  /** A run that began at six in the morning of its date. */
  static PastRun on(String asOf) {
    return on(asOf, asOf + "T06:00:00Z");
  }

  /** A run that began at this moment. */
  public static PastRun on(String asOf, String startedAt) {
    return run("Weighbridge", "demo", asOf, startedAt, 3);
  }

  /** The same run in another profile. */
  static PastRun in(String profile, String asOf) {
    return run("Weighbridge", profile, asOf, asOf + "T06:00:00Z", 3);
  }

  /** A run with so many checks of ten tables, with texts as long as those of the demo. */
  public static PastRun large(String asOf, int checks) {
    return run("Weighbridge", "demo", asOf, asOf + "T06:00:00Z", checks);
  }

  private static PastRun run(
      String project, String profile, String asOf, String startedAt, int checks) {
    List<PastCheck> results = new ArrayList<>();
    for (int number = 0; number < checks; number++) {
      results.add(check(number, LocalDate.parse(asOf).getDayOfYear()));
    }
    return new PastRun(
        NewId.at(Instant.parse(startedAt)),
        project,
        profile,
        LocalDate.parse(asOf),
        Instant.parse(startedAt),
        12.5,
        "0.1.0",
        Optional.of("0123456789abcdef0123456789abcdef01234567"),
        "00112233445566aa",
        List.of(
            new PastTable(
                "contact", "CSV crm/contact.csv", Optional.of(2000L), Optional.of(asOf), 0.8),
            new PastTable("invoice", "JDBC invoice", Optional.empty(), Optional.empty(), 0)),
        results,
        List.of(
            new PastFigure("budget", "budget_total", "spent", new BigDecimal("61234567.8900"))));
  }

  private static PastCheck check(int number, int day) {
    boolean fails = number % 3 == 1;
    Optional<Segments> segments = number % 3 == 2 ? Optional.of(segments()) : Optional.empty();
    PastRule rule =
        new PastRule(
            "contact-email-present-%d".formatted(number),
            "contact_%d".formatted(number % 10),
            "expect_column_values_to_not_be_null",
            Severity.WARNING,
            "crm",
            "column email_%d is not null in at least 95%% of the rows, é".formatted(number),
            "aabbccddeeff%04d".formatted(number),
            new Place("checks/contact_%d.yml".formatted(number % 10), 14 + number));
    return new PastCheck(
        rule,
        fails ? Outcome.FAILED : Outcome.PASSED,
        number % 2 == 0 ? Optional.of("%d.%d".formatted(number * day, day)) : Optional.empty(),
        Optional.of(2000L + day),
        Optional.of(fails ? 199L + day : 0),
        segments,
        Optional.empty());
  }

  private static Segments segments() {
    return new Segments(
        List.of("country", "kind"),
        5,
        1,
        2,
        List.of(
            new Segment(
                Arrays.asList("N•", null),
                Outcome.ERROR,
                Optional.empty(),
                Optional.of(10L),
                Optional.of(3L),
                Optional.of("DATATYPE_MISMATCH"))));
  }
}
