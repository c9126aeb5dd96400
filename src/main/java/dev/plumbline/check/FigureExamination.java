package dev.plumbline.check;

import dev.plumbline.check.Reconciliations.Figures;
import dev.plumbline.check.Reconciliations.Side;
import dev.plumbline.expectation.ReconciliationRule;
import dev.plumbline.mask.Masking;
import dev.plumbline.result.Outcome;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Compares the one figure of a query with that of another. No value is nought, as for the sum of no
 * rows.
 *
 * @param shown whether the figures may be told
 */
record FigureExamination(ReconciliationRule rule, Figures figures, boolean shown)
    implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(both());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(both());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    if (answer.count(0) != 1 || answer.count(2) != 1) {
      return Judgement.error(ErrorClass.FIGURE_NOT_SINGLE);
    }
    return judge(figure(answer, 1), figure(answer, 3));
  }

  private Judgement judge(BigDecimal here, BigDecimal there) {
    BigDecimal apart = here.subtract(there).abs();
    BigDecimal allowed = rule.tolerance().max(there.abs().multiply(rule.relativeTolerance()));
    Optional<String> observed =
        Optional.of(
            shown
                ? "%s: %s, %s: %s"
                    .formatted(
                        rule.query().kwarg(),
                        here.toPlainString(),
                        rule.other().kwarg(),
                        there.toPlainString())
                : Masking.HIDDEN);
    return apart.compareTo(allowed) <= 0
        ? Judgement.onFigure(Outcome.PASSED, observed)
        : Judgement.onFigure(Outcome.FAILED, observed)
            .because(
                shown
                    ? Wording.of("figures-apart", apart.toPlainString())
                    : Wording.of("figures-apart-hidden"));
  }

  private static BigDecimal figure(Answer answer, int index) {
    return Optional.ofNullable((BigDecimal) answer.values().get(index)).orElse(BigDecimal.ZERO);
  }

  private Query both() {
    return new Query(
        "SELECT * FROM (%s) AS here CROSS JOIN (%s) AS there"
            .formatted(one(figures.here()), one(figures.there())));
  }

  private static String one(Side side) {
    return "SELECT count(*), max(CAST(c0 AS %s)) FROM %s".formatted(side.type(), side.view());
  }
}
