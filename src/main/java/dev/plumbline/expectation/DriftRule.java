package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The values of a column are distributed much as in the run before.
 *
 * @param method how the distance is taken; fitted to the type of the column if empty
 */
public record DriftRule(
    Declaration declaration, String column, BigDecimal maxDistance, Optional<Method> method)
    implements WiderRule {

  /** How the distance of two distributions is taken. */
  public enum Method {
    /** Kolmogorov–Smirnov: the largest difference of the shares below any number. */
    KOLMOGOROV_SMIRNOV,
    /** L-infinity: the largest difference of the shares of any value. */
    LARGEST_DIFFERENCE,
    /** The population stability index over the shares of values. */
    STABILITY_INDEX
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("drift", column, maxDistance.toPlainString()));
  }
}
