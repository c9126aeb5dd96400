package dev.plumbline.check;

import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The functions that checks add to the SQL of a session. */
final class CheckFunctions {
  private CheckFunctions() {}

  /** Makes the functions known; doing so again changes nothing. */
  static void register(SparkSession session) {
    session
        .udf()
        .register(CountValues.Whole.NAME, functions.udaf(new CountValues.Whole(), Encoders.LONG()));
    session
        .udf()
        .register(
            CountValues.Floating.NAME,
            functions.udaf(new CountValues.Floating(), Encoders.DOUBLE()));
    session
        .udf()
        .register(
            CompareNeighbours.Whole.NAME,
            functions.udaf(
                new CompareNeighbours.Whole(),
                Encoders.tuple(Encoders.BOOLEAN(), Encoders.LONG())));
    session
        .udf()
        .register(
            CompareNeighbours.Floating.NAME,
            functions.udaf(
                new CompareNeighbours.Floating(),
                Encoders.tuple(Encoders.BOOLEAN(), Encoders.DOUBLE())));
  }
}
