package dev.plumbline.check;

import dev.plumbline.anomaly.Assessment;
import dev.plumbline.anomaly.Assessment.Compared;
import dev.plumbline.anomaly.Assessment.Peers;
import dev.plumbline.anomaly.Assessment.TooFew;
import dev.plumbline.anomaly.Point;
import dev.plumbline.check.EarlierFigures.EarlierFigure;
import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.AnomalyRule;
import dev.plumbline.expectation.AnomalyRule.Metric;
import dev.plumbline.expectation.Sql;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Compares a figure with what the same check saw on earlier dates of the data.
 *
 * @param earlier empty where the history cannot be read
 * @param group the values of the group that is judged, as they are shown; empty for all rows
 */
record AnomalyExamination(
    CheckedTable table,
    AnomalyRule rule,
    LocalDate asOf,
    Optional<List<EarlierFigure>> earlier,
    Optional<List<String>> group)
    implements Examination {

  static Examination of(CheckedTable table, CheckContext context, AnomalyRule rule) {
    boolean telling =
        rule.metric() == Metric.MEAN
            || rule.metric() == Metric.SUM
            || rule.metric() == Metric.FRESHNESS;
    if (telling
        && rule.columns().stream()
            .anyMatch(column -> !table.definition().classOf(column).mayBeShown())) {
      throw new Refusal(Judgement.error(ErrorClass.COLUMN_NOT_PUBLIC));
    }
    return new AnomalyExamination(
        table,
        rule,
        context.asOf(),
        context.surroundings().earlier().of(table.definition().name(), rule.definition().id()),
        Optional.empty());
  }

  @Override
  public List<Question> questions() {
    return List.of(question());
  }

  @Override
  public Examination ofGroup(List<String> values) {
    return new AnomalyExamination(table, rule, asOf, earlier, Optional.of(values));
  }

  /** What passes now is what later runs are compared with. */
  @Override
  public boolean showsPassedGroups() {
    return true;
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(question());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    if (answer.values().get(0) == null || needsValues() && answer.count(1) == 0) {
      return Judgement.onFigure(Outcome.SKIPPED, Optional.empty()).because(Wording.of("no-values"));
    }
    Figure figure = figure(answer);
    Optional<Double> value = number(figure.text());
    if (value.isEmpty()) {
      return Judgement.onFigure(Outcome.SKIPPED, Optional.of(figure.text()))
          .because(Wording.of("anomaly.no-number"));
    }
    if (earlier.isEmpty()) {
      return Judgement.onFigure(Outcome.SKIPPED, Optional.of(figure.text()))
          .because(Wording.of("anomaly.unreadable"));
    }
    Assessment assessment =
        Detectors.of(rule).assess(series(earlier.get()), new Point(asOf, value.get()));
    return judge(assessment, figure);
  }

  private static Judgement judge(Assessment assessment, Figure figure) {
    if (assessment instanceof Compared compared && !compared.isAnomaly()) {
      return Judgement.onFigure(Outcome.PASSED, Optional.of(figure.text()));
    }
    Outcome outcome = assessment instanceof Compared ? Outcome.FAILED : Outcome.SKIPPED;
    return Judgement.onFigure(outcome, Optional.of(figure.text())).because(reason(assessment));
  }

  private static LocalizedText reason(Assessment assessment) {
    if (assessment instanceof TooFew few) {
      return Wording.of("anomaly.too-few", days(few.peers()), few.known(), few.needed());
    }
    Compared compared = (Compared) assessment;
    LocalizedText peers = days(compared.peers());
    return Double.isFinite(compared.expected())
        ? Wording.of(
            "anomaly.unusual",
            told(compared.expected()),
            told(compared.lower()),
            told(compared.upper()),
            compared.known(),
            peers)
        : Wording.of("anomaly.outside", compared.known());
  }

  private static LocalizedText days(Peers peers) {
    return Wording.of("anomaly." + peers.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static String told(double value) {
    return new Figure.Exact(new BigDecimal(value).round(new MathContext(6))).text();
  }

  private List<Point> series(List<EarlierFigure> figures) {
    List<Point> points = new ArrayList<>();
    for (EarlierFigure figure : figures) {
      observed(figure)
          .flatMap(AnomalyExamination::number)
          .ifPresent(value -> points.add(new Point(figure.day(), value)));
    }
    return points;
  }

  private Optional<String> observed(EarlierFigure figure) {
    return group.isEmpty()
        ? figure.observed()
        : figure.segments().stream()
            .map(Segments::shown)
            .flatMap(List::stream)
            .filter(segment -> segment.values().equals(group.get()))
            .findFirst()
            .flatMap(Segment::observed);
  }

  private static Optional<Double> number(String text) {
    try {
      return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
    } catch (NumberFormatException hidden) {
      return Optional.empty();
    }
  }

  private boolean needsValues() {
    return rule.metric() != Metric.ROW_COUNT && rule.metric() != Metric.DISTINCT_COUNT;
  }

  private Figure figure(Answer answer) {
    Object value = answer.values().get(0);
    return switch (rule.metric()) {
      case ROW_COUNT, DISTINCT_COUNT, SUM -> Figure.of(value);
      case NULL_RATE -> Figure.of((double) answer.count(0) / answer.count(1));
      case MEAN ->
          value instanceof BigDecimal sum
              ? Figure.of(
                  sum.divide(BigDecimal.valueOf(answer.count(1)), MathContext.DECIMAL64)
                      .doubleValue())
              : Figure.of((Double) value / answer.count(1));
      case FRESHNESS ->
          Figure.of(
              Duration.between(((Figure.Time) Figure.of(value)).value(), asOf.atStartOfDay())
                      .toSeconds()
                  / (double) Duration.ofDays(1).toSeconds());
    };
  }

  private Question question() {
    String where = table.where(rule.declaration().condition());
    if (rule.metric() == Metric.DISTINCT_COUNT) {
      String column = rule.column().orElseThrow();
      return new DistinctCount(
          column, table.where(rule.declaration().condition(), Sql.column(column) + " IS NOT NULL"));
    }
    String rows = "count(CASE WHEN " + where + " THEN 1 END)";
    if (rule.metric() == Metric.ROW_COUNT) {
      return new Aggregates(List.of(rows));
    }
    String column = Sql.column(rule.column().orElseThrow());
    String value = "CASE WHEN " + where + " THEN " + column + " END";
    String values = "count(" + value + ")";
    return switch (rule.metric()) {
      case NULL_RATE -> new Aggregates(List.of(rows + " - " + values, rows));
      case FRESHNESS -> new Aggregates(List.of("max(" + value + ")", values));
      default ->
          new Aggregates(
              List.of(
                  "sum(CAST(%s AS %s))"
                      .formatted(
                          value,
                          StatisticExamination.summedAs(
                              table.typeOf(rule.column().orElseThrow()).orElseThrow())),
                  values));
    };
  }
}
