package dev.plumbline.check;

import dev.plumbline.expectation.NoOverlapRule;
import dev.plumbline.expectation.NoOverlapRule.Ends;
import dev.plumbline.expectation.Sql;
import dev.plumbline.project.SegmentDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;

/**
 * Counts the rows whose interval overlaps that of another row with the same key. In the order of
 * their starts, an interval meets an earlier one if the latest end so far lies behind its start,
 * and a later one if the next start lies before its end. A row that overlaps is shown beside the
 * earlier one that reaches furthest.
 */
record NoOverlapExamination(CheckedTable table, CheckContext context, NoOverlapRule rule)
    implements Examination {
  private static final String START = "_plumbline_start";
  private static final String END = "_plumbline_end";
  private static final String REVERSED = "_plumbline_reversed";
  private static final String FURTHEST = "_plumbline_furthest";
  private static final String AFTER_OVERLAP = "_plumbline_overlaps_earlier";
  private static final String BEFORE_OVERLAP = "_plumbline_overlaps_later";

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
    return failing(Optional.empty());
  }

  @Override
  public Optional<Failing> failing(Evidence evidence, String groups, List<String> by) {
    return failing(Optional.of(groups));
  }

  private Optional<Failing> failing(Optional<String> groups) {
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
            context.samples()));
  }

  private Question counts() {
    List<String> counts =
        List.of(
            "count_if(%s OR %s OR %s)".formatted(REVERSED, AFTER_OVERLAP, BEFORE_OVERLAP),
            "count(*)");
    String from = "(" + judged(Optional.empty()) + ")";
    return rule.definition()
        .segments()
        .<Question>map(by -> new QueryByGroup(groupKeys(by), counts, from, List.of(0L, 0L)))
        .orElseGet(() -> new Query("SELECT " + String.join(", ", counts) + " FROM " + from));
  }

  private static List<String> groupKeys(SegmentDefinition by) {
    return GroupKey.columns(by).stream().map(Sql::column).toList();
  }

  /** What rows must have in common to overlap at all. */
  private List<String> sameKey() {
    return Stream.concat(rule.definition().segmentColumns().stream(), rule.key().stream())
        .distinct()
        .toList();
  }

  private String judged(Optional<String> groups) {
    String before = rule.ends() == Ends.INCLUDED ? "<=" : "<";
    String reaches =
        "(%2$s IS NULL OR %1$s.open OR %2$s %3$s %1$s.until)"
            .formatted("_plumbline_reach", START, before);
    String follows =
        "(%2$s IS NULL OR %1$s.since IS NULL OR %1$s.since %3$s %2$s)"
            .formatted("_plumbline_next", END, before);
    return ("SELECT *, %1$s AND _plumbline_reach IS NOT NULL AND %2$s AS %3$s,"
            + " %1$s AND _plumbline_next IS NOT NULL AND %4$s AS %5$s FROM (%6$s)")
        .formatted(
            "_plumbline_usable", reaches, AFTER_OVERLAP, follows, BEFORE_OVERLAP, ordered(groups));
  }

  private String ordered(Optional<String> groups) {
    String window =
        "PARTITION BY %s, _plumbline_usable ORDER BY %s".formatted(names(sameKey()), order());
    String earlier = "OVER (" + window + " ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING)";
    String reach = "named_struct('open', %1$s IS NULL, 'until', %1$s)".formatted(END);
    String row =
        shownColumns().stream()
            .map(column -> Sql.text(column) + ", " + Sql.column(column))
            .collect(Collectors.joining(", ", "named_struct(", ")"));
    return ("SELECT *, max(%1$s) %2$s AS _plumbline_reach, max_by(%3$s, %1$s) %2$s AS %4$s,"
            + " lead(named_struct('since', %5$s)) OVER (%6$s) AS _plumbline_next FROM (%7$s)")
        .formatted(reach, earlier, row, FURTHEST, START, window, usable(groups));
  }

  /** An empty interval overlaps nothing; one that ends before it starts is wrong by itself. */
  private String usable(Optional<String> groups) {
    String empty = rule.ends() == Ends.EXCLUDED ? " AND NOT coalesce(%s = %s, false)" : "";
    return ("SELECT *, NOT %1$s"
            + empty.formatted(START, END)
            + " AS _plumbline_usable FROM"
            + " (SELECT *, coalesce(%2$s < %3$s, false) AS %1$s FROM"
            + " (SELECT *, %4$s AS %3$s, %5$s AS %2$s FROM %6$s AS batch WHERE %7$s))")
        .formatted(
            REVERSED,
            END,
            START,
            Sql.column(rule.start()),
            Sql.column(rule.end()),
            Sql.column(Batch.nameOf(table.definition().name())),
            where(groups));
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
    return new ShownColumn(
        name,
        expression,
        table.typeOf(column).orElseThrow().catalogString(),
        table.definition().classOf(column));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(Sql::column).collect(Collectors.joining(", "));
  }
}
