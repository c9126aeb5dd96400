package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.CheckResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReferenceTests {
  private static final String ORDERS =
      """
      SELECT * FROM VALUES
        (1, 'c1', 'NL'), (2, 'c2', 'NL'), (3, 'c9', 'NL'), (4, 'c9', NULL), (5, NULL, 'DE')
        AS t(id, contact, country)
      """;
  private static final String CONTACTS =
      "SELECT * FROM VALUES ('c1', 'NL'), ('c2', 'DE'), ('c1', 'NL'), (NULL, 'DE')"
          + " AS c(contact_id, country)";

  @Test
  void rowsWhoseKeyTheOtherTableLacksAreCounted() {
    assertThat(told("")).isEqualTo("FAILED 2/4");
    assertThat(told(", mostly: 0.5")).isEqualTo("PASSED 2/4");
    assertThat(told(", mostly: 0.51")).isEqualTo("FAILED 2/4");
    assertThat(told(", row_condition: 'id < 3', condition_parser: spark")).isEqualTo("PASSED 0/2");
  }

  @Test
  void missingKeysAreIgnoredFailOrAreLookedFor() {
    assertThat(told(", null_keys: ignore")).isEqualTo("FAILED 2/4");
    assertThat(told(", null_keys: fail")).isEqualTo("FAILED 3/5");
    assertThat(told(", null_keys: match")).isEqualTo("FAILED 2/5");
  }

  @Test
  void severalColumnsAreLookedForTogether() {
    assertThat(together("")).isEqualTo("FAILED 2/3");
    assertThat(together(", null_keys: fail")).isEqualTo("FAILED 4/5");
    assertThat(together(", null_keys: match")).isEqualTo("FAILED 3/5");
  }

  @Test
  void noRowsReferToNothingAndNothingIsReferredToInAnEmptyTable() {
    assertThat(
            Neighbours.of("SELECT 'x' AS contact WHERE false")
                .other("contacts", CONTACTS)
                .told(reference("")))
        .isEqualTo("PASSED 0/0");
    assertThat(
            Neighbours.of(ORDERS)
                .other("contacts", "SELECT 'x' AS contact_id WHERE false")
                .told(reference("")))
        .isEqualTo("FAILED 4/4");
  }

  @Test
  void numbersAreLookedForByValueAndDatesByDay() {
    assertThat(
            Neighbours.of("SELECT 1 AS a UNION ALL SELECT 2")
                .other("o", "SELECT CAST(1.00 AS DECIMAL(10, 2)) AS a")
                .told("column_values_to_exist_in_other_table {column: a, other_table_name: o}"))
        .isEqualTo("FAILED 1/2");
    assertThat(
            Neighbours.of("SELECT DATE'2026-01-01' AS a")
                .other("o", "SELECT DATE'2026-01-01' AS a")
                .told("column_values_to_exist_in_other_table {column: a, other_table_name: o}"))
        .isEqualTo("PASSED 0/1");
  }

  @Test
  void keysOfTypesWithNoValueInCommonAreAnErrorThatNamesThem() {
    CheckResult result =
        Neighbours.of("SELECT 1 AS contact").other("contacts", CONTACTS).result(reference(""));
    assertThat(CheckedTables.told(result)).isEqualTo("ERROR DATATYPE_MISMATCH");
    assertThat(result.reason().get().in(Locale.ENGLISH))
        .isEqualTo("contact is int and contact_id is string, which have no values in common");
  }

  @Test
  void anotherTableOrColumnThatIsNotThereIsAnErrorOfItsOwn() {
    assertThat(Neighbours.of(ORDERS).closed("contacts").told(reference("")))
        .isEqualTo("ERROR OTHER_TABLE_NOT_OPEN");
    assertThat(Neighbours.of(ORDERS).other("contacts", "SELECT 1 AS x").told(reference("")))
        .isEqualTo("ERROR UNRESOLVED_COLUMN");
  }

  @Test
  void failingRowsAreShownByKeyAndClass() {
    CheckResult result =
        tables().classed("contact", ColumnClass.PERSONAL).result(reference(", null_keys: fail"));
    assertThat(result.sample().get().columns()).containsExactly("id", "contact");
    assertThat(result.sample().get().rows())
        .containsExactly(List.of("3", "•••"), List.of("4", "•••"), Arrays.asList("5", null));
  }

  @Test
  void theMostFrequentOfTheKeysThatAreMissingAreListed() {
    assertThat(tables().result(reference("")).sample().get().frequent())
        .containsExactly(new CheckResult.Frequent(List.of("c9"), 2));
    assertThat(
            Neighbours.of("SELECT id, 'c' || id % 2 AS contact, 'DE' AS country FROM range(5)")
                .other("contacts", CONTACTS)
                .result(
                    "compound_columns_to_exist_in_other_table {column_list: [contact, country],"
                        + " other_table_name: contacts, other_column_list: [contact_id, country]}")
                .sample()
                .get()
                .frequent())
        .containsExactly(
            new CheckResult.Frequent(List.of("c0", "DE"), 3),
            new CheckResult.Frequent(List.of("c1", "DE"), 2));
  }

  @Test
  void awkwardNamesOfColumnsAreNoTrouble() {
    Neighbours tables =
        Neighbours.of("SELECT 1 AS id, 'x' AS `a.b ``c'ü`")
            .other("contacts", "SELECT 'y' AS `select`");
    CheckResult result =
        tables.result(
            "column_values_to_exist_in_other_table {column: \"a.b `c'ü\","
                + " other_table_name: contacts, other_column: select}");
    assertThat(CheckedTables.told(result)).isEqualTo("FAILED 1/1");
    assertThat(result.sample().get().rows()).containsExactly(List.of("1", "x"));
  }

  @Test
  void aTableMayReferToItself() {
    assertThat(
            Neighbours.of("SELECT * FROM VALUES (1, NULL), (2, 1), (3, 9) AS t(id, parent)")
                .told(
                    "column_values_to_exist_in_other_table"
                        + " {column: parent, other_table_name: t, other_column: id}"))
        .isEqualTo("FAILED 1/2");
  }

  @Test
  void itCostsOneQueryAndOneForItsSample() {
    assertThat(tables().predict(reference("")).queries()).isEqualTo(1);
    assertThat(tables().check(reference("")).cost().queries()).isEqualTo(1);
    assertThat(tables().check(reference("")).cost().samples()).isEqualTo(1);
  }

  @Test
  void theSentenceNamesBothSides() {
    assertThat(tables().result(reference("")).expected().in(Locale.ENGLISH))
        .isEqualTo("contact exists in contact_id of contacts");
    assertThat(tables().result(reference("")).expected().in(Locale.forLanguageTag("nl")))
        .isEqualTo("contact bestaat in contact_id van contacts");
  }

  private static String told(String more) {
    return tables().told(reference(more));
  }

  private static String together(String more) {
    return tables()
        .told(
            ("compound_columns_to_exist_in_other_table {column_list: [contact, country],"
                    + " other_table_name: contacts, other_column_list: [contact_id, country]%s}")
                .formatted(more));
  }

  private static Neighbours tables() {
    return Neighbours.of(ORDERS).other("contacts", CONTACTS);
  }

  private static String reference(String more) {
    return ("column_values_to_exist_in_other_table {column: contact,"
            + " other_table_name: contacts, other_column: contact_id%s}")
        .formatted(more);
  }
}
