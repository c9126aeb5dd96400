package dev.plumbline.history;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The runs before a date that count, one for each earlier date of the data, the oldest first. */
public record Past(List<PastRun> runs) {

  public Past {
    runs = List.copyOf(runs);
  }

  /** The last of the runs. */
  public Optional<PastRun> latest() {
    return runs.isEmpty() ? Optional.empty() : Optional.of(runs.get(runs.size() - 1));
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
