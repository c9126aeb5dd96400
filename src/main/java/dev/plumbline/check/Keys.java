package dev.plumbline.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;
import org.apache.spark.sql.types.StringType;

/**
 * How the numbers of a column become ordered whole numbers of 64 bits and back. Whole numbers and
 * decimals of up to 18 digits stay exact; decimals of more digits are read as doubles, of which up
 * to 15 significant digits come back exactly.
 */
sealed interface Keys {

  /** The aggregate that counts the numbers, as many different ones as so many bits tell apart. */
  String counting(int cellBits);

  /** How many bits of a key may differ. */
  int bits();

  /** The aggregate that compares each number with the one before. */
  String comparing();

  /** The number as Spark SQL, as the aggregates take it; null where a text is no number. */
  String number();

  /** The Spark SQL condition that a number's key lies in a range, both ends included. */
  String within(long low, long high);

  /** The number of a key. */
  Figure figure(long key);

  /** The middle between the numbers of two keys. */
  Figure middle(long low, long high);

  /** The number of a key as a double. */
  double approximately(long key);

  /** What a sum of numbers as they were counted comes to. */
  BigDecimal unscaled(BigDecimal sum, int power);

  /** The keys of a column, given as Spark SQL. */
  static Keys of(DataType type, String column) {
    if (type instanceof ByteType
        || type instanceof ShortType
        || type instanceof IntegerType
        || type instanceof LongType) {
      return new Whole("CAST(" + column + " AS BIGINT)", 0, type.defaultSize() * Byte.SIZE);
    }
    if (type instanceof DecimalType decimal) {
      return decimal.precision() <= Whole.MOST_DIGITS
          ? new Whole(
              Whole.unscaled(column, decimal.scale()),
              decimal.scale(),
              BigInteger.TEN.pow(decimal.precision()).bitLength() + 1)
          : new Floating("CAST(" + column + " AS DOUBLE)", Optional.of(decimal.scale()));
    }
    String cast = type instanceof StringType ? "try_cast(" : "CAST(";
    return new Floating(cast + column + " AS DOUBLE)", Optional.empty());
  }

  /**
   * Whole numbers, or decimals without their point.
   *
   * @param scale digits behind the point
   */
  record Whole(String number, int scale, int bits) implements Keys {
    private static final int MOST_DIGITS = 18;

    private static String unscaled(String column, int scale) {
      String factor = BigInteger.TEN.pow(scale).toString();
      return "CAST(" + column + " * " + factor + "BD AS BIGINT)";
    }

    @Override
    public String counting(int cellBits) {
      return CountValues.Whole.KIND + cellBits;
    }

    @Override
    public String comparing() {
      return CompareNeighbours.Whole.NAME;
    }

    @Override
    public String within(long low, long high) {
      return "%s BETWEEN %s AND %s".formatted(number, literal(low), literal(high));
    }

    private static String literal(long value) {
      return "CAST('" + value + "' AS BIGINT)";
    }

    @Override
    public Figure figure(long key) {
      return new Figure.Exact(BigDecimal.valueOf(key, scale));
    }

    @Override
    public Figure middle(long low, long high) {
      BigDecimal sum = BigDecimal.valueOf(low, scale).add(BigDecimal.valueOf(high, scale));
      return new Figure.Exact(sum.divide(BigDecimal.valueOf(2)));
    }

    @Override
    public double approximately(long key) {
      return scale == 0 ? key : BigDecimal.valueOf(key, scale).doubleValue();
    }

    @Override
    public BigDecimal unscaled(BigDecimal sum, int power) {
      return sum.movePointLeft(scale * power);
    }
  }

  /**
   * Doubles.
   *
   * @param scale digits behind the point, where they stand for decimals
   */
  record Floating(String number, Optional<Integer> scale) implements Keys {
    /** The key that no number has; Spark would take it for zero. */
    private static final long NEGATIVE_ZERO = -1;

    @Override
    public String counting(int cellBits) {
      return CountValues.Floating.KIND + cellBits;
    }

    @Override
    public int bits() {
      return Long.SIZE;
    }

    @Override
    public String comparing() {
      return CompareNeighbours.Floating.NAME;
    }

    @Override
    public String within(long low, long high) {
      return "%s BETWEEN %s AND %s"
          .formatted(number, literal(low), literal(high == NEGATIVE_ZERO ? high - 1 : high));
    }

    private static String literal(long key) {
      return "CAST('" + FloatingOrder.number(key) + "' AS DOUBLE)";
    }

    @Override
    public Figure figure(long key) {
      return scale.isPresent()
          ? new Figure.Exact(decimal(key))
          : new Figure.Floating(approximately(key));
    }

    @Override
    public Figure middle(long low, long high) {
      return scale.isPresent()
          ? new Figure.Exact(decimal(low).add(decimal(high)).divide(BigDecimal.valueOf(2)))
          : new Figure.Floating((approximately(low) + approximately(high)) / 2);
    }

    private BigDecimal decimal(long key) {
      return BigDecimal.valueOf(approximately(key));
    }

    @Override
    public double approximately(long key) {
      return FloatingOrder.number(key);
    }

    @Override
    public BigDecimal unscaled(BigDecimal sum, int power) {
      return sum;
    }
  }
}
