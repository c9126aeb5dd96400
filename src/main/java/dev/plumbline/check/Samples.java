package dev.plumbline.check;

import dev.plumbline.mask.Masking;
import dev.plumbline.result.CheckResult.Frequent;
import dev.plumbline.result.CheckResult.Sample;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Samples of what breaks rules, and the most frequent values among it; all of it masked. */
final class Samples {
  private final SparkSession spark;
  private final CheckContext context;
  private final SampleQuery rows;
  private final FrequentQuery frequent;

  Samples(CheckedTable table, CheckContext context) {
    this.spark = table.opened().records().sparkSession();
    this.context = context;
    this.rows = new SampleQuery(table, key(table), context);
    this.frequent = new FrequentQuery(table, context.masking());
  }

  /**
   * Takes samples for all of these, in one job for all that can share one. Without a sample a
   * result is still right, so where one cannot be taken it is left out, and the others are taken
   * all the same.
   *
   * @param failings all different
   */
  Map<Failing, Sample> take(List<Failing> failings) {
    if (context.samples() == 0) {
      return Map.of();
    }
    Map<Failing, Sample> samples = new HashMap<>();
    queried(failings)
        .forEach(
            failing ->
                QueriedSample.take(spark, failing, context)
                    .ifPresent(sample -> samples.put(failing, sample)));
    List<Failing> shown =
        failings.stream()
            .filter(failing -> !(failing instanceof Failing.Queried))
            .filter(rows::tells)
            .toList();
    new Bisection<Failing, Optional<Sample>>(this::fetched, unanswered -> Optional.empty())
        .answers(shown)
        .forEach((failing, found) -> found.ifPresent(sample -> samples.put(failing, sample)));
    return samples;
  }

  /** How many queries it took to take these samples: one for all that can share one. */
  static int queries(Collection<Failing> taken) {
    int alone = queried(taken).size();
    return alone + (taken.size() > alone ? 1 : 0);
  }

  private static List<Failing.Queried> queried(Collection<Failing> failings) {
    return failings.stream()
        .filter(Failing.Queried.class::isInstance)
        .map(Failing.Queried.class::cast)
        .toList();
  }

  private Map<Failing, Optional<Sample>> fetched(List<Failing> failings) {
    List<Row> fetched = fetch(failings);
    Map<Failing, Optional<Sample>> samples = new HashMap<>();
    for (int number = 0; number < failings.size(); number++) {
      int wanted = number;
      List<Row> own = fetched.stream().filter(row -> row.getInt(0) == wanted).toList();
      Sample sample = sample(failings.get(number), own);
      boolean tells = !sample.rows().isEmpty() || !sample.frequent().isEmpty();
      samples.put(failings.get(number), Optional.of(sample).filter(any -> tells));
    }
    return samples;
  }

  private static List<String> key(CheckedTable table) {
    return table.definition().key().stream()
        .filter(column -> table.typeOf(column).isPresent())
        .toList();
  }

  private List<Row> fetch(List<Failing> failings) {
    Dataset<Row> sampled = rows.rows(failings).selectExpr("*", "0L AS rows");
    // Sorted here, because Spark would read the rows once more to learn how to sort them.
    return frequent.values(failings).map(sampled::union).orElse(sampled).collectAsList().stream()
        .sorted(
            Comparator.comparing((Row row) -> row.getInt(0)).thenComparing(row -> row.getInt(1)))
        .toList();
  }

  private Sample sample(Failing failing, List<Row> fetched) {
    List<List<String>> shown =
        fetched.stream()
            .filter(row -> row.getLong(3) == 0)
            .map(row -> row.<String>getList(2))
            .map(texts -> failing instanceof Failing.Unreadable ? fault(texts) : texts)
            .map(texts -> Collections.unmodifiableList(new ArrayList<>(texts)))
            .toList();
    List<Frequent> values =
        fetched.stream()
            .filter(row -> row.getLong(3) > 0)
            .map(row -> new Frequent(row.getList(2), row.getLong(3)))
            .toList();
    boolean telling = shown.stream().anyMatch(Samples::tells);
    return new Sample(
        rows.columns(failing), telling ? shown : List.of(), failing.columns(), telling(values));
  }

  /**
   * Those that can be told from each other: without a key, different values may have one mask. That
   * all values are missing or hidden is known without a list of them.
   */
  private static List<Frequent> telling(List<Frequent> values) {
    List<List<String>> masks = values.stream().map(Frequent::values).toList();
    List<Frequent> distinct =
        values.stream().filter(value -> Collections.frequency(masks, value.values()) == 1).toList();
    return distinct.stream().map(Frequent::values).anyMatch(Samples::tells) ? distinct : List.of();
  }

  private static boolean tells(List<String> texts) {
    return texts.stream().anyMatch(text -> text != null && !text.equals(Masking.HIDDEN));
  }

  private static List<String> fault(List<String> texts) {
    Optional<String> text = texts.stream().skip(3).filter(Objects::nonNull).findFirst();
    return Stream.of(texts.get(0), texts.get(1).replace('_', ' '), texts.get(2), text.orElse(null))
        .collect(ArrayList::new, List::add, List::addAll);
  }
}
