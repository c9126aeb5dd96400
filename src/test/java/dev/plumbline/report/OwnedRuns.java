package dev.plumbline.report;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Sample;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Finding;
import dev.plumbline.result.Finding.AcceptedUntil;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Fingerprint;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.OwnerSummary;
import dev.plumbline.result.RunResult.ProjectSummary;
import dev.plumbline.result.TableResult;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Runs whose findings wait for owners: the CRM team has a backup, and seven days. */
public final class OwnedRuns {
  public static final LocalDate AS_OF = LocalDate.parse("2026-06-30");

  private OwnedRuns() {}

  /** One finding in every state, of a table and of a group of rows. */
  public static RunResult withFindings(String locale) {
    return withoutFindings(locale)
        .knowing(
            List.of(
                finding("contact-phone", List.of("NL"), FindingState.NEW, "2026-06-30", 2),
                finding(
                    "contact-phone",
                    Arrays.asList((String) null),
                    FindingState.WORSE,
                    "2026-06-23",
                    1),
                finding("contact-phone", List.of(), FindingState.WORSE, "2026-06-23", 3),
                finding("contact-email", List.of(), FindingState.ONGOING, "2026-06-18", 4),
                new Finding(
                    Fingerprint.of("contact", "contact-age", List.of()).text(),
                    "contact",
                    "contact-age",
                    List.of(),
                    Severity.WARNING,
                    "crm",
                    FindingState.WAIVED,
                    LocalDate.parse("2026-05-01"),
                    LocalDate.parse("2026-05-01"),
                    AS_OF,
                    Optional.empty(),
                    12,
                    Optional.of(3L),
                    Optional.of(3L),
                    false,
                    Optional.of(
                        new AcceptedUntil(
                            Optional.of("finance"),
                            LocalDate.parse("2026-09-30"),
                            "=Known since the <migration>"))),
                new Finding(
                    Fingerprint.of("contact", "contact-id", List.of()).text(),
                    "contact",
                    "contact-id",
                    List.of(),
                    Severity.CRITICAL,
                    "crm",
                    FindingState.RESOLVED,
                    LocalDate.parse("2026-06-01"),
                    LocalDate.parse("2026-06-10"),
                    LocalDate.parse("2026-06-29"),
                    Optional.of(AS_OF),
                    19,
                    Optional.of(0L),
                    Optional.of(5L),
                    true,
                    Optional.empty())));
  }

  /** A run in which a check fails in many groups of rows. */
  public static RunResult withGroups(int count) {
    return withoutFindings("en")
        .knowing(
            IntStream.range(0, count)
                .mapToObj(
                    group ->
                        finding(
                            "contact-phone",
                            List.of("group " + group),
                            FindingState.NEW,
                            "2026-06-30",
                            1))
                .toList());
  }

  /** The same run, of which nothing before it is known. */
  public static RunResult withoutFindings(String locale) {
    RunResult sample = SampleRuns.inEnglish();
    return new RunResult(
        sample.format(),
        new ProjectSummary(
            "Weighbridge & Sons <logistics>",
            locale,
            "EUR",
            List.of(
                new OwnerSummary("crm", "CRM team <1>", Optional.of("finance"), Optional.of(7)),
                new OwnerSummary("finance", "Finance", Optional.empty()),
                new OwnerSummary("idle", "Idle", Optional.of("crm")))),
        sample.run(),
        List.of(contact(), invoice()),
        List.of(),
        List.of());
  }

  private static Finding finding(
      String check, List<String> group, FindingState state, String began, long rows) {
    return new Finding(
        Fingerprint.of("contact", check, group).text(),
        "contact",
        check,
        group,
        check.equals("contact-email") ? Severity.CRITICAL : Severity.WARNING,
        "crm",
        state,
        LocalDate.parse(began),
        LocalDate.parse(began),
        AS_OF,
        Optional.empty(),
        3,
        Optional.of(rows),
        Optional.of(rows),
        false,
        Optional.empty());
  }

  private static TableResult contact() {
    return new TableResult(
        "contact",
        "People we may market to, one row each.",
        "crm",
        "CSV data/contact.csv",
        List.of("contact_id"),
        List.of(),
        Optional.of(2_000L),
        TableResult.Cost.none(),
        List.of(
            check(
                "contact-email",
                Severity.CRITICAL,
                Outcome.FAILED,
                4,
                new Sample(
                    List.of("contact_id", "email"),
                    List.of(
                        Arrays.asList("C-1001", null),
                        Arrays.asList("=2+5<b>", "j•••@e•••.com"),
                        Arrays.asList("+31", "-")),
                    List.of("email"),
                    List.of()),
                null),
            check(
                "contact-phone",
                Severity.WARNING,
                Outcome.FAILED,
                3,
                new Sample(
                    List.of("contact_id", "country", "phone"),
                    List.of(
                        Arrays.asList("C-1", "NL", "06•••"),
                        Arrays.asList("C-2", null, "@•••"),
                        Arrays.asList("C-3", "NL", "07•••")),
                    List.of("country", "phone"),
                    List.of()),
                new Segments(
                    List.of("country"), 3, 2, 0, List.of(segment("NL", 2), segment(null, 1)))),
            check("contact-age", Severity.WARNING, Outcome.FAILED, 3, null, null),
            check("contact-id", Severity.CRITICAL, Outcome.PASSED, 0, null, null)));
  }

  private static Segment segment(String country, long unexpected) {
    return new Segment(
        Arrays.asList(country),
        Outcome.FAILED,
        Optional.empty(),
        Optional.of(1_000L),
        Optional.of(unexpected),
        Optional.empty());
  }

  private static CheckResult check(
      String id,
      Severity severity,
      Outcome outcome,
      long unexpected,
      Sample sample,
      Segments segments) {
    return new CheckResult(
        id,
        "contact",
        "expect_column_values_to_not_be_null",
        List.of("email"),
        severity,
        "completeness",
        outcome,
        new LocalizedText(
            Map.of("en", "The rule of " + id + " holds", "nl", "De regel van " + id + " geldt")),
        "crm",
        Optional.of(LocalizedText.english("It costs us <customers>.")),
        Optional.of(LocalizedText.english("=Mend it in the <CRM>.")),
        LocalizedText.english("@Every row follows the rule"),
        Optional.empty(),
        Optional.of(2_000L),
        Optional.of(unexpected),
        Optional.ofNullable(sample),
        Optional.ofNullable(segments),
        Optional.empty(),
        Optional.empty(),
        new Place("checks/contact.yml", 14));
  }

  private static TableResult invoice() {
    return SampleRuns.inEnglish().tables().stream()
        .filter(table -> table.name().equals("invoice"))
        .map(
            table ->
                new TableResult(
                    table.name(),
                    table.description(),
                    "crm",
                    table.source(),
                    table.key(),
                    table.columns(),
                    table.rows(),
                    table.cost(),
                    table.checks().stream().map(OwnedRuns::ofTheCrmTeam).toList()))
        .findFirst()
        .orElseThrow();
  }

  private static CheckResult ofTheCrmTeam(CheckResult check) {
    return new CheckResult(
        check.id(),
        check.table(),
        check.type(),
        check.columns(),
        check.severity(),
        check.dimension(),
        check.outcome(),
        check.title(),
        "crm",
        check.why(),
        check.fix(),
        check.expected(),
        check.observed(),
        check.evaluated(),
        check.unexpected(),
        check.sample(),
        check.segments(),
        check.error(),
        check.reason(),
        check.place());
  }
}
