package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Aggregates;
import dev.plumbline.expectation.Diagnosis;
import dev.plumbline.expectation.RowRule;
import dev.plumbline.expectation.Sql;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts the rows that break a rule as {@link RowExamination} does, and in the same scan those with
 * each flaw that the rule tells apart.
 *
 * @param broken the Spark SQL condition of the rows that break the rule
 */
record DiagnosedExamination(RowExamination rows, String broken, Diagnosis diagnosis)
    implements Examination {

  /** The examination of a rule, with a diagnosis where the rule has one. */
  static Examination of(CheckedTable table, RowRule rule) {
    RowExamination rows = new RowExamination(table, rule);
    return rule.diagnosis()
        .<Examination>map(diagnosis -> new DiagnosedExamination(rows, rows.broken(), diagnosis))
        .orElse(rows);
  }

  @Override
  public List<Question> questions() {
    return Stream.concat(rows.questions().stream(), Stream.of(flaws())).toList();
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Judgement judgement = rows.judge(evidence);
    return judgement.outcome() == Outcome.FAILED
        ? told(evidence.to(flaws())).map(judgement::because).orElse(judgement)
        : judgement;
  }

  @Override
  public Optional<Failing> failing() {
    return rows.failing();
  }

  private Aggregates flaws() {
    return new Aggregates(
        diagnosis.flaws().keySet().stream()
            .map(
                flaw ->
                    "count_if((%s) AND (%s) = %s)"
                        .formatted(broken, diagnosis.sql(), Sql.text(flaw)))
            .toList());
  }

  private Optional<LocalizedText> told(Answer counts) {
    if (counts.error().isPresent()) {
      return Optional.empty();
    }
    List<LocalizedText> flaws = List.copyOf(diagnosis.flaws().values());
    return IntStream.range(0, flaws.size())
        .filter(index -> counts.count(index) > 0)
        .mapToObj(index -> Wording.of("flaw", counts.count(index), flaws.get(index)))
        .reduce((first, second) -> Wording.of("and-kind", first, second));
  }
}
