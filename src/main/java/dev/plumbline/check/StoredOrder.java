package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * The order in which rows are stored, as Spark SQL: files by name, their rows from first to last;
 * where rows come from no files, Spark's partitions. The same order as that of {@link Succession}.
 */
final class StoredOrder {
  private static final String FILE = "_plumbline_file";
  private static final String START = "_plumbline_start";
  private static final String POSITION = "_plumbline_position";

  private static final List<String> COLUMNS =
      List.of(
          "*",
          "input_file_name() AS " + FILE,
          "input_file_block_start() AS " + START,
          "monotonically_increasing_id() AS " + POSITION);

  private StoredOrder() {}

  /** The rows and where each is stored. */
  static Dataset<Row> placed(Dataset<Row> records) {
    return records.selectExpr(COLUMNS.toArray(String[]::new));
  }

  /** The same of the rows of a view, as what follows FROM. */
  static String placed(String view) {
    return "(SELECT " + String.join(", ", COLUMNS) + " FROM " + view + ")";
  }

  /** The row before among those that count: a struct of its value. */
  static String before(Failing.Steps steps) {
    String groups =
        steps.by().isEmpty()
            ? ""
            : steps.by().stream()
                .map(Sql::column)
                .collect(Collectors.joining(", ", "PARTITION BY ", " "));
    return "lag(CASE WHEN %s THEN named_struct('value', %s) END) IGNORE NULLS OVER (%sORDER BY %s, %s, %s)"
        .formatted(steps.where(), steps.value(), groups, FILE, START, POSITION);
  }

  /** Whether a row is one of those, given the column of the row before. */
  static String condition(Failing.Steps steps, String before) {
    return "(%s) AND %s %s %s.value"
        .formatted(steps.where(), steps.value(), steps.relation(), before);
  }
}
