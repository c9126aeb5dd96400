package dev.plumbline;

import dev.plumbline.check.EarlierFigures;
import dev.plumbline.history.Decisions;
import dev.plumbline.history.History;
import dev.plumbline.history.Past.PastResult;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What checks saw on the dates before, without the days that people took out of the baseline.
 *
 * @param results by the id of the check
 */
record EarlierRuns(Map<String, List<PastResult>> results, Decisions decisions)
    implements EarlierFigures {

  /** Those of a history; none at all where it cannot be read. */
  static EarlierFigures of(Optional<History> history, LocalDate asOf) {
    return history
        .<EarlierFigures>map(known -> of(known, asOf))
        .orElse((table, check) -> Optional.empty());
  }

  /**
   * Those of a history.
   *
   * @param history of one project in one profile
   */
  static EarlierRuns of(History history, LocalDate asOf) {
    return new EarlierRuns(history.before(asOf).byCheck(), history.decisions());
  }

  @Override
  public Optional<List<EarlierFigure>> of(String table, String check) {
    return Optional.of(
        results.getOrDefault(check, List.of()).stream()
            .filter(result -> result.check().rule().table().equals(table))
            .filter(result -> decisions.countsInBaseline(table, check, result.run().asOf()))
            .map(
                result ->
                    new EarlierFigure(
                        result.run().asOf(), result.check().observed(), result.check().segments()))
            .toList());
  }
}
