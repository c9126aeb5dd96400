package dev.plumbline.report.site;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.Finding.AcceptedUntil;
import dev.plumbline.result.Finding.Beginning;
import dev.plumbline.result.Finding.Day;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One finding: since when, what else changed then, and what to do.
 *
 * @param group values that name the group of rows; empty for the table as a whole
 * @param lead since when, in a sentence
 * @param facts what is known of its life
 * @param strip the last runs, the oldest first
 * @param days the same as a table
 * @param changes what else was different on the day it began, a sentence each
 * @param remarks what people said of it, the latest first
 * @param earlier says how many earlier remarks are not told; may be empty
 * @param check what the check gave in this run
 */
public record FindingPage(
    StatusView state,
    StatusView severity,
    String title,
    String group,
    String lead,
    List<Fact> facts,
    List<Mark> strip,
    Rows days,
    List<String> changes,
    List<RemarkView> remarks,
    String earlier,
    CheckView check) {

  public FindingPage {
    facts = List.copyOf(facts);
    strip = List.copyOf(strip);
    changes = List.copyOf(changes);
    remarks = List.copyOf(remarks);
  }

  /** A fact with its name. */
  public record Fact(String name, String value) {}

  /**
   * What one run knew.
   *
   * @param outcome chooses symbol and colour
   * @param height of five, by the rows that break the rule
   * @param words for whoever cannot see it
   */
  public record Mark(String outcome, int height, String words) {}

  /** The page of a finding; empty where this run did not make its check. */
  static Optional<FindingPage> of(Edition edition, Finding finding) {
    return edition
        .run()
        .checks()
        .filter(check -> check.table().equals(finding.table()))
        .filter(check -> check.id().equals(finding.check()))
        .findFirst()
        .map(check -> of(edition, finding, check));
  }

  private static FindingPage of(Edition edition, Finding finding, CheckResult check) {
    return new FindingPage(
        StatusView.of(edition, finding.state()),
        StatusView.of(edition, finding.severity()),
        edition.in(check.title()),
        group(edition, finding),
        lead(edition, finding),
        facts(edition, finding),
        strip(edition, finding.days()),
        days(edition, finding.days()),
        finding.beginning().map(then -> changes(edition, then)).orElse(List.of()),
        finding.remarks().latest().stream().map(one -> RemarkView.of(edition, one)).toList(),
        earlier(edition, finding.remarks()),
        CheckView.of(edition, check));
  }

  /** Values that name a group of rows, as one text. */
  static String group(Edition edition, Finding finding) {
    return finding.group().stream()
        .map(value -> value == null ? edition.texts().of("value.none") : value)
        .collect(Collectors.joining(", "));
  }

  private static String lead(Edition edition, Finding finding) {
    Texts texts = edition.texts();
    long age = finding.age(edition.run().run().asOf());
    if (finding.state() == FindingState.RESOLVED) {
      return texts.of(
          "finding.gone", edition.formats().date(finding.resolvedOn().orElseThrow()), age);
    }
    String since =
        texts.of("finding.since", edition.formats().date(finding.began()), age, finding.streak());
    return isKnownToday(finding) ? since : since + " " + texts.of("finding.unknown");
  }

  /** Whether this run could tell; without days it is not known that it could not. */
  private static boolean isKnownToday(Finding finding) {
    List<Day> days = finding.days();
    return days.isEmpty() || days.get(days.size() - 1).outcome() == Outcome.FAILED;
  }

  private static String earlier(Edition edition, Finding.Remarks remarks) {
    int untold = remarks.total() - remarks.latest().size();
    return untold == 0 ? "" : edition.texts().of("finding.remarks.earlier", untold);
  }

  private static List<Fact> facts(Edition edition, Finding finding) {
    Texts texts = edition.texts();
    Formats formats = edition.formats();
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact(texts.of("finding.first"), formats.date(finding.firstSeen())));
    facts.add(new Fact(texts.of("finding.last"), formats.date(finding.lastSeen())));
    finding
        .unexpected()
        .ifPresent(rows -> facts.add(new Fact(texts.of("finding.rows"), formats.count(rows))));
    finding
        .before()
        .filter(before -> !Optional.of(before).equals(finding.unexpected()))
        .ifPresent(
            rows -> facts.add(new Fact(texts.of("finding.rows.before"), formats.count(rows))));
    if (finding.flapping()) {
      facts.add(new Fact(texts.of("finding.flapping"), texts.of("finding.flapping.words")));
    }
    finding
        .waiver()
        .ifPresent(
            waiver -> facts.add(new Fact(texts.of("finding.waiver"), words(edition, waiver))));
    return facts;
  }

  private static String words(Edition edition, AcceptedUntil waiver) {
    boolean holds = !edition.run().run().asOf().isAfter(waiver.until());
    return edition
        .texts()
        .of(
            holds ? "finding.waiver.until" : "finding.waiver.over",
            edition.formats().date(waiver.until()),
            waiver.by().map(edition::owner).orElse(edition.texts().of("finding.somebody")),
            waiver.reason());
  }

  private static List<Mark> strip(Edition edition, List<Day> days) {
    long most =
        days.stream().flatMap(day -> day.unexpected().stream()).max(Long::compare).orElse(0L);
    return days.stream()
        .map(
            day ->
                new Mark(
                    day.outcome().name().toLowerCase(Locale.ROOT),
                    height(day, most),
                    edition.formats().date(day.asOf())
                        + ": "
                        + edition.texts().word(day.outcome())))
        .toList();
  }

  /** No failing day is so low that it cannot be seen. */
  private static int height(Day day, long most) {
    return most == 0 || day.unexpected().isEmpty()
        ? 5
        : (int) Math.max(1, Math.ceil(5.0 * day.unexpected().get() / most));
  }

  private static Rows days(Edition edition, List<Day> days) {
    Texts texts = edition.texts();
    return new Rows(
        texts.of("finding.days"),
        List.of(
            Rows.Column.text(texts.of("finding.day")),
            Rows.Column.text(texts.of("check.status")),
            new Rows.Column(texts.of("finding.rows"), true, "")),
        days.stream()
            .map(
                day ->
                    List.of(
                        Cell.text(day.asOf().toString()),
                        Cell.text(texts.word(day.outcome())),
                        Cell.text(day.unexpected().map(edition.formats()::count).orElse(null))))
            .toList(),
        "");
  }

  private static List<String> changes(Edition edition, Beginning then) {
    Texts texts = edition.texts();
    Formats formats = edition.formats();
    List<String> changes = new ArrayList<>();
    if (then.rowsBefore().isPresent() && then.rows().isPresent()) {
      changes.add(
          texts.of(
              then.rows().equals(then.rowsBefore())
                  ? "finding.change.rows.same"
                  : "finding.change.rows",
              formats.count(then.rowsBefore().get()),
              formats.count(then.rows().get())));
    }
    then.sourceBefore()
        .ifPresent(
            before ->
                changes.add(
                    texts.of("finding.change.source", before, then.source().orElseThrow())));
    changes.add(texts.of(then.redefined() ? "finding.change.rule" : "finding.change.rule.same"));
    then.versionBefore()
        .ifPresent(
            before ->
                changes.add(
                    texts.of("finding.change.version", before, then.version().orElseThrow())));
    then.commitBefore()
        .ifPresent(
            before -> changes.add(texts.of("finding.change.commit", Frame.shortened(before))));
    return changes;
  }
}
