package dev.plumbline.demo.file;

/**
 * A column of a data set.
 *
 * @param scale digits after the decimal sign; 0 unless the type is decimal
 */
public record Column(String name, Type type, int scale) {

  /** What the cells hold, if anything. */
  public enum Type {
    /** {@link String}. */
    TEXT,
    /** {@link Boolean}. */
    TRUTH,
    /** {@link Integer}. */
    WHOLE,
    /** {@link java.math.BigDecimal} of the column's scale. */
    DECIMAL,
    /** {@link java.time.LocalDate}. */
    DATE,
    /** {@link java.time.LocalDateTime} in UTC. */
    MOMENT
  }

  public static Column text(String name) {
    return new Column(name, Type.TEXT, 0);
  }

  public static Column truth(String name) {
    return new Column(name, Type.TRUTH, 0);
  }

  public static Column whole(String name) {
    return new Column(name, Type.WHOLE, 0);
  }

  /** An amount with two decimals. */
  public static Column money(String name) {
    return new Column(name, Type.DECIMAL, 2);
  }

  public static Column date(String name) {
    return new Column(name, Type.DATE, 0);
  }

  public static Column moment(String name) {
    return new Column(name, Type.MOMENT, 0);
  }
}
