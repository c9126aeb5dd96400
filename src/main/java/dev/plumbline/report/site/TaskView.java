package dev.plumbline.report.site;

import dev.plumbline.report.Task;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Finding;
import dev.plumbline.result.Finding.Remarks;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Something to do as pages show it.
 *
 * @param state where the finding stands in its life; empty where none is known
 * @param link to all that is known of it; empty where this run has no page of it
 * @param group the group of rows it is about; empty for the table as a whole
 * @param finding what was found, in one line
 * @param rows that break the rule; empty where the rule is not about rows
 * @param age how long it is open, or how long it was; empty where that is not known
 * @param since when it began
 * @param note who accepted it until when, or that it comes and goes; may be empty
 * @param remarks what somebody said of it last; none where nobody did
 * @param earlier says how many remarks came before; may be empty
 */
public record TaskView(
    StatusView status,
    StatusView severity,
    String state,
    String title,
    String link,
    String group,
    String finding,
    String why,
    String fix,
    String table,
    String tableLink,
    String rows,
    String judged,
    String age,
    String since,
    boolean overdue,
    String owner,
    String ownerLink,
    String note,
    List<RemarkView> remarks,
    String earlier) {

  public TaskView {
    remarks = List.copyOf(remarks);
  }

  public static TaskView of(Edition edition, Task task) {
    Optional<CheckResult> check = task.check();
    Formats formats = edition.formats();
    return new TaskView(
        StatusView.of(edition, outcome(task)),
        StatusView.of(edition, task.severity()),
        task.finding().map(found -> edition.texts().word(found.state())).orElse(""),
        check.map(given -> edition.in(given.title())).orElse(task.checkId()),
        link(task),
        group(edition, task),
        finding(edition, task),
        check.map(given -> edition.in(given.why())).orElse(""),
        check.map(given -> edition.in(given.fix())).orElse(""),
        task.table(),
        edition.hasTable(task.table()) ? Page.table(task.table()) : "",
        task.rows().map(formats::count).orElse(""),
        task.judged().map(formats::count).orElse(""),
        task.age(edition.run().run().asOf()).map(days -> days(edition, days)).orElse(""),
        task.finding()
            .map(found -> edition.texts().of("owner.since", formats.date(found.began())))
            .orElse(""),
        task.overdue(),
        edition.owner(task.owner()),
        edition.ownerLink(task.owner()),
        note(edition, task),
        remarks(task).latest().stream()
            .limit(1)
            .map(remark -> RemarkView.of(edition, remark))
            .toList(),
        earlier(edition, task));
  }

  private static Remarks remarks(Task task) {
    return task.finding().map(Finding::remarks).orElse(Remarks.NONE);
  }

  private static String earlier(Edition edition, Task task) {
    int others = remarks(task).total() - 1;
    return others > 0 ? edition.texts().of("finding.remarks.earlier", others) : "";
  }

  private static Outcome outcome(Task task) {
    if (task.isOpen()) {
      return task.isInError() ? Outcome.ERROR : Outcome.FAILED;
    }
    return isWaived(task) ? Outcome.SKIPPED : Outcome.PASSED;
  }

  private static String link(Task task) {
    if (task.check().isEmpty()) {
      return "";
    }
    return task.finding()
        .map(found -> Page.finding(found.fingerprint()))
        .orElseGet(() -> Page.table(task.table()) + "#" + CheckView.anchor(task.checkId()));
  }

  private static String group(Edition edition, Task task) {
    String values =
        task.group().stream()
            .map(value -> Objects.requireNonNullElse(value, edition.texts().of("value.none")))
            .collect(Collectors.joining(", "));
    String columns = String.join(", ", task.groupColumns());
    return columns.isEmpty() ? values : columns + ": " + values;
  }

  private static String finding(Edition edition, Task task) {
    if (task.check().isEmpty()) {
      return edition.texts().of("owner.unchecked");
    }
    CheckResult check = task.check().get();
    if (check.reason().isPresent() && !isAccepted(check, task)) {
      return edition.in(check.reason());
    }
    return task.observed()
        .map(edition.formats()::observed)
        .map(value -> edition.texts().of("check.found", value, edition.in(check.expected())))
        .orElseGet(() -> edition.in(check.expected()));
  }

  /** Whether the reason is the waiver, which the note tells. */
  private static boolean isAccepted(CheckResult check, Task task) {
    return check.outcome() == Outcome.SKIPPED && isWaived(task);
  }

  private static boolean isWaived(Task task) {
    return task.finding().filter(found -> found.state() == FindingState.WAIVED).isPresent();
  }

  private static String days(Edition edition, long days) {
    return edition.texts().of("number.days", edition.formats().count(days), days);
  }

  private static String note(Edition edition, Task task) {
    if (task.finding().isEmpty()) {
      return "";
    }
    Finding finding = task.finding().get();
    if (finding.state() != FindingState.RESOLVED && finding.waiver().isPresent()) {
      Finding.AcceptedUntil waiver = finding.waiver().get();
      String until = edition.formats().date(waiver.until());
      if (finding.state().isOpen()) {
        return edition.texts().of("owner.waived.out", until, waiver.reason());
      }
      return waiver
          .by()
          .map(
              by ->
                  edition.texts().of("owner.waived.by", until, edition.owner(by), waiver.reason()))
          .orElseGet(() -> edition.texts().of("owner.waived", until, waiver.reason()));
    }
    return finding.flapping() ? edition.texts().of("owner.flapping") : "";
  }
}
