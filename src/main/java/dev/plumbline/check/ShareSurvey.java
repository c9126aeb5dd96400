package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.result.Distribution;
import dev.plumbline.result.Distribution.Share;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Counts the most frequent values. The others are only counted together.
 *
 * @param counted Spark SQL condition of the records that are looked at
 * @param condition the same for rows that are known to be readable
 * @param value the column, as Spark SQL
 * @param batch the view of the table's readable rows, as Spark SQL
 */
record ShareSurvey(String column, String counted, String condition, String value, String batch)
    implements DriftExamination.Survey {
  private static final int LONGEST = 100;

  @Override
  public List<Question> questions() {
    return List.of(values(), frequent());
  }

  @Override
  public Distribution distribution(Evidence evidence) {
    Answer answer = evidence.to(frequent());
    List<String> texts = list(answer.values().get(0));
    List<Long> rows = list(answer.values().get(1));
    List<Share> shares = new ArrayList<>();
    for (int index = 0; index < texts.size(); index++) {
      shares.add(new Share(texts.get(index), rows.get(index)));
    }
    shares.sort(
        Comparator.comparing(Share::rows, Comparator.reverseOrder()).thenComparing(Share::value));
    return new Distribution(column, evidence.to(values()).count(0), List.of(), shares);
  }

  private Aggregates values() {
    return new Aggregates(List.of("count(CASE WHEN " + counted + " THEN " + value + " END)"));
  }

  /** A text too long to keep is told from others by a hash of it. */
  private Query frequent() {
    String text =
        "CASE WHEN length(text) <= %1$d THEN text ELSE concat(left(text, 80), '…', left(sha2(text, 256), 16)) END"
            .formatted(LONGEST);
    return new Query(
        ("SELECT collect_list(text), collect_list(occurrences) FROM"
                + " (SELECT text, count(*) AS occurrences FROM"
                + " (SELECT %s AS text FROM (SELECT CAST(%s AS STRING) AS text FROM %s AS batch WHERE %s))"
                + " WHERE text IS NOT NULL GROUP BY text"
                + " ORDER BY occurrences DESC, text LIMIT %d)")
            .formatted(text, value, batch, condition, Distribution.MOST));
  }

  @SuppressWarnings("unchecked")
  private static <T> List<T> list(Object array) {
    return JavaConverters.seqAsJavaList((Seq<T>) array);
  }
}
