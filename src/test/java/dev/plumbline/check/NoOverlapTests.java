package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class NoOverlapTests {

  @Test
  void intervalsThatOnlyTouchDoNotOverlapUnlessTheyHoldTheirEnds() {
    assertThat(told("('a', 1, 3), ('a', 3, 5)")).isEqualTo("PASSED 0/2");
    assertThat(told("('a', 1, 3), ('a', 3, 5)", ", ends: included")).isEqualTo("FAILED 2/2");
    assertThat(told("('a', 1, 3), ('a', 4, 5)", ", ends: included")).isEqualTo("PASSED 0/2");
    assertThat(told("('a', 1, 4), ('a', 3, 5)")).isEqualTo("FAILED 2/2");
  }

  @Test
  void onlyRowsOfOneKeyAreCompared() {
    assertThat(told("('a', 1, 4), ('b', 3, 5)")).isEqualTo("PASSED 0/2");
    assertThat(told("(NULL, 1, 4), (NULL, 3, 5)")).isEqualTo("PASSED 0/0");
  }

  @Test
  void everyRowThatOverlapsAnyOtherCounts() {
    assertThat(told("('a', 1, 100), ('a', 2, 3), ('a', 4, 5), ('a', 100, 101)"))
        .isEqualTo("FAILED 3/4");
    assertThat(told("('a', 1, 2), ('a', 1, 2), ('a', 2, 3)")).isEqualTo("FAILED 2/3");
  }

  @Test
  void aMissingStartOrEndIsOpen() {
    assertThat(told("('a', 1, NULL), ('a', 50, 60)")).isEqualTo("FAILED 2/2");
    assertThat(told("('a', NULL, 10), ('a', 5, 6)")).isEqualTo("FAILED 2/2");
    assertThat(told("('a', NULL, 10), ('a', 10, NULL)")).isEqualTo("PASSED 0/2");
    assertThat(told("('a', NULL, NULL), ('a', 1, 2)")).isEqualTo("FAILED 2/2");
    assertThat(told("('a', 1, NULL), ('a', 2, NULL)")).isEqualTo("FAILED 2/2");
    assertThat(told("('a', NULL, 1), ('a', NULL, 2)")).isEqualTo("FAILED 2/2");
    assertThat(told("('a', NULL, NULL)")).isEqualTo("PASSED 0/1");
  }

  @Test
  void anEndBeforeItsStartIsWrongByItselfAndOverlapsNothing() {
    assertThat(told("('a', 5, 1), ('a', 2, 3)")).isEqualTo("FAILED 1/2");
  }

  @Test
  void anEmptyIntervalOverlapsNothingButOneDayWithItsEndIsADay() {
    assertThat(told("('a', 2, 2), ('a', 1, 3)")).isEqualTo("PASSED 0/2");
    assertThat(told("('a', 2, 2), ('a', 1, 3)", ", ends: included")).isEqualTo("FAILED 2/2");
  }

  @Test
  void noRowsDoNotOverlap() {
    assertThat(Neighbours.of("SELECT 'a' AS k, 1 AS s, 2 AS e WHERE false").told(rule("")))
        .isEqualTo("PASSED 0/0");
  }

  @Test
  void someMayOverlapAndAConditionLimitsWhatIsLookedAt() {
    assertThat(told("('a', 1, 4), ('a', 3, 5), ('b', 1, 2), ('c', 1, 2)", ", mostly: 0.5"))
        .isEqualTo("PASSED 2/4");
    assertThat(
            told("('a', 1, 4), ('a', 3, 5)", ", row_condition: 's > 1', condition_parser: spark"))
        .isEqualTo("PASSED 0/1");
  }

  @Test
  void datesTimesAndDecimalsHaveIntervalsToo() {
    assertThat(told("('a', DATE'2026-01-01', DATE'2026-02-01'), ('a', DATE'2026-01-31', NULL)"))
        .isEqualTo("FAILED 2/2");
    assertThat(told("('a', 1.00BD, 1.10BD), ('a', 1.10BD, 1.20BD)")).isEqualTo("PASSED 0/2");
  }

  @Test
  void aStartAndAnEndOfDifferentTypesAreAnError() {
    assertThat(told("('a', 1, '2')")).isEqualTo("ERROR DATATYPE_MISMATCH");
  }

  @Test
  void overlapsAreShownInPairs() {
    CheckResult result =
        Neighbours.of(
                "SELECT * FROM VALUES (1, 'a', 1, 9), (2, 'a', 2, 3), (3, 'a', 4, 6), (4, 'b', 7, 5)"
                    + " AS t(id, k, s, e)")
            .classed("k", ColumnClass.PERSONAL)
            .result(rule(""));
    assertThat(result.sample().get().columns())
        .containsExactly("id", "k", "s", "e", "id (2)", "s (2)", "e (2)");
    assertThat(result.sample().get().rows())
        .containsExactly(
            List.of("2", "•••", "2", "3", "1", "1", "9"),
            List.of("3", "•••", "4", "6", "1", "1", "9"),
            Arrays.asList("4", "•••", "7", "5", null, null, null));
  }

  @Test
  void awkwardNamesOfColumnsAreNoTrouble() {
    Neighbours tables = Neighbours.of("SELECT 1 AS id, 'x' AS `a.b'`, 1 AS `from`, 5 AS `bis ü`");
    CheckResult result =
        tables.result(
            "column_intervals_to_not_overlap {key_columns: [\"a.b'\"], start_column: 'bis ü',"
                + " end_column: from}");
    assertThat(CheckedTables.told(result)).isEqualTo("FAILED 1/1");
    assertThat(result.sample().get().rows().get(0)).startsWith("1", "x", "5", "1");
  }

  @Test
  void itCostsOneQuery() {
    Neighbours tables = Neighbours.of("SELECT 'a' AS k, 1 AS s, 2 AS e");
    assertThat(tables.predict(rule("")).queries()).isEqualTo(1);
    assertThat(tables.check(rule("")).cost().queries()).isEqualTo(1);
  }

  @Test
  void theSentenceNamesTheColumns() {
    assertThat(
            Neighbours.of("SELECT 'a' AS k, 1 AS s, 2 AS e")
                .result(rule(""))
                .expected()
                .in(Locale.ENGLISH))
        .isEqualTo("the intervals from s to e do not overlap for the same k");
  }

  private static String told(String values) {
    return told(values, "");
  }

  private static String told(String values, String more) {
    return Neighbours.of("SELECT * FROM VALUES " + values + " AS t(k, s, e)").told(rule(more));
  }

  private static String rule(String more) {
    return "column_intervals_to_not_overlap {key_columns: [k], start_column: s, end_column: e%s}"
        .formatted(more);
  }
}
