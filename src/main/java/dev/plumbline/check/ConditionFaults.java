package dev.plumbline.check;

import dev.plumbline.expectation.Expectation;
import dev.plumbline.project.Faults;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.parser.ParseException;

/** Finds row conditions that are no Spark SQL. */
public final class ConditionFaults {
  private ConditionFaults() {}

  /** Adds a fault for each condition that cannot be parsed, whatever its columns are. */
  public static void find(SparkSession spark, List<Expectation> expectations, Faults faults) {
    for (Expectation expectation : expectations) {
      expectation
          .declaration()
          .condition()
          .filter(condition -> !isParsed(spark, condition))
          .ifPresent(
              broken ->
                  faults.add(
                      expectation.definition().placeOf("row_condition"),
                      expectation.definition().type()
                          + " has a row_condition that is no condition of Spark SQL",
                      "mend its syntax: it is what would stand after WHERE"));
    }
  }

  private static boolean isParsed(SparkSession spark, String condition) {
    try {
      return spark.sessionState().sqlParser().parseExpression(condition) != null;
    } catch (ParseException broken) {
      return false;
    }
  }
}
