package dev.plumbline.expectation;

/** A range around the middle of some numbers, which those that lie too far away are outside of. */
public sealed interface Fence {

  /**
   * Where a number lies: below the fence (-1), inside (0) or above (1). Never falls as it rises.
   */
  int side(double number);

  /** The Spark SQL condition that a number, a DOUBLE, lies inside. */
  String sql(String number);

  /**
   * Between two numbers, both of them inside.
   *
   * @param high not less than low
   */
  record Between(double low, double high) implements Fence {
    @Override
    public int side(double number) {
      return number < low ? -1 : number > high ? 1 : 0;
    }

    @Override
    public String sql(String number) {
      return "%s BETWEEN %s AND %s".formatted(number, literal(low), literal(high));
    }
  }

  /** Nearer to a centre than a distance; at the centre alone where the distance is 0. */
  record Near(double centre, double distance) implements Fence {
    @Override
    public int side(double number) {
      boolean inside = distance > 0 && Math.abs(number - centre) < distance;
      return inside ? 0 : (int) Math.signum(number - centre);
    }

    @Override
    public String sql(String number) {
      return distance > 0
          ? "abs(%s - %s) < %s".formatted(number, literal(centre), literal(distance))
          : number + " = " + literal(centre);
    }
  }

  /**
   * Of a z-score less than a threshold.
   *
   * @param deviation more than 0
   */
  record Score(double mean, double deviation, double threshold, Sides sides) implements Fence {

    /** Which z-scores are compared. */
    public enum Sides {
      /** The z-score as it is: only high values can be too far away. */
      UPPER,
      /** The distance from 0. */
      BOTH
    }

    @Override
    public int side(double number) {
      double score = (number - mean) / deviation;
      if (sides == Sides.UPPER) {
        return score < threshold ? 0 : 1;
      }
      return Math.abs(score) < Math.abs(threshold) ? 0 : score < 0 ? -1 : 1;
    }

    @Override
    public String sql(String number) {
      String score = "(%s - %s) / %s".formatted(number, literal(mean), literal(deviation));
      return sides == Sides.UPPER
          ? score + " < " + literal(threshold)
          : "abs(" + score + ") < " + literal(Math.abs(threshold));
    }
  }

  private static String literal(double number) {
    return "CAST('" + number + "' AS DOUBLE)";
  }
}
