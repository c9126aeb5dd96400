package dev.plumbline.check;

import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;

/** Tells which types have values in common, because Spark would make nothing of others. */
final class Kinship {
  private Kinship() {}

  /** Whether a value of one type can equal one of the other without being read as another. */
  static boolean between(DataType one, DataType other) {
    return one instanceof NullType
        || other instanceof NullType
        || (one instanceof NumericType && other instanceof NumericType)
        || (one instanceof StringType && other instanceof StringType)
        || one.sameType(other);
  }
}
