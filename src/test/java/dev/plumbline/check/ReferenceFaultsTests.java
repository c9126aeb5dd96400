package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ReferenceFaultsTests {

  @Test
  void anotherTableThatIsNoneIsAFaultWithTheNearestName() {
    assertThat(
            faults(
                "table_row_count_to_equal_other_table {other_table_name: contacs}",
                "column_values_to_exist_in_other_table {column: id, other_table_name: zzzzzzz}"))
        .containsExactly(
            "checks/t.yml:11: expect_table_row_count_to_equal_other_table names no table or"
                + " roll-up contacs; did you mean contacts?",
            "checks/t.yml:12: expect_column_values_to_exist_in_other_table names no table or"
                + " roll-up zzzzzzz; name one of contacts, gone, t");
  }

  @Test
  void aColumnThatTheOtherTableLacksIsAFaultWithTheNearestName() {
    assertThat(
            faults(
                "column_values_to_exist_in_other_table"
                    + " {column: id, other_table_name: contacts, other_column: contact_idd}",
                "column_values_to_exist_in_other_table {column: id, other_table_name: contacts}"))
        .containsExactly(
            "checks/t.yml:10: expect_column_values_to_exist_in_other_table names no column id of"
                + " table contacts; name one of contact_id, country",
            "checks/t.yml:13: expect_column_values_to_exist_in_other_table names no column"
                + " contact_idd of table contacts; did you mean contact_id?");
  }

  @Test
  void aTableThatIsNotOpenIsNoFault() {
    assertThat(
            faults(
                "column_values_to_exist_in_other_table {column: id, other_table_name: gone}",
                query("SELECT any FROM gone")))
        .isEmpty();
  }

  @Test
  void comparingATableWithItselfIsAFault() {
    assertThat(
            faults(
                "table_row_count_to_equal_other_table {other_table_name: t}",
                "column_values_to_exist_in_other_table {column: id, other_table_name: t}",
                "column_values_to_exist_in_other_table"
                    + " {column: parent, other_table_name: t, other_column: id}"))
        .containsExactly(
            "checks/t.yml:11: expect_table_row_count_to_equal_other_table compares the table with"
                + " itself; name another table",
            "checks/t.yml:12: expect_column_values_to_exist_in_other_table looks values up in the"
                + " very column they stand in; name another table or another column");
  }

  @Test
  void listsOfColumnsMustBeOfOneLength() {
    assertThat(
            faults(
                "compound_columns_to_exist_in_other_table {column_list: [id, parent, id],"
                    + " other_table_name: contacts, other_column_list: [contact_id, country]}"))
        .containsExactly(
            "checks/t.yml:13: expect_compound_columns_to_exist_in_other_table names 3 columns here"
                + " and 2 in the other table; name as many columns there as here, in the same"
                + " order");
  }

  @Test
  void anIntervalNeedsTwoColumnsBesideItsKey() {
    assertThat(
            faults(
                "column_intervals_to_not_overlap"
                    + " {key_columns: [id], start_column: parent, end_column: parent}",
                "column_intervals_to_not_overlap"
                    + " {key_columns: [id], start_column: id, end_column: parent}"))
        .containsExactly(
            "checks/t.yml:11: expect_column_intervals_to_not_overlap has the start or the end in"
                + " its key; name only the columns whose rows must not overlap",
            "checks/t.yml:13: expect_column_intervals_to_not_overlap has one column for start and"
                + " end; name the column of the end");
  }

  @Test
  void aQueryThatCannotBeReadIsAFaultAtItsLine() {
    assertThat(faults(query("SELECT *\\nFROM {batch} WHERE id = ")))
        .containsExactly(
            "checks/t.yml:11: unexpected_rows_expectation has a query that cannot be read at its"
                + " line 2 (PARSE_SYNTAX_ERROR); write one SELECT statement of Spark SQL");
  }

  @Test
  void aQueryThatDoesMoreThanSelectIsAFault() {
    assertThat(
            faults(
                query("DELETE FROM contacts"),
                query("SELECT 1; SELECT 2"),
                query("SELECT java_method('java.lang.System', 'exit', 1)"),
                query("SELECT * FROM csv.`pom.xml`"),
                query("SELECT '${env:HOME}'")))
        .containsExactly(
            "checks/t.yml:11: unexpected_rows_expectation has a query that calls java_method; use"
                + " functions that only compute",
            "checks/t.yml:11: unexpected_rows_expectation has a query that cannot be read at its"
                + " line 1 (PARSE_SYNTAX_ERROR); write one SELECT statement of Spark SQL",
            "checks/t.yml:11: unexpected_rows_expectation has a query that holds ${; write what it"
                + " stands for",
            "checks/t.yml:11: unexpected_rows_expectation has a query that is no SELECT; write one"
                + " SELECT statement of Spark SQL",
            "checks/t.yml:11: unexpected_rows_expectation has a query that reads `csv.pom.xml`;"
                + " name a table of the project");
  }

  @Test
  void whatAQueryNamesMustBeThere() {
    assertThat(
            faults(
                query("WITH c AS (SELECT * FROM contact) SELECT * FROM c"),
                query("SELECT *\\nFROM {batch}\\nWHERE idd = 1")))
        .hasSize(2)
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .isEqualTo(
                        "checks/t.yml:11: unexpected_rows_expectation has a query that reads"
                            + " `contact`, which is no table and no roll-up; did you mean"
                            + " contacts?"))
        .anySatisfy(
            fault ->
                assertThat(fault)
                    .startsWith(
                        "checks/t.yml:11: unexpected_rows_expectation has a query that cannot be"
                            + " resolved at its line 3: ")
                    .contains("`idd`"));
  }

  private static List<String> faults(String... expectations) {
    return Neighbours.of("SELECT 1 AS id, 2 AS parent")
        .other("contacts", "SELECT 'c' AS contact_id, 'NL' AS country")
        .closed("gone")
        .faults(expectations);
  }

  private static String query(String sql) {
    return "unexpected_rows_expectation {unexpected_rows_query: \"" + sql + "\"}";
  }
}
