package dev.plumbline.table;

import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.DoubleType;
import org.apache.spark.sql.types.FloatType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampType;

/** A value of one type that must become one of another without losing anything. */
record CastCell(DataType from, DataType to) implements CellType {

  /** Binary fractions are compared as decimal ones to the digits that both can hold. */
  private static final String DOUBLE_PRECISION = "1e-14";

  private static final String FLOAT_PRECISION = "1e-6";

  @Override
  public String fault() {
    if (to instanceof DateType) {
      return "bad_date";
    }
    if (to instanceof TimestampType) {
      return "bad_timestamp";
    }
    return to instanceof BooleanType ? "bad_boolean" : "bad_number";
  }

  @Override
  public String value(String source) {
    String cast = "try_cast(%s AS %s)".formatted(source, to.sql());
    if (to instanceof StringType) {
      return cast;
    }
    String back = "try_cast(%s AS %s)".formatted(cast, from.sql());
    return "CASE WHEN %s THEN %s END".formatted(isSame(source, back), cast);
  }

  private String isSame(String source, String back) {
    if (to instanceof DecimalType && from instanceof DoubleType) {
      return "abs(%1$s - %2$s) <= abs(%2$s) * %3$s".formatted(back, source, DOUBLE_PRECISION);
    }
    if (to instanceof DecimalType && from instanceof FloatType) {
      return "abs(%1$s - %2$s) <= abs(%2$s) * %3$s".formatted(back, source, FLOAT_PRECISION);
    }
    return back + " = " + source;
  }
}
