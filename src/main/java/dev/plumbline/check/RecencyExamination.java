package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.RecencyRule;
import dev.plumbline.expectation.Sql;
import dev.plumbline.result.Outcome;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Compares the newest value of a column with the oldest and the latest that will do.
 *
 * @param after the first moment that is too late; none if empty
 */
record RecencyExamination(
    CheckedTable table, RecencyRule rule, LocalDateTime oldest, Optional<LocalDateTime> after)
    implements Examination {

  static Examination of(CheckedTable table, CheckContext context, RecencyRule rule) {
    LocalDateTime start = context.asOf().atStartOfDay();
    return new RecencyExamination(
        table,
        rule,
        start.minus(rule.within()),
        rule.notAfter().map(span -> start.plusDays(1).plus(span)));
  }

  @Override
  public List<Question> questions() {
    return List.of(newest());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Answer answer = evidence.to(newest());
    if (answer.error().isPresent()) {
      return Judgement.error(answer.error().get());
    }
    if (answer.values().get(0) == null) {
      return Judgement.onFigure(Outcome.FAILED, Optional.empty()).because(Wording.of("no-values"));
    }
    return Figure.of(answer.values().get(0)) instanceof Figure.Time newest
        ? judge(newest)
        : Judgement.error(ErrorClass.DATATYPE_MISMATCH);
  }

  private Judgement judge(Figure.Time newest) {
    boolean tooOld = newest.value().isBefore(oldest);
    boolean tooLate = after.filter(moment -> !newest.value().isBefore(moment)).isPresent();
    ColumnMask mask = table.mask(rule.column());
    return Judgement.onFigure(
        tooOld || tooLate ? Outcome.FAILED : Outcome.PASSED, Optional.of(mask.value(newest)));
  }

  private Aggregates newest() {
    return new Aggregates(
        List.of(
            "max(CASE WHEN %s THEN %s END)"
                .formatted(
                    table.where(rule.declaration().condition()), Sql.column(rule.column()))));
  }
}
