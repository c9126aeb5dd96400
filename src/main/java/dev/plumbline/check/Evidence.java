package dev.plumbline.check;

import dev.plumbline.check.Question.Duplicates;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/** The answers to all questions on one table, and what getting them took. */
record Evidence(Map<Question, Answer> answers, int scans, int groupBys) {
  private static final String GROUP_SIZE = "_plumbline_group_size";

  /** Asks the questions: those that can share a scan in one, the others one by one. */
  static Evidence gather(Dataset<Row> records, Collection<Question> questions) {
    List<Question> distinct = questions.stream().distinct().toList();
    List<Duplicates> duplicates = of(Duplicates.class, distinct);
    SharedScan scan = new SharedScan(records);
    Map<Question, Answer> answers = new HashMap<>(scan.answer(of(ScanQuestion.class, distinct)));
    duplicates.forEach(question -> answers.put(question, count(records, question)));
    return new Evidence(answers, scan.scans(), duplicates.size());
  }

  Answer to(Question question) {
    return answers.get(question);
  }

  /**
   * Counts duplicates in one job. Deequ's uniqueness would take two a set of columns, group-by and
   * count apart, and leaves rows with a null out, where the vocabulary counts them.
   */
  private static Answer count(Dataset<Row> records, Duplicates question) {
    Column rows = functions.col(GROUP_SIZE);
    try {
      Row counts =
          records
              .where(question.where())
              .groupBy(question.expressions().stream().map(functions::expr).toArray(Column[]::new))
              .agg(functions.count(functions.lit(1)).as(GROUP_SIZE))
              .select(rows)
              .agg(
                  functions.sum(functions.when(rows.gt(1), rows).otherwise(0)), functions.sum(rows))
              .head();
      return Answer.of(List.of(orZero(counts.get(0)), orZero(counts.get(1))));
    } catch (Exception failure) {
      return Answer.failed(failure);
    }
  }

  private static Object orZero(Object count) {
    return count == null ? 0L : count;
  }

  private static <Q> List<Q> of(Class<Q> kind, List<Question> questions) {
    return questions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
