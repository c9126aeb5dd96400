package dev.plumbline.report;

import dev.plumbline.result.Finding;
import dev.plumbline.result.FindingState;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.RunResult.EarlierRun;
import dev.plumbline.result.RunResult.OwnerSummary;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What an owner has to be told of a run: only what is otherwise than in the run before, so that
 * nobody is told the same every day.
 *
 * @param items what asks for something, by kind, and of each kind as in the work queue
 * @param solved what is gone since the run before
 */
public record OwnerNews(List<Item> items, List<Task> solved) {

  public OwnerNews {
    items = List.copyOf(items);
    solved = List.copyOf(solved);
  }

  /** Why somebody is told. */
  public enum Kind {
    /** Seen for the first time. */
    NEW,
    /** Was solved or accepted, and is back. */
    REOPENED,
    /** More rows than when it last changed. */
    WORSE,
    /** The data could not be judged, and could in the run before. */
    UNANSWERED,
    /** Open for longer than its owner may take, and again each time that so much has gone by. */
    OVERDUE,
    /** The same of another owner, for whom this one steps in. */
    ESCALATED
  }

  /** A task, and why the owner is told of it. */
  public record Item(Kind kind, Task task) {}

  /** Whether there is nothing to tell. */
  public boolean isEmpty() {
    return items.isEmpty() && solved.isEmpty();
  }

  /** How many items are of a kind. */
  public long count(Kind kind) {
    return items.stream().filter(item -> item.kind() == kind).count();
  }

  /** What is news in a work queue. */
  public static OwnerNews of(RunResult run, WorkQueue queue) {
    Before before = Before.of(run);
    List<Item> items = new ArrayList<>();
    queue
        .open()
        .forEach(
            task -> kind(run, before, task).ifPresent(kind -> items.add(new Item(kind, task))));
    queue.escalated().stream()
        .filter(task -> isOverdueAgain(run, before, task))
        .forEach(task -> items.add(new Item(Kind.ESCALATED, task)));
    items.sort(Comparator.comparing(Item::kind));
    return new OwnerNews(items, queue.solved());
  }

  private static Optional<Kind> kind(RunResult run, Before before, Task task) {
    if (task.isInError()) {
      boolean isKnown = before.unanswered().contains(task.checkId());
      return isKnown ? Optional.empty() : Optional.of(Kind.UNANSWERED);
    }
    Optional<Kind> changed = task.finding().map(Finding::state).flatMap(OwnerNews::kind);
    if (changed.isPresent()) {
      return changed;
    }
    if (task.finding().isEmpty()) {
      return Optional.of(Kind.NEW);
    }
    return isOverdueAgain(run, before, task) ? Optional.of(Kind.OVERDUE) : Optional.empty();
  }

  private static Optional<Kind> kind(FindingState state) {
    return switch (state) {
      case NEW -> Optional.of(Kind.NEW);
      case REOPENED -> Optional.of(Kind.REOPENED);
      case WORSE -> Optional.of(Kind.WORSE);
      case ONGOING, BETTER, RESOLVED, WAIVED -> Optional.empty();
    };
  }

  private static boolean isOverdueAgain(RunResult run, Before before, Task task) {
    if (!task.overdue() || task.finding().isEmpty()) {
      return false;
    }
    Finding finding = task.finding().get();
    long days = Math.max(1, escalateAfter(run, finding.owner()));
    long periods = periods(finding.age(run.run().asOf()), days);
    return before.asOf().map(date -> periods > periods(finding.age(date), days)).orElse(true);
  }

  /** How often so many days have gone by, the last of them not counted until it is over. */
  private static long periods(long age, long days) {
    return Math.max(0, age - 1) / days;
  }

  private static int escalateAfter(RunResult run, String owner) {
    return run.project().owners().stream()
        .filter(known -> known.id().equals(owner))
        .map(OwnerSummary::escalateAfter)
        .flatMap(Optional::stream)
        .findFirst()
        .orElse(1);
  }

  /** What the run before knew. */
  private record Before(Optional<LocalDate> asOf, Set<String> unanswered) {
    static Before of(RunResult run) {
      if (run.earlier().isEmpty()) {
        return new Before(Optional.empty(), Set.of());
      }
      EarlierRun last = run.earlier().get(run.earlier().size() - 1);
      return new Before(Optional.of(last.asOf()), Set.copyOf(last.unanswered()));
    }
  }
}
