package dev.plumbline.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The answers to all questions on one table, and what getting them took. */
record Evidence(Map<Question, Answer> answers, int scans, int groupBys, int queries) {

  static Evidence none() {
    return new Evidence(Map.of(), 0, 0, 0);
  }

  /** Asks the questions: those that can share a scan or a group-by together, the others alone. */
  static Evidence gather(Dataset<Row> records, Collection<Question> questions) {
    List<Question> distinct = questions.stream().distinct().toList();
    SharedScan scan = new SharedScan(records);
    Map<Question, Answer> answers = new HashMap<>(scan.answer(of(ScanQuestion.class, distinct)));
    Map<List<String>, List<GroupQuestion>> groups = groups(distinct);
    groups.forEach(
        (columns, asked) -> answers.putAll(new GroupedScan(records, columns).answer(asked)));
    List<Query> queries = of(Query.class, distinct);
    queries.forEach(query -> answers.put(query, answer(records, query)));
    return new Evidence(answers, scan.scans(), groups.size(), queries.size());
  }

  /** The questions that share a group-by, by the columns they share. */
  static Map<List<String>, List<GroupQuestion>> groups(Collection<Question> questions) {
    return of(GroupQuestion.class, questions).stream()
        .distinct()
        .collect(
            Collectors.groupingBy(
                question -> question.columns().stream().sorted().toList(),
                LinkedHashMap::new,
                Collectors.toList()));
  }

  /** These answers and those to further questions. */
  Evidence with(Evidence further) {
    Map<Question, Answer> all = new HashMap<>(answers);
    all.putAll(further.answers);
    return new Evidence(
        all, scans + further.scans, groupBys + further.groupBys, queries + further.queries);
  }

  Answer to(Question question) {
    return answers.get(question);
  }

  private static Answer answer(Dataset<Row> records, Query query) {
    try {
      Row row = records.sparkSession().sql(query.sql()).head();
      List<Object> values = new ArrayList<>();
      IntStream.range(0, row.size()).forEach(index -> values.add(row.get(index)));
      return Answer.of(values);
    } catch (Exception failure) {
      return Answer.failed(failure);
    }
  }

  private static <Q> List<Q> of(Class<Q> kind, Collection<Question> questions) {
    return questions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
