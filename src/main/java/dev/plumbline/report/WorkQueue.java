package dev.plumbline.report;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.RunResult.OwnerSummary;
import dev.plumbline.result.TableResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one owner has to do, the worst first and of that the oldest.
 *
 * @param open what the owner must act on
 * @param escalated what others, for whom the owner steps in, have left open for too long
 * @param accepted what is waived
 * @param solved what is gone since this run
 */
public record WorkQueue(
    OwnerSummary owner,
    List<Task> open,
    List<Task> escalated,
    List<Task> accepted,
    List<Task> solved) {

  public WorkQueue {
    open = List.copyOf(open);
    escalated = List.copyOf(escalated);
    accepted = List.copyOf(accepted);
    solved = List.copyOf(solved);
  }

  /** Those of all declared owners who answer for something or step in for something, by id. */
  public static Map<String, WorkQueue> all(RunResult run) {
    List<Task> tasks = tasks(run);
    Set<String> answering = answering(run);
    Map<String, WorkQueue> queues = new LinkedHashMap<>();
    for (OwnerSummary owner : run.project().owners()) {
      WorkQueue queue = of(owner, run, tasks);
      if (answering.contains(owner.id()) || !queue.escalated.isEmpty()) {
        queues.put(owner.id(), queue);
      }
    }
    return queues;
  }

  private static WorkQueue of(OwnerSummary owner, RunResult run, List<Task> tasks) {
    Set<String> steppedInFor =
        run.project().owners().stream()
            .filter(other -> other.backup().filter(owner.id()::equals).isPresent())
            .map(OwnerSummary::id)
            .collect(Collectors.toSet());
    List<Task> own = tasks.stream().filter(task -> task.owner().equals(owner.id())).toList();
    return new WorkQueue(
        owner,
        own.stream().filter(Task::isOpen).toList(),
        tasks.stream()
            .filter(task -> task.overdue() && steppedInFor.contains(task.owner()))
            .toList(),
        in(own, FindingState.WAIVED),
        in(own, FindingState.RESOLVED));
  }

  private static List<Task> in(List<Task> tasks, FindingState state) {
    return tasks.stream()
        .filter(task -> task.finding().filter(found -> found.state() == state).isPresent())
        .toList();
  }

  private static Set<String> answering(RunResult run) {
    return Stream.of(
            run.tables().stream().map(TableResult::owner),
            run.checks().map(CheckResult::owner),
            run.metrics().stream().map(MetricSummary::owner),
            run.reports().stream().map(ReportResult::owner),
            run.findings().stream().map(Finding::owner))
        .flatMap(Function.identity())
        .collect(Collectors.toSet());
  }

  /** A task for each finding, and for each check that did not pass and has none. */
  private static List<Task> tasks(RunResult run) {
    Map<String, CheckResult> checks =
        run.checks().collect(Collectors.toMap(CheckResult::id, Function.identity(), (a, b) -> a));
    List<Task> tasks = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (Finding finding : run.findings()) {
      Optional<CheckResult> check = Optional.ofNullable(checks.get(finding.check()));
      if (!isToldOtherwise(finding, check, run.findings())) {
        tasks.add(new Task(Optional.of(finding), check, run.isOverdue(finding)));
      }
      if (finding.state() != FindingState.RESOLVED) {
        known.add(finding.check());
      }
    }
    run.checks()
        .filter(WorkQueue::needsAttention)
        .filter(check -> !known.contains(check.id()))
        .forEach(check -> tasks.add(new Task(Optional.empty(), Optional.of(check), false)));
    tasks.sort(worstFirst(run));
    return tasks;
  }

  /**
   * Whether others say the same: of a check that fails in groups of rows, each group is a task, and
   * the check as a whole is one only where some group is not told of; what is accepted or solved as
   * a whole is told once.
   */
  private static boolean isToldOtherwise(
      Finding finding, Optional<CheckResult> check, List<Finding> all) {
    Stream<Finding> others =
        all.stream()
            .filter(other -> other.check().equals(finding.check()))
            .filter(other -> other.group().isEmpty() != finding.group().isEmpty());
    if (finding.group().isEmpty()) {
      long groups = others.filter(other -> other.state().isOpen()).count();
      long failed = check.flatMap(CheckResult::segments).map(Segments::failed).orElse(0);
      return finding.state().isOpen() && groups > 0 && groups >= failed;
    }
    return !finding.state().isOpen() && others.anyMatch(other -> other.state() == finding.state());
  }

  private static boolean needsAttention(CheckResult check) {
    return check.outcome() == Outcome.FAILED || check.outcome() == Outcome.ERROR;
  }

  private static Comparator<Task> worstFirst(RunResult run) {
    return Comparator.comparing(Task::severity)
        .thenComparing(task -> task.age(run.run().asOf()).orElse(-1L), Comparator.reverseOrder())
        .thenComparing(task -> task.rows().orElse(0L), Comparator.reverseOrder())
        .thenComparing(Task::table)
        .thenComparing(Task::checkId)
        .thenComparing(task -> task.group().toString());
  }
}
