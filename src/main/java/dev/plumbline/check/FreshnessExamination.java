package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.Sql;
import dev.plumbline.project.TableDefinition.Freshness;
import dev.plumbline.result.Outcome;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * Compares the newest value of a column with the oldest that will do; a newer one than the as-of
 * date will do too.
 */
record FreshnessExamination(CheckedTable table, Freshness freshness, LocalDateTime oldest)
    implements Examination {

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
      return Judgement.failed(Wording.of("no-values"));
    }
    if (!(Figure.of(answer.values().get(0)) instanceof Figure.Time newest)) {
      return Judgement.error(ErrorClass.DATATYPE_MISMATCH);
    }
    ColumnMask mask = table.mask(freshness.column());
    return Judgement.onFigure(
        newest.value().isBefore(oldest) ? Outcome.FAILED : Outcome.PASSED,
        Optional.of(mask.value(newest)));
  }

  private Aggregates newest() {
    return new Aggregates(
        List.of(
            "max(CASE WHEN %s THEN %s END)"
                .formatted(table.where(Optional.empty()), Sql.column(freshness.column()))));
  }
}
