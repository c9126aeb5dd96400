package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;

/**
 * Two queries give the same figures. The last column of each is the figure, the columns before it
 * are its key.
 *
 * @param tolerance how far two figures may be apart, 0 or more
 * @param relativeTolerance the same as a share of the figure of the other query, 0 or more; the
 *     wider of the two counts
 */
public record ReconciliationRule(
    Declaration declaration,
    DeclaredQuery query,
    DeclaredQuery other,
    BigDecimal tolerance,
    BigDecimal relativeTolerance)
    implements WiderRule {

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public List<DeclaredQuery> queries() {
    return List.of(query, other);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    if (tolerance.signum() == 0 && relativeTolerance.signum() == 0) {
      return Wording.of("reconcile");
    }
    String share = relativeTolerance.movePointRight(2).stripTrailingZeros().toPlainString() + "%";
    if (relativeTolerance.signum() == 0) {
      return Wording.of("reconcile-within", tolerance.toPlainString());
    }
    return tolerance.signum() == 0
        ? Wording.of("reconcile-within", share)
        : Wording.of("reconcile-within-either", tolerance.toPlainString(), share);
  }
}
