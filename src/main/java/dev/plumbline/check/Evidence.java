package dev.plumbline.check;

import dev.plumbline.result.TableResult.Cost;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The answers to all questions on one table, and what getting them took. */
record Evidence(Map<Question, Answer> answers, int scans, int groupBys, int queries) {

  static Evidence none() {
    return new Evidence(Map.of(), 0, 0, 0);
  }

  /** Answers that cost nothing further. */
  static Evidence of(Map<Question, Answer> answers) {
    return new Evidence(answers, 0, 0, 0);
  }

  /** Asks the questions: those that can share a scan or a group-by together, the others alone. */
  static Evidence gather(Dataset<Row> records, Collection<Question> questions) {
    List<Question> distinct = questions.stream().distinct().toList();
    Map<Question, Answer> answers = new HashMap<>();
    SharedScan scan = new SharedScan(records);
    answers.putAll(scan.answer(of(ScanQuestion.class, distinct)));
    int groupBys = 0;
    for (List<GroupQuestion> sharing : groups(distinct)) {
      GroupedScan groups = new GroupedScan(records, sharing.get(0).columns());
      answers.putAll(groups.answer(sharing));
      groupBys += groups.groupBys();
    }
    for (List<SegmentQuestion> sharing : segments(distinct)) {
      SegmentQuestion any = sharing.get(0);
      SegmentedScan segments = new SegmentedScan(records.where(any.rows()), any.by(), any.masks());
      answers.putAll(segments.answer(sharing));
      groupBys += segments.groupBys();
    }
    List<Query> queries = of(Query.class, distinct);
    queries.forEach(query -> answers.putAll(answer(records, query)));
    List<QueryByGroup> queriesByGroup = of(QueryByGroup.class, distinct);
    queriesByGroup.forEach(query -> answers.putAll(answer(records, query)));
    return new Evidence(answers, scan.scans(), groupBys, queries.size() + queriesByGroup.size());
  }

  /** What asking these questions will take where none of them fails. */
  static Cost foreseen(Collection<Question> questions) {
    List<Question> distinct = questions.stream().distinct().toList();
    return Cost.planned(
        of(ScanQuestion.class, distinct).isEmpty() ? 0 : 1,
        groups(distinct).size() + segments(distinct).size(),
        of(Query.class, distinct).size() + of(QueryByGroup.class, distinct).size());
  }

  /** These answers and those to further questions. */
  Evidence with(Evidence further) {
    Map<Question, Answer> all = new HashMap<>(answers);
    all.putAll(further.answers);
    return new Evidence(
        all, scans + further.scans, groupBys + further.groupBys, queries + further.queries);
  }

  /** Whether a question has been asked. */
  boolean holds(Question question) {
    return answers.containsKey(question);
  }

  Answer to(Question question) {
    return answers.get(question);
  }

  /** The questions that share a group-by, by the columns they share. */
  private static List<List<GroupQuestion>> groups(List<Question> questions) {
    return List.copyOf(
        of(GroupQuestion.class, questions).stream()
            .collect(
                Collectors.groupingBy(
                    question -> question.columns().stream().sorted().toList(),
                    LinkedHashMap::new,
                    Collectors.toList()))
            .values());
  }

  /** The questions on groups of rows that share a group-by, by the groups and what is asked. */
  private static List<List<SegmentQuestion>> segments(List<Question> questions) {
    return of(SegmentQuestion.class, questions).stream()
        .collect(
            Collectors.groupingBy(
                question -> List.of(question.by(), question.rows()),
                LinkedHashMap::new,
                Collectors.toList()))
        .values()
        .stream()
        .flatMap(sameGroups -> SegmentedScan.shared(sameGroups).stream())
        .toList();
  }

  private static Map<Query, Answer> answer(Dataset<Row> records, Query query) {
    Bisection.Attempt<Query, Answer> attempt =
        alone -> {
          Row row = records.sparkSession().sql(query.sql()).head();
          return Map.of(query, Answer.of(GroupedScan.values(row, 0, row.size())));
        };
    return new Bisection<>(attempt, Answer::failed).answers(List.of(query));
  }

  private static Map<QueryByGroup, Answer> answer(Dataset<Row> records, QueryByGroup query) {
    Bisection.Attempt<QueryByGroup, Answer> attempt =
        alone -> {
          List<Row> groups = records.sparkSession().sql(query.sql()).collectAsList();
          return Map.of(query, SegmentedScan.answer(groups, query.values().size()));
        };
    return new Bisection<>(attempt, Answer::failed).answers(List.of(query));
  }

  private static <Q> List<Q> of(Class<Q> kind, Collection<Question> questions) {
    return questions.stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
