package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.PLACE;
import static dev.plumbline.check.CheckedTables.column;
import static dev.plumbline.check.CheckedTables.definition;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.Expectations;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Severity;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.project.TableDefinition.Freshness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ColumnFaultsTests {

  @Test
  void aColumnThatNobodyHasIsAFaultAtTheLineThatNamesIt() {
    assertThat(
            faults(
                "column_values_to_be_unique {mostly: 1, column: emial}",
                "column_pair_values_to_be_equal {column_A: email, column_B: mail}",
                "compound_columns_to_be_unique {column_list: [email, zzzzzzzz]}"))
        .containsExactly(
            "checks/t.yml:1: no column seen_on in table t; did you mean seen_at?",
            "checks/t.yml:11: no column zzzzzzzz in table t; it has email, id, seen_at",
            "checks/t.yml:12: no column emial in table t; did you mean email?",
            "checks/t.yml:12: no column mail in table t; did you mean email?");
  }

  @Test
  void rulesThatSayWhatShouldBeThereNameWhatTheyLike() {
    assertThat(
            faults(
                "column_to_exist {column: gone}",
                "table_columns_to_match_set {column_set: [gone]}"))
        .containsExactly("checks/t.yml:1: no column seen_on in table t; did you mean seen_at?");
  }

  @Test
  void aColumnThatMakesGroupsIsOneOfTheTable() {
    assertThat(faults("column_values_to_be_unique {column: id, by: [emial]}"))
        .contains("checks/t.yml:20: no column emial in table t; did you mean email?");
  }

  @Test
  void aColumnWithoutAHeadingIsKnownByItsNamesElsewhere() {
    for (String elsewhere : List.of("'Unnamed: 1'", "_c1")) {
      assertThat(
              faults(
                  List.of("id", "column_2", "seen_on"),
                  "column_values_to_be_unique {column: %s}".formatted(elsewhere)))
          .containsExactly(
              "checks/t.yml:11: no column %s in table t; a column without a heading is called"
                      .formatted(elsewhere.replace("'", ""))
                  + " column_2; to keep the name, declare it in the table's file with"
                  + " header: \" \"");
    }
    assertThat(faults(List.of("id", "seen_on"), "column_values_to_be_unique {column: _c9}"))
        .containsExactly("checks/t.yml:11: no column _c9 in table t; it has email, id, seen_on");
  }

  private static List<String> faults(String... lines) {
    return faults(List.of("id", "seen_at"), lines);
  }

  private static List<String> faults(List<String> fields, String... lines) {
    TableDefinition table =
        definition(
            Map.of("email", column("email", ColumnClass.PERSONAL)),
            Optional.of(new Freshness("seen_on", Duration.ZERO, Severity.INFO, PLACE)));
    List<Expectation> expectations = Stream.of(lines).map(Expectations::expectation).toList();
    Faults faults = new Faults();
    ColumnFaults.find(table, fields, expectations, faults);
    return faults.all().stream().map(Fault::toString).toList();
  }
}
