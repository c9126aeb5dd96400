package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Matches;
import dev.plumbline.expectation.Sql;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.table.OpenedTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Counts the records that could not be read in whole, and how many of them for which reason. */
record ReadableExamination(double mostly) implements Examination {
  private static final String FAULTS = Sql.column(OpenedTable.FAULTS);

  /** Every kind of fault that there are words for; any other counts as such. */
  private static final List<String> KINDS =
      List.of(
          "column_count",
          "broken_quote",
          "broken_json",
          "bad_encoding",
          "bad_number",
          "bad_date",
          "bad_timestamp",
          "bad_boolean");

  @Override
  public List<Question> questions() {
    return Stream.concat(Stream.of(unreadable()), kinds()).map(Question.class::cast).toList();
  }

  @Override
  public Judgement judge(Evidence evidence) {
    Judgement counted =
        RowExamination.judgeRows(
            (unexpected, evaluated) ->
                evaluated == 0 || (double) (evaluated - unexpected) / evaluated >= mostly,
            evidence.to(unreadable()));
    return counted.unexpected().filter(records -> records > 0).isPresent()
        ? counted.because(reason(evidence))
        : counted;
  }

  @Override
  public Optional<Failing> failing() {
    return Optional.of(new Failing.Unreadable());
  }

  private static LocalizedText reason(Evidence evidence) {
    List<Matches> kinds = kinds().toList();
    LocalizedText reason = null;
    for (int index = 0; index < kinds.size(); index++) {
      long records = evidence.to(kinds.get(index)).count(0);
      if (records > 0) {
        String kind = index < KINDS.size() ? KINDS.get(index) : "other";
        LocalizedText part = Wording.of("kind." + kind, records);
        reason = reason == null ? part : Wording.of("and-kind", reason, part);
      }
    }
    return reason;
  }

  private static Matches unreadable() {
    return new Matches("coalesce(size(" + FAULTS + "), 0) > 0", "true");
  }

  private static Stream<Matches> kinds() {
    String known = String.join(", ", KINDS.stream().map(Sql::text).toList());
    return Stream.concat(
            KINDS.stream().map(kind -> "fault.kind = " + Sql.text(kind)),
            Stream.of("fault.kind NOT IN (" + known + ")"))
        .map(condition -> "coalesce(exists(" + FAULTS + ", fault -> " + condition + "), false)")
        .map(condition -> new Matches(condition, "true"));
  }
}
