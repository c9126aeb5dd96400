package dev.plumbline.check;

import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The functions that checks add to the SQL of a session. */
final class CheckFunctions {
  private CheckFunctions() {}

  /** Makes the functions known; doing so again changes nothing. */
  static void register(SparkSession session) {
    for (Resolution resolution : Resolution.values()) {
      for (int cellBits : List.of(resolution.firstBits(), resolution.furtherBits())) {
        register(session, new CountValues.Whole(cellBits), Encoders.LONG());
        register(session, new CountValues.Floating(cellBits), Encoders.DOUBLE());
      }
    }
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

  private static <V> void register(
      SparkSession session, CountValues<V> counting, Encoder<V> values) {
    session.udf().register(counting.name(), functions.udaf(counting, values));
  }
}
