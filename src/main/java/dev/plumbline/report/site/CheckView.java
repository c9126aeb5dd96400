package dev.plumbline.report.site;

import dev.plumbline.report.FileNames;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.stream.Stream;

/**
 * A check as pages show it.
 *
 * @param link to its table
 * @param anchor of the check on the page of its table
 * @param ownerLink to the page of the owner; empty where there is none
 * @param unexpected rows that break the rule; empty where the rule is not about rows
 * @param rate share of rows as expected
 * @param finding what was found, in one line
 * @param life where the finding stands, in a few words; empty where nothing is known
 * @param lifeLink to its page; empty where there is none
 * @param segments the groups of rows that did not pass, where it was evaluated by group
 * @param frequent the most frequent unexpected values; no rows where they tell nothing
 */
public record CheckView(
    String id,
    String table,
    String link,
    String anchor,
    StatusView status,
    StatusView severity,
    String title,
    String dimension,
    String owner,
    String ownerLink,
    String expected,
    String observed,
    String evaluated,
    String unexpected,
    String rate,
    String finding,
    String life,
    String lifeLink,
    String reason,
    String error,
    String why,
    String fix,
    String type,
    String columns,
    String place,
    Rows segments,
    Rows frequent,
    Rows sample) {

  static CheckView of(Edition edition, CheckResult check) {
    Formats formats = edition.formats();
    String observed = check.observed().map(formats::observed).orElse("");
    String link = Page.table(check.table());
    String anchor = anchor(check.id());
    return new CheckView(
        check.id(),
        check.table(),
        link,
        anchor,
        StatusView.of(edition, check.outcome()),
        StatusView.of(edition, check.severity()),
        edition.in(check.title()),
        edition.texts().dimension(check.dimension()),
        edition.owner(check.owner()),
        edition.ownerLink(check.owner()),
        edition.in(check.expected()),
        observed,
        judged(check) ? formats.count(check.evaluated().orElseThrow()) : "",
        judged(check) ? formats.count(check.unexpected().orElseThrow()) : "",
        judged(check) ? rate(edition, check) : "",
        finding(edition, check, observed),
        edition.finding(check).map(finding -> life(edition, finding)).orElse(""),
        edition.finding(check).map(finding -> Page.finding(finding.fingerprint())).orElse(""),
        edition.in(check.reason()),
        check.error().orElse(""),
        edition.in(check.why()),
        edition.in(check.fix()),
        check.type(),
        String.join(", ", check.columns()),
        check.place().toString(),
        SegmentRows.of(edition, check),
        frequent(edition, check),
        sample(edition, check));
  }

  /** What is new has no age, and what is gone has no more. */
  private static String life(Edition edition, Finding finding) {
    long age = finding.age(edition.run().run().asOf());
    String state = edition.texts().word(finding.state());
    return age == 0 ? state : edition.texts().of("finding.life", state, age);
  }

  static String anchor(String id) {
    return "check-" + FileNames.of(id);
  }

  private static boolean judged(CheckResult check) {
    boolean counted = check.evaluated().isPresent() && check.unexpected().isPresent();
    return counted && (check.outcome() == Outcome.PASSED || check.outcome() == Outcome.FAILED);
  }

  private static String rate(Edition edition, CheckResult check) {
    long evaluated = check.evaluated().orElseThrow();
    return new PassRate(evaluated - check.unexpected().orElseThrow(), evaluated).text(edition, 2);
  }

  private static String finding(Edition edition, CheckResult check, String observed) {
    if (check.reason().isPresent()) {
      return edition.in(check.reason());
    }
    return observed.isEmpty()
        ? edition.in(check.expected())
        : edition.texts().of("check.found", observed, edition.in(check.expected()));
  }

  private static Rows frequent(Edition edition, CheckResult check) {
    if (check.sample().map(CheckResult.Sample::frequent).orElse(List.of()).isEmpty()) {
      return Rows.none();
    }
    CheckResult.Sample sample = check.sample().get();
    Rows.Column counts = new Rows.Column(edition.texts().of("table.rows"), true, "");
    return new Rows(
        edition.texts().of("check.frequent"),
        Stream.concat(sample.offending().stream().map(Rows.Column::text), Stream.of(counts))
            .toList(),
        sample.frequent().stream().map(value -> cells(edition, value)).toList(),
        "");
  }

  private static List<Cell> cells(Edition edition, CheckResult.Frequent frequent) {
    return Stream.concat(
            frequent.values().stream().map(Cell::text),
            Stream.of(Cell.text(edition.formats().count(frequent.rows()))))
        .toList();
  }

  private static Rows sample(Edition edition, CheckResult check) {
    if (check.sample().isEmpty()) {
      return Rows.none();
    }
    CheckResult.Sample sample = check.sample().get();
    List<Rows.Column> columns = sample.columns().stream().map(Rows.Column::text).toList();
    List<List<Cell>> rows =
        sample.rows().stream().map(row -> row.stream().map(Cell::text).toList()).toList();
    String caption =
        check
            .unexpected()
            .map(all -> edition.texts().of("check.sample.of", rows.size(), all))
            .orElseGet(() -> edition.texts().of("check.sample"));
    return new Rows(caption, columns, rows, "");
  }
}
