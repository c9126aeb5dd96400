package dev.plumbline.history;

import dev.plumbline.result.Outcome;
import dev.plumbline.result.RunResult.EarlierRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs before a date that count, one for each earlier date of the data, the oldest first. */
public record Past(List<PastRun> runs) {
  private static final int SHOWN = 100;

  public Past {
    runs = List.copyOf(runs);
  }

  /** The last of the runs. */
  public Optional<PastRun> latest() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
  }

  /**
   * The last runs with the counts that they published: what somebody had accepted by then was
   * skipped.
   */
  List<EarlierRun> shown(Decisions decisions) {
    return runs.subList(Math.max(0, runs.size() - SHOWN), runs.size()).stream()
        .map(run -> shown(run, decisions.knownAt(run.startedAt())))
        .toList();
  }

  private EarlierRun shown(PastRun run, Decisions decisions) {
    long accepted =
        run.checks().stream()
            .filter(check -> check.outcome() == Outcome.FAILED)
            .filter(
                check -> decisions.accepting(check.id(), check.segments(), run.asOf()).isPresent())
            .count();
    return new EarlierRun(
        run.asOf(),
        run.count(Outcome.PASSED),
        run.count(Outcome.FAILED) - accepted,
        run.count(Outcome.ERROR),
        run.count(Outcome.SKIPPED) + accepted,
        run.version(),
        run.commit(),
        run == runs.get(runs.size() - 1) ? unanswered(run) : List.of());
  }

  private static List<String> unanswered(PastRun run) {
    return run.checks().stream()
        .filter(check -> check.outcome() == Outcome.ERROR)
        .map(PastCheck::id)
        .toList();
  }

  /** What each check gave, by its id, in the order of the runs. */
  public Map<String, List<PastResult>> byCheck() {
    Map<String, List<PastResult>> results = new LinkedHashMap<>();
    for (PastRun run : runs) {
      for (PastCheck check : run.checks()) {
        results
            .computeIfAbsent(check.id(), id -> new ArrayList<>())
            .add(new PastResult(run, check));
      }
    }
    return results;
  }

  /** What a check gave in a run. */
  public record PastResult(PastRun run, PastCheck check) {}
}
