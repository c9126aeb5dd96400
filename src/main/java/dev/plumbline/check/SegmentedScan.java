package dev.plumbline.check;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import com.amazon.deequ.analyzers.State;
import dev.plumbline.check.SegmentQuestion.GroupAnswer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.RelationalGroupedDataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import scala.Option;

/**
 * Answers questions for every group of rows: those that would share a scan all in one group-by, and
 * those that would share a group-by of their own in one for each set of columns. The analyzers of
 * Deequ give their aggregate functions and read the results, so a group is asked exactly what a
 * whole table is.
 */
final class SegmentedScan {
  private static final String ROWS = "_plumbline_segment_rows";

  /** Before it stand the key, what is shown of it, and the number of rows. */
  private static final int FIRST_VALUE = 3;

  private final Dataset<Row> rows;
  private final List<String> by;
  private final List<ColumnMask> masks;
  private int groupBys;

  /**
   * @param rows those that belong to groups at all
   * @param by the columns whose equal values make a group of rows
   * @param masks how the values of those columns are shown, in their order
   */
  SegmentedScan(Dataset<Row> rows, List<String> by, List<ColumnMask> masks) {
    this.rows = rows;
    this.by = by;
    this.masks = masks;
  }

  /** The sets of questions that share a group-by each. */
  static List<List<SegmentQuestion>> shared(List<SegmentQuestion> questions) {
    Map<List<String>, List<SegmentQuestion>> byColumns = new LinkedHashMap<>();
    questions.forEach(
        question ->
            byColumns
                .computeIfAbsent(columns(question), unseen -> new ArrayList<>())
                .add(question));
    return List.copyOf(byColumns.values());
  }

  /** The answers, or errors, of questions that share a group-by. */
  Map<SegmentQuestion, Answer> answer(List<SegmentQuestion> questions) {
    Bisection.Attempt<SegmentQuestion, Answer> attempt =
        questions.get(0).question() instanceof GroupQuestion ? this::group : this::scan;
    return new Bisection<>(attempt, Answer::failed).answers(questions);
  }

  /** How many group-bys it took. */
  int groupBys() {
    return groupBys;
  }

  /** The columns within a group that a question looks at together; none of them where it scans. */
  private static List<String> columns(SegmentQuestion question) {
    return question.question() instanceof GroupQuestion grouped
        ? grouped.columns().stream().sorted().toList()
        : List.of();
  }

  private Map<SegmentQuestion, Answer> scan(List<SegmentQuestion> questions) {
    Map<SegmentQuestion, Part> parts = new LinkedHashMap<>();
    questions.forEach(question -> parts.put(question, part((ScanQuestion) question.question())));
    return collect(rows.groupBy(GroupedScan.columns(by)), count(lit(1)), parts);
  }

  private Map<SegmentQuestion, Answer> group(List<SegmentQuestion> questions) {
    GroupCounts counts = new GroupCounts(questions.stream().map(SegmentedScan::inner).toList());
    List<String> columns =
        Stream.concat(by.stream(), inner(questions.get(0)).columns().stream()).distinct().toList();
    Dataset<Row> groups =
        GroupedScan.aggregated(
            rows.groupBy(GroupedScan.columns(columns)),
            Stream.concat(Stream.of(count(lit(1)).as(ROWS)), counts.columns()).toList());
    Map<SegmentQuestion, Part> parts = new LinkedHashMap<>();
    questions.forEach(question -> parts.put(question, part(counts.functions(inner(question)))));
    return collect(groups.groupBy(GroupedScan.columns(by)), sum(col(ROWS)), parts);
  }

  private Map<SegmentQuestion, Answer> collect(
      RelationalGroupedDataset groups, Column size, Map<SegmentQuestion, Part> parts) {
    List<Column> aggregates = new ArrayList<>(List.of(size));
    parts.values().forEach(part -> aggregates.addAll(part.aggregates()));
    Dataset<Row> answered =
        positioned(GroupedScan.aggregated(groups, aggregates), aggregates.size())
            .limit(SegmentQuestion.MOST_GROUPS + 1)
            // True of every group. A limit that comes last is collected in several jobs.
            .where(col("rows").gt(0));
    groupBys++;
    List<Row> collected = answered.collectAsList();
    Map<SegmentQuestion, Answer> answers = new HashMap<>();
    int offset = FIRST_VALUE;
    for (Map.Entry<SegmentQuestion, Part> asked : parts.entrySet()) {
      answers.put(asked.getKey(), answer(collected, asked.getValue(), offset));
      offset += asked.getValue().aggregates().size();
    }
    return answers;
  }

  /** The key of each group, its values as they are shown, its number of rows, and the answers. */
  private Dataset<Row> positioned(Dataset<Row> answered, int values) {
    List<String> keys = IntStream.range(0, by.size()).mapToObj(index -> "key" + index).toList();
    List<String> others = IntStream.range(1, values).mapToObj(index -> "value" + index).toList();
    Dataset<Row> named =
        answered.toDF(
            Stream.of(keys.stream(), Stream.of("rows"), others.stream())
                .flatMap(each -> each)
                .toArray(String[]::new));
    Stream<Column> parts = GroupKey.parts(keys, masks).stream().map(functions::expr);
    Stream<Column> shown =
        IntStream.range(0, keys.size())
            .mapToObj(index -> masks.get(index).column(col(keys.get(index))));
    return named.select(
        Stream.of(
                Stream.of(
                    functions.array(parts.toArray(Column[]::new)).as("key"),
                    functions.array(shown.toArray(Column[]::new)).as("shown"),
                    col("rows")),
                others.stream().map(functions::col))
            .flatMap(each -> each)
            .toArray(Column[]::new));
  }

  private static Answer answer(List<Row> groups, Part part, int offset) {
    if (groups.size() > SegmentQuestion.MOST_GROUPS) {
      return Answer.failed(ErrorClass.TOO_MANY_GROUPS);
    }
    return Answer.of(
        groups.stream()
            .sorted(Comparator.comparing(row -> GroupKey.text(row.<String>getList(0))))
            .<Object>map(
                row ->
                    new GroupAnswer(
                        Collections.unmodifiableList(row.<String>getList(0)),
                        Collections.unmodifiableList(row.<String>getList(1)),
                        row.getLong(2),
                        part.reader().read(row, offset)))
            .collect(Collectors.toList()));
  }

  /**
   * The answer to a question from what was collected of each group.
   *
   * @param groups the key and what is shown of it as arrays of texts, a number of rows, and the
   *     values
   */
  static Answer answer(List<Row> groups, int values) {
    Reader reader = (row, offset) -> Answer.of(GroupedScan.values(row, offset, values));
    return answer(groups, new Part(List.of(), reader), FIRST_VALUE);
  }

  private static GroupQuestion inner(SegmentQuestion question) {
    return (GroupQuestion) question.question();
  }

  private static Part part(ScanQuestion question) {
    return new Part(
        SharedScan.functions(question),
        (row, offset) ->
            SharedScan.answer(
                question,
                (Option<? extends State<?>>)
                    question.analyzer().fromAggregationResult(row, offset)));
  }

  private static Part part(List<Column> aggregates) {
    return new Part(
        aggregates, (row, offset) -> Answer.of(GroupedScan.values(row, offset, aggregates.size())));
  }

  /** What one question adds to a group-by, and how its answer is read. */
  private record Part(List<Column> aggregates, Reader reader) {}

  /** Reads an answer from the values of a row. */
  @FunctionalInterface
  private interface Reader {
    Answer read(Row row, int offset);
  }
}
