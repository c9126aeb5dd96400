package dev.plumbline.rollup;

import dev.plumbline.result.ReportResult.ReportColumn.Type;
import java.math.BigDecimal;
import java.math.MathContext;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.NumericType;

/** Values of Spark rows as the cells of a report. */
final class Cells {
  /**
   * Doubles are quotients or averages here; beyond twelve digits they differ with the order in
   * which Spark happened to add, and a report must not.
   */
  private static final MathContext DOUBLE_DIGITS = new MathContext(12);

  private Cells() {}

  static Type typeOf(DataType type) {
    if (type instanceof NumericType) {
      return Type.NUMBER;
    }
    if (type.equals(DataTypes.DateType)) {
      return Type.DATE;
    }
    return type.equals(DataTypes.BooleanType) ? Type.BOOLEAN : Type.TEXT;
  }

  /** A decimal, a boolean, a text, or null; a number that is not finite is null. */
  static Object of(Object value) {
    if (value == null || value instanceof Boolean || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Number number) {
      return decimal(number);
    }
    return value.toString();
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof Double || number instanceof Float) {
      double real = number.doubleValue();
      return Double.isFinite(real) ? BigDecimal.valueOf(real).round(DOUBLE_DIGITS) : null;
    }
    return BigDecimal.valueOf(number.longValue());
  }
}
