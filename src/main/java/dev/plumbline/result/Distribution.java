package dev.plumbline.result;

import java.math.BigDecimal;
import java.util.List;

/**
 * How the values of one column are distributed: by quantiles where they are numbers, by shares
 * where they are not. Only of columns whose values may be shown.
 *
 * @param values how many there are
 * @param quantiles the values in the middle of a hundred equal parts: those below which lie 0.5,
 *     1.5 and so on up to 99.5 per cent; empty with shares
 * @param shares the most frequent values, the most frequent first and no more than {@link #MOST};
 *     empty with quantiles
 */
public record Distribution(
    String column, long values, List<BigDecimal> quantiles, List<Share> shares) {
  /** The most quantiles, and the most shares, that are kept. */
  public static final int MOST = 100;

  public Distribution {
    quantiles = List.copyOf(quantiles);
    shares = List.copyOf(shares);
    if (quantiles.size() > MOST || shares.size() > MOST) {
      throw new IllegalArgumentException(
          "Cannot keep a distribution of %d quantiles and %d shares: more than %d"
              .formatted(quantiles.size(), shares.size(), MOST));
    }
  }

  /** How many rows hold a value. */
  public record Share(String value, long rows) {}

  /** How many rows hold a value that is not among the shares. */
  public long rest() {
    return values - shares.stream().mapToLong(Share::rows).sum();
  }
}
