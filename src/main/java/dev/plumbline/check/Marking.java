package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Tells which records break a rule, where that depends on other rows or on another table. */
interface Marking {

  /** The same records, each once, with one more column of this name. */
  Dataset<Row> marked(Dataset<Row> records, String mark);

  /** The Spark SQL condition of the marked records that break the rule. */
  String condition(String mark);

  /**
   * The same among the rows of some groups only.
   *
   * @param groups Spark SQL condition of those rows
   */
  default Marking within(String groups) {
    return new OfGroups(this, groups);
  }

  /** Tells it of records of some groups. */
  record OfGroups(Marking marking, String groups) implements Marking {
    @Override
    public Dataset<Row> marked(Dataset<Row> records, String mark) {
      return marking.marked(records, mark);
    }

    @Override
    public String condition(String mark) {
      return Sql.all(List.of(groups, marking.condition(mark)));
    }
  }
}
