package dev.plumbline.report.site;

import dev.plumbline.project.Severity;
import dev.plumbline.report.Task;
import dev.plumbline.report.WorkQueue;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.TableResult;
import java.util.List;
import java.util.Optional;

/**
 * What one owner has to do.
 *
 * @param outcome of all that is open
 * @param backup name of who steps in; empty where nobody does
 * @param backupLink empty where the backup has no page
 * @param escalation after how long; empty where nothing is escalated
 * @param workbook the fix list; empty where there is nothing to fix
 * @param escalated what others have left open for too long
 * @param tables that the owner answers for
 */
public record OwnerPage(
    String name,
    StatusView outcome,
    String verdict,
    String backup,
    String backupLink,
    String escalation,
    String workbook,
    List<TaskView> open,
    List<TaskView> escalated,
    List<TaskView> accepted,
    List<TaskView> solved,
    List<OwnedTable> tables,
    List<IndexPage.ReportLink> reports) {

  /** A table that an owner answers for. */
  public record OwnedTable(String name, String link, String description, String rows) {}

  static OwnerPage of(Edition edition, WorkQueue queue) {
    Optional<String> backup = queue.owner().backup();
    return new OwnerPage(
        queue.owner().name(),
        StatusView.of(edition, outcome(queue)),
        verdict(edition, queue),
        backup.map(edition::owner).orElse(""),
        backup.map(edition::ownerLink).orElse(""),
        queue
            .owner()
            .escalateAfter()
            .map(days -> edition.texts().of("owner.escalation.days", days))
            .orElse(""),
        queue.open().isEmpty() && queue.escalated().isEmpty()
            ? ""
            : Page.fixList(queue.owner().id()),
        views(edition, queue.open()),
        views(edition, queue.escalated()),
        views(edition, queue.accepted()),
        views(edition, queue.solved()),
        edition.run().tables().stream()
            .filter(table -> table.owner().equals(queue.owner().id()))
            .map(table -> owned(edition, table))
            .toList(),
        edition.run().reports().stream()
            .filter(report -> report.owner().equals(queue.owner().id()))
            .map(report -> link(edition, report))
            .toList());
  }

  private static Outcome outcome(WorkQueue queue) {
    if (queue.open().isEmpty()) {
      return Outcome.PASSED;
    }
    return queue.open().stream().allMatch(Task::isInError) ? Outcome.ERROR : Outcome.FAILED;
  }

  private static String verdict(Edition edition, WorkQueue queue) {
    long critical =
        queue.open().stream().filter(task -> task.severity() == Severity.CRITICAL).count();
    long overdue = queue.open().stream().filter(Task::overdue).count();
    String first = edition.texts().of("owner.verdict", queue.open().size());
    if (queue.open().isEmpty()) {
      return first;
    }
    String key = queue.open().size() == 1 ? "owner.verdict.critical.one" : "owner.verdict.critical";
    String second = edition.texts().of(key, critical);
    return overdue == 0
        ? first + " " + second
        : first + " " + second + " " + edition.texts().of("owner.verdict.overdue", overdue);
  }

  private static List<TaskView> views(Edition edition, List<Task> tasks) {
    return tasks.stream().map(task -> TaskView.of(edition, task)).toList();
  }

  private static OwnedTable owned(Edition edition, TableResult table) {
    return new OwnedTable(
        table.name(),
        Page.table(table.name()),
        table.description(),
        table.rows().map(edition.formats()::count).orElse(""));
  }

  private static IndexPage.ReportLink link(Edition edition, ReportResult report) {
    return new IndexPage.ReportLink(
        Page.report(report.id()),
        edition.in(report.title()),
        edition.in(report.question()),
        edition.owner(report.owner()));
  }
}
