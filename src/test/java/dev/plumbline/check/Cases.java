package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.check;
import static dev.plumbline.check.CheckedTables.result;
import static dev.plumbline.check.CheckedTables.told;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.TableResult;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Expectations on one table, each in a line with what must come of it. */
final class Cases {
  private static final String ARROW = " -> ";

  private Cases() {}

  /**
   * Checks all lines in one go.
   *
   * @param lines such as {@code column_values_to_be_null {column: a} -> FAILED 1/2}
   */
  static void assertCases(Dataset<Row> records, String lines) {
    Map<String, String> expected = new LinkedHashMap<>();
    lines
        .lines()
        .filter(line -> !line.isBlank())
        .map(line -> line.split(ARROW))
        .forEach(sides -> expected.put(sides[0].strip(), sides[1].strip()));
    TableResult table = check(records, expected.keySet().toArray(String[]::new));
    Map<String, String> actual = new LinkedHashMap<>();
    expected.keySet().forEach(line -> actual.put(line, told(result(table, line))));
    assertThat(actual).containsExactlyEntriesOf(expected);
  }
}
