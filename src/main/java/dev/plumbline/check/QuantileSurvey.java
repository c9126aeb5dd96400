package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.result.Distribution;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Takes a hundred quantiles of numbers, in the pass that all checks share and in bounded memory.
 *
 * <p>Spark's sketch is used, because Deequ's needs a pass of its own and does not come out the same
 * twice.
 *
 * @param value Spark SQL of the values, null in rows that are not looked at
 */
record QuantileSurvey(String column, String value) implements DriftExamination.Survey {
  /** The rank of a quantile is at most one in this many values off. */
  private static final int ACCURACY = 10_000;

  @Override
  public List<Question> questions() {
    return List.of(aggregates());
  }

  @Override
  public Distribution distribution(Evidence evidence) {
    Answer answer = evidence.to(aggregates());
    long values = answer.count(1);
    List<BigDecimal> quantiles =
        values == 0
            ? List.of()
            : Stream.of(((String) answer.values().get(0)).split(",")).map(BigDecimal::new).toList();
    return new Distribution(column, values, quantiles, List.of());
  }

  private Aggregates aggregates() {
    String shares =
        IntStream.rangeClosed(1, Distribution.MOST)
            .mapToObj(percent -> BigDecimal.valueOf(10L * percent - 5, 3).toPlainString() + "D")
            .collect(Collectors.joining(", "));
    return new Aggregates(
        List.of(
            "array_join(CAST(percentile_approx(%s, array(%s), %d) AS ARRAY<STRING>), ',')"
                .formatted(value, shares, ACCURACY),
            "count(" + value + ")"));
  }
}
