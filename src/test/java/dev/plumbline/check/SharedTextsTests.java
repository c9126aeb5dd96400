package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.rows;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.plumbline.expectation.Sql;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.Outcome;
import dev.plumbline.result.TableResult;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;

class SharedTextsTests {
  private static final Dataset<Row> TEXTS =
      rows(
          "SELECT text AS `a.b c` FROM VALUES ('ab'), ('b12'), (''), ('Zoë'), ('12\\n'), ('😀'),"
              + " ('{x}'), (CAST(NULL AS STRING)) AS t (text)");

  @Test
  void aggregatesGiveWhatTheyDoApart() {
    List<String> patterns = List.of("[0-9]+$", "^.$", "ë", "b", "^$", "\\p{L}{3}", "[{]x}", "b");
    List<Column> aggregates =
        Stream.concat(
                patterns.stream()
                    .map(pattern -> "count_if(NOT `a.b c` RLIKE " + Sql.text(pattern) + ")"),
                Stream.of(
                    "max(length(`a.b c`))",
                    "count_if(length(`a.b c`) > 2)",
                    "count_if((`a.b c` RLIKE 'b') IS NULL)"))
            .map(functions::expr)
            .toList();

    assertThat(shared(aggregates)).isEqualTo(apart(aggregates));
  }

  @Test
  void morePatternsThanAMaskHoldsAreMatchedAll() {
    List<Column> aggregates =
        IntStream.range(0, 130)
            .mapToObj(number -> "count_if(`a.b c` RLIKE '^.{%d}$')".formatted(number % 127))
            .map(functions::expr)
            .toList();

    assertThat(shared(aggregates)).isEqualTo(apart(aggregates));
  }

  @Test
  void aColumnIsDecodedOnceForAllPatternsAndMeasuredOnce() {
    List<Column> aggregates =
        Stream.of(
                "count_if(`a.b c` RLIKE 'a')",
                "count_if(`a.b c` RLIKE 'b')",
                "count_if(length(`a.b c`) > 2)",
                "count_if(length(`a.b c`) < 9)")
            .map(functions::expr)
            .toList();
    SharedTexts texts = SharedTexts.of(aggregates);

    assertThat(texts.added(TEXTS).columns())
        .containsExactly("a.b c", "_plumbline_shared_0", "_plumbline_shared_1");
    assertThat(aggregates.stream().map(texts::rewritten))
        .noneMatch(aggregate -> aggregate.toString().matches(".*(RLIKE|length).*"))
        .allMatch(aggregate -> aggregate.toString().contains("_plumbline_shared_"));
  }

  @Test
  void whatIsAskedOnceIsLeftAsItIs() {
    Column once = functions.expr("count_if(`a.b c` RLIKE 'a' AND length(`a.b c`) > 2)");

    SharedTexts texts = SharedTexts.of(List.of(once));

    assertThat(texts.added(TEXTS)).isSameAs(TEXTS);
    assertThat(texts.rewritten(once)).isSameAs(once);
  }

  @Test
  void numbersAndDaysAreMatchedAsTheyAreWritten() {
    TableResult result =
        check(
            rows("SELECT id, date_add(DATE'2026-01-30', CAST(id AS INT)) AS day FROM range(9, 12)"),
            "column_values_to_match_regex {column: id, regex: '^1'}",
            "column_values_to_match_regex {column: id, regex: '^[0-9]{2}$'}",
            "column_values_to_match_regex {column: day, regex: '^2026-02-0'}",
            "column_values_to_match_regex {column: day, regex: '-1.$'}");

    List<CheckResult> checks = result.checks();
    assertThat(checks.subList(checks.size() - 4, checks.size()))
        .extracting(CheckResult::unexpected)
        .containsExactly(Optional.of(1L), Optional.of(1L), Optional.of(1L), Optional.of(2L));
  }

  @Test
  void aPatternThatIsTooDeepForATextIsInErrorAlone() {
    TableResult result =
        check(
            rows("SELECT repeat('ab', id * 50000) AS text FROM range(2)"),
            "column_values_to_match_regex {column: text, regex: '^$'}",
            "column_values_to_match_regex {column: text, regex: '^(a|b)*$'}",
            "column_values_to_not_match_regex {column: text, regex: 'c'}");

    List<CheckResult> checks = result.checks();
    assertThat(checks.subList(checks.size() - 3, checks.size()))
        .extracting(CheckResult::outcome, CheckResult::unexpected)
        .containsExactly(
            tuple(Outcome.FAILED, Optional.of(1L)),
            tuple(Outcome.ERROR, Optional.empty()),
            tuple(Outcome.PASSED, Optional.of(0L)));
  }

  private static Row apart(List<Column> aggregates) {
    return TEXTS.agg(aggregates.get(0), rest(aggregates)).head();
  }

  private static Row shared(List<Column> aggregates) {
    SharedTexts texts = SharedTexts.of(aggregates);
    return aggregated(texts.added(TEXTS), texts, aggregates).head();
  }

  private static Dataset<Row> aggregated(
      Dataset<Row> records, SharedTexts texts, List<Column> aggregates) {
    List<Column> rewritten = aggregates.stream().map(texts::rewritten).toList();
    return records.agg(rewritten.get(0), rest(rewritten));
  }

  private static Column[] rest(List<Column> aggregates) {
    return aggregates.stream().skip(1).toArray(Column[]::new);
  }
}
