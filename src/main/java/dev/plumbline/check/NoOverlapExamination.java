package dev.plumbline.check;

import dev.plumbline.expectation.NoOverlapRule;
import dev.plumbline.expectation.NoOverlapRule.Ends;
import dev.plumbline.expectation.Sql;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;

/**
 * Counts the rows whose interval overlaps that of another row with the same key. In the order of
 * their starts, an interval meets an earlier one if the latest end so far lies behind its start,
 * and a later one if the next start lies before its end. A row that overlaps is shown beside the
 * earlier one that reaches furthest.
 */
record NoOverlapExamination(CheckedTable table, CheckContext context, NoOverlapRule rule)
    implements Examination, Marking {
  private static final String START = "_plumbline_opens";
  private static final String END = "_plumbline_closes";
  private static final String REVERSED = "_plumbline_reversed";
  private static final String FURTHEST = "_plumbline_furthest";
  private static final String AFTER_OVERLAP = "_plumbline_overlaps_earlier";
  private static final String BEFORE_OVERLAP = "_plumbline_overlaps_later";
  private static final String USABLE = "_plumbline_usable";
  private static final String BROKEN =
      "(%s OR %s OR %s)".formatted(REVERSED, AFTER_OVERLAP, BEFORE_OVERLAP);

  static Examination of(CheckedTable table, CheckContext context, NoOverlapRule rule) {
    DataType start = table.typeOf(rule.start()).orElseThrow();
    DataType end = table.typeOf(rule.end()).orElseThrow();
    if (!Kinship.between(start, end)) {
      throw new Refusal(
          Judgement.error(
              ErrorClass.DATATYPE_MISMATCH,
              Wording.of(
                  "key-types",
                  rule.start(),
                  start.catalogString(),
                  rule.end(),
                  end.catalogString())));
    }
    Batch.view(table.opened());
    return new NoOverlapExamination(table, context, rule);
  }

  @Override
  public List<Question> questions() {
    return List.of(counts());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return RowExamination.judgeRows(rule.declaration()::allows, evidence.to(counts()));
  }

  @Override
  public Optional<Failing> failing() {
    return failing(Optional.empty(), new Failing.Marked(this, rule.columns()));
  }

  @Override
  public Optional<Failing> failing(Evidence evidence, String groups, List<String> by) {
    return failing(
        Optional.of(groups), new Failing.Marked(this, rule.columns()).within(groups, by));
  }

  private Optional<Failing> failing(Optional<String> groups, Failing amongRecords) {
    List<ShownColumn> own = new ArrayList<>();
    List<ShownColumn> earlier = new ArrayList<>();
    for (String column : shownColumns()) {
      own.add(shown(column, column, Sql.column(column)));
      if (!sameKey().contains(column)) {
        earlier.add(shown(column + " (2)", column, FURTHEST + "." + Sql.column(column)));
      }
    }
    String order = own.stream().map(ShownColumn::expression).collect(Collectors.joining(", "));
    return Optional.of(
        new Failing.Queried(
            "FROM (%s) AS judged WHERE %s OR %s ORDER BY %s"
                .formatted(judged(groups), REVERSED, AFTER_OVERLAP, order),
            Stream.concat(own.stream(), earlier.stream()).toList(),
            context.samples(),
            Optional.of(amongRecords)));
  }

  @Override
  public Dataset<Row> marked(Dataset<Row> records, String mark) {
    Dataset<Row> judged = records;
    for (List<String> step : steps(table.where(rule.declaration().condition(), rule.evaluated()))) {
      judged =
          judged.selectExpr(Stream.concat(Stream.of("*"), step.stream()).toArray(String[]::new));
    }
    return judged.selectExpr(
        Stream.concat(
                Arrays.stream(records.columns()).map(Sql::column),
                Stream.of(BROKEN + " AS " + mark))
            .toArray(String[]::new));
  }

  @Override
  public String condition(String mark) {
    return mark;
  }

  private Question counts() {
    List<String> counts = List.of("count_if(" + BROKEN + ")", "count(*)");
    String from = "(" + judged(Optional.empty()) + ")";
    return rule.definition()
        .segments()
        .<Question>map(by -> byGroup(GroupKey.columns(by), counts, from))
        .orElseGet(() -> new Query("SELECT " + String.join(", ", counts) + " FROM " + from));
  }

  private QueryByGroup byGroup(List<String> by, List<String> counts, String from) {
    return new QueryByGroup(
        by.stream().map(Sql::column).toList(),
        by.stream().map(table::mask).toList(),
        counts,
        from,
        List.of(0L, 0L));
  }

  /** What rows must have in common to overlap at all. */
  private List<String> sameKey() {
    return Stream.concat(rule.definition().segmentColumns().stream(), rule.key().stream())
        .distinct()
        .toList();
  }

  /** The rows that count, of some groups if told, judged step by step. */
  private String judged(Optional<String> groups) {
    String judged =
        "SELECT * FROM %s AS batch WHERE %s"
            .formatted(Sql.column(Batch.nameOf(table.definition().name())), where(groups));
    for (List<String> step : steps("true")) {
      judged = "SELECT *, %s FROM (%s)".formatted(String.join(", ", step), judged);
    }
    return judged;
  }

  /**
   * What judging rows adds to their columns, each step with the columns of those before.
   *
   * @param counted the Spark SQL condition of the rows that count among those that are judged
   */
  private List<List<String>> steps(String counted) {
    return List.of(
        List.of(Sql.column(rule.start()) + " AS " + START, Sql.column(rule.end()) + " AS " + END),
        List.of("coalesce((%s) AND %s < %s, false) AS %s".formatted(counted, END, START, REVERSED)),
        List.of(usable(counted)),
        neighbours(),
        overlaps());
  }

  private List<String> overlaps() {
    String before = rule.ends() == Ends.INCLUDED ? "<=" : "<";
    String reaches =
        "(%2$s IS NULL OR %1$s.open OR %2$s %3$s %1$s.until)"
            .formatted("_plumbline_reach", START, before);
    String follows =
        "(%2$s IS NULL OR %1$s.since IS NULL OR %1$s.since %3$s %2$s)"
            .formatted("_plumbline_next", END, before);
    return List.of(
        USABLE + " AND _plumbline_reach IS NOT NULL AND " + reaches + " AS " + AFTER_OVERLAP,
        USABLE + " AND _plumbline_next IS NOT NULL AND " + follows + " AS " + BEFORE_OVERLAP);
  }

  private List<String> neighbours() {
    String window = "PARTITION BY %s, %s ORDER BY %s".formatted(names(sameKey()), USABLE, order());
    String earlier = "OVER (" + window + " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)";
    String reach = "named_struct('open', %1$s IS NULL, 'until', %1$s)".formatted(END);
    String row =
        shownColumns().stream()
            .map(column -> Sql.text(column) + ", " + Sql.column(column))
            .collect(Collectors.joining(", ", "named_struct(", ")"));
    return List.of(
        "max(%s) %s AS _plumbline_reach".formatted(reach, earlier),
        "max_by(%s, %s) %s AS %s".formatted(row, reach, earlier, FURTHEST),
        "lead(named_struct('since', %s)) OVER (%s) AS _plumbline_next".formatted(START, window));
  }

  /** An empty interval overlaps nothing; one that ends before it starts is wrong by itself. */
  private String usable(String counted) {
    String empty =
        rule.ends() == Ends.EXCLUDED
            ? " AND NOT coalesce(%s = %s, false)".formatted(START, END)
            : "";
    return "coalesce(%s, false) AND NOT %s%s AS %s".formatted(counted, REVERSED, empty, USABLE);
  }

  private String where(Optional<String> groups) {
    return Sql.all(
        Stream.of(groups, rule.declaration().condition(), Optional.of(rule.evaluated()))
            .flatMap(Optional::stream)
            .toList());
  }

  /** Starts first; the rest only makes the order the same in every run. */
  private String order() {
    return Stream.concat(
            Stream.of(START + " ASC NULLS FIRST", END + " ASC NULLS LAST"),
            key().stream().map(Sql::column))
        .collect(Collectors.joining(", "));
  }

  private List<String> shownColumns() {
    return Stream.of(key(), rule.definition().segmentColumns(), rule.columns())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  private List<String> key() {
    return table.definition().key().stream()
        .filter(name -> table.typeOf(name).isPresent())
        .toList();
  }

  private ShownColumn shown(String name, String column, String expression) {
    return new ShownColumn(name, expression, table.treatment(column));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(Sql::column).collect(Collectors.joining(", "));
  }
}
