package dev.plumbline.expectation;

import java.util.Arrays;
import java.util.Optional;

/**
 * Spark's data types by the names that Great Expectations takes from PySpark, in the order of its
 * class hierarchy: a parent stands before its children.
 */
public enum TypeName {
  DATA("DataType", null),
  NULL("NullType", DATA),
  ATOMIC("AtomicType", DATA),
  NUMERIC("NumericType", ATOMIC),
  INTEGRAL("IntegralType", NUMERIC),
  FRACTIONAL("FractionalType", NUMERIC),
  STRING("StringType", ATOMIC),
  CHAR("CharType", ATOMIC),
  VARCHAR("VarcharType", ATOMIC),
  BINARY("BinaryType", ATOMIC),
  BOOLEAN("BooleanType", ATOMIC),
  DATE("DateType", ATOMIC),
  TIMESTAMP("TimestampType", ATOMIC),
  TIMESTAMP_NTZ("TimestampNTZType", ATOMIC),
  BYTE("ByteType", INTEGRAL),
  SHORT("ShortType", INTEGRAL),
  INTEGER("IntegerType", INTEGRAL),
  LONG("LongType", INTEGRAL),
  FLOAT("FloatType", FRACTIONAL),
  DOUBLE("DoubleType", FRACTIONAL),
  DECIMAL("DecimalType", FRACTIONAL),
  DAY_TIME_INTERVAL("DayTimeIntervalType", ATOMIC),
  YEAR_MONTH_INTERVAL("YearMonthIntervalType", ATOMIC),
  ARRAY("ArrayType", DATA),
  MAP("MapType", DATA),
  STRUCT("StructType", DATA);

  private final String text;
  private final TypeName parent;

  TypeName(String text, TypeName parent) {
    this.text = text;
    this.parent = parent;
  }

  /** The type of this name, if Spark has it. */
  static Optional<TypeName> of(String text) {
    return Arrays.stream(values()).filter(each -> each.text.equals(text)).findFirst();
  }

  String text() {
    return text;
  }

  /** Whether this type is the other one or stands below it. */
  boolean isWithin(TypeName other) {
    return this == other || (parent != null && parent.isWithin(other));
  }
}
