package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.rows;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The as-of date is 30 June 2026. */
class RecencyTests {

  @Test
  void theNewestValueMayBeSoOldAndNoOlder() {
    assertThat(dates("within: P2D", "2026-06-28", "2020-01-01")).isEqualTo("PASSED =2026-06-28");
    assertThat(dates("within: P2D", "2026-06-27")).isEqualTo("FAILED =2026-06-27");
    assertThat(times("within: PT6H", "2026-06-29 18:00:00")).isEqualTo("PASSED =2026-06-29T18:00");
    assertThat(times("within: PT6H", "2026-06-29 17:59:59"))
        .isEqualTo("FAILED =2026-06-29T17:59:59");
  }

  @Test
  void valuesOfLaterDaysFailWhereThatIsAskedFor() {
    assertThat(dates("within: P2D", "2027-01-01")).isEqualTo("PASSED =2027-01-01");
    assertThat(dates("within: P2D, not_after: P0D", "2026-07-01")).isEqualTo("FAILED =2026-07-01");
    assertThat(dates("within: P2D, not_after: P1D", "2026-07-01")).isEqualTo("PASSED =2026-07-01");
    assertThat(times("within: P2D, not_after: P0D", "2026-06-30 23:59:59"))
        .isEqualTo("PASSED =2026-06-30T23:59:59");
    assertThat(times("within: P2D, not_after: P0D", "2026-07-01 00:00:00"))
        .isEqualTo("FAILED =2026-07-01T00:00");
  }

  @Test
  void noValuesAreNotRecent() {
    assertThat(told("SELECT CAST(NULL AS DATE) AS d", "within: P2D")).isEqualTo("FAILED");
    assertThat(told("SELECT DATE'2026-06-30' AS d WHERE false", "within: P2D")).isEqualTo("FAILED");
  }

  @Test
  void aConditionLimitsWhatIsLookedAt() {
    assertThat(
            told(
                "SELECT * FROM VALUES (DATE'2026-06-30', 'a'), (DATE'2026-01-01', 'b') AS t(d, k)",
                "within: P2D, row_condition: \"k = 'b'\", condition_parser: spark"))
        .isEqualTo("FAILED =2026-01-01");
  }

  @Test
  void aColumnOfAnotherTypeIsAnError() {
    assertThat(told("SELECT '2026-06-30' AS d", "within: P2D"))
        .isEqualTo("ERROR DATATYPE_MISMATCH");
    assertThat(told("SELECT 5 AS d", "within: P2D")).isEqualTo("ERROR DATATYPE_MISMATCH");
  }

  @Test
  void theNewestValueOfAPersonalColumnIsNotTold() {
    CheckResult result =
        CheckedTables.result(
            check(
                rows("SELECT DATE'2026-06-30' AS d"),
                Map.of("d", ColumnClass.PERSONAL),
                recent("within: P2D")),
            recent("within: P2D"));
    assertThat(CheckedTables.told(result)).isEqualTo("PASSED =•••");
  }

  @Test
  void itSharesThePassOfAllOthers() {
    assertThat(check(rows("SELECT DATE'2026-06-30' AS d"), recent("within: P2D")).cost().queries())
        .isZero();
  }

  @Test
  void theSentenceTellsSpansInWords() {
    assertThat(sentence("within: P1DT6H", Locale.ENGLISH))
        .isEqualTo("the newest value of d is at most 1 day and 6 hours older than the as-of date");
    assertThat(sentence("within: P2D, not_after: P0D", Locale.forLanguageTag("nl")))
        .isEqualTo(
            "de nieuwste waarde van d is hoogstens 2 dagen ouder dan de peildatum,"
                + " en niet van een latere dag");
  }

  private static String sentence(String kwargs, Locale locale) {
    String line = recent(kwargs);
    return CheckedTables.result(check(rows("SELECT DATE'2026-06-30' AS d"), line), line)
        .expected()
        .in(locale);
  }

  private static String dates(String kwargs, String... dates) {
    return told("SELECT CAST(col1 AS DATE) AS d FROM VALUES " + values(dates), kwargs);
  }

  private static String times(String kwargs, String... times) {
    return told("SELECT CAST(col1 AS TIMESTAMP) AS d FROM VALUES " + values(times), kwargs);
  }

  private static String values(String... texts) {
    return "('" + String.join("'), ('", texts) + "')";
  }

  private static String told(String sql, String kwargs) {
    return CheckedTables.told(
        CheckedTables.result(check(rows(sql), recent(kwargs)), recent(kwargs)));
  }

  private static String recent(String kwargs) {
    return "column_max_to_be_recent {column: d, " + kwargs + "}";
  }
}
