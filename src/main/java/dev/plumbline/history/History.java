package dev.plumbline.history;

import dev.plumbline.history.PastRun.Subject;
import dev.plumbline.result.RunResult.EarlierRun;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;

/**
 * What is known of earlier runs.
 *
 * @param runs all of them, by the date of the data and then by the clock
 * @param skipped files that are left out
 * @param decisions of people
 */
public record History(List<PastRun> runs, List<SkippedFile> skipped, Decisions decisions) {

  /** That of a project that has never run. */
  public static final History NONE = new History(List.of(), List.of(), new Decisions(List.of()));

  public History {
    runs = runs.stream().sorted(PastRun.IN_ORDER).toList();
    skipped = List.copyOf(skipped);
  }

  /** That of one project in one profile; files that are left out may be of any. */
  public History of(String project, String profile) {
    return new History(
        runs.stream()
            .filter(run -> run.project().equals(project) && run.profile().equals(profile))
            .toList(),
        skipped,
        decisions.of(project, profile));
  }

  /**
   * The runs that count: of those of one project and profile on one date of the data, the one that
   * was started last.
   */
  public List<PastRun> accepted() {
    Map<Subject, PastRun> last = new HashMap<>();
    runs.forEach(run -> last.merge(run.subject(), run, BinaryOperator.maxBy(PastRun.IN_ORDER)));
    Set<String> ids = new HashSet<>();
    last.values().forEach(run -> ids.add(run.id()));
    return runs.stream().filter(run -> ids.contains(run.id())).toList();
  }

  /** The runs that count on earlier dates of the data. */
  public Past before(LocalDate asOf) {
    return new Past(accepted().stream().filter(run -> run.asOf().isBefore(asOf)).toList());
  }

  /** The last of these as they were published. */
  public List<EarlierRun> shownBefore(LocalDate asOf) {
    return before(asOf).shown(decisions);
  }
}
