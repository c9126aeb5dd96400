package dev.plumbline.report.site;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Pass rates of checks by table and dimension.
 *
 * @param dimensions headers; each row has one score more, for all of them
 */
public record Scorecard(List<String> dimensions, List<Row> rows, List<Score> totals) {
  private static final List<String> ORDER =
      List.of(
          "completeness",
          "uniqueness",
          "validity",
          "consistency",
          "timeliness",
          "accuracy",
          "volume",
          "schema");

  /** The scores of one table. */
  public record Row(String table, String link, String owner, List<Score> scores) {}

  /**
   * One score.
   *
   * @param outcome the worst among its checks; {@code none} where it has no check
   * @param word for the outcome
   * @param fraction passed of evaluated
   */
  public record Score(String outcome, String word, String rate, String fraction) {}

  static Scorecard of(Edition edition) {
    List<String> dimensions =
        edition
            .run()
            .checks()
            .map(CheckResult::dimension)
            .distinct()
            .sorted(Comparator.comparing(Scorecard::rank).thenComparing(Comparator.naturalOrder()))
            .toList();
    return new Scorecard(
        dimensions.stream().map(edition.texts()::dimension).toList(),
        edition.run().tables().stream().map(table -> row(edition, dimensions, table)).toList(),
        scores(edition, dimensions, edition.run().checks().toList()));
  }

  private static int rank(String dimension) {
    int place = ORDER.indexOf(dimension);
    return place < 0 ? ORDER.size() : place;
  }

  private static Row row(Edition edition, List<String> dimensions, TableResult table) {
    return new Row(
        table.name(),
        Page.table(table.name()),
        edition.owner(table.owner()),
        scores(edition, dimensions, table.checks()));
  }

  private static List<Score> scores(
      Edition edition, List<String> dimensions, List<CheckResult> checks) {
    List<Score> scores = new ArrayList<>();
    for (String dimension : dimensions) {
      scores.add(
          score(
              edition,
              checks.stream().filter(check -> check.dimension().equals(dimension)).toList()));
    }
    scores.add(score(edition, checks));
    return scores;
  }

  private static Score score(Edition edition, List<CheckResult> checks) {
    if (checks.isEmpty()) {
      return new Score("none", edition.texts().of("scorecard.none"), "", "");
    }
    Outcome worst =
        checks.stream().map(CheckResult::outcome).min(Comparator.naturalOrder()).orElseThrow();
    long passed = count(checks, Outcome.PASSED);
    PassRate rate = new PassRate(passed, passed + count(checks, Outcome.FAILED));
    StatusView status = StatusView.of(edition, worst);
    String fraction = edition.texts().of("scorecard.fraction", rate.right(), rate.judged());
    return new Score(status.name(), status.word(), rate.text(edition, 0), fraction);
  }

  private static long count(List<CheckResult> checks, Outcome outcome) {
    return checks.stream().filter(check -> check.outcome() == outcome).count();
  }
}
