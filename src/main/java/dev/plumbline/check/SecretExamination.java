package dev.plumbline.check;

import dev.plumbline.check.ScanQuestion.Matches;
import dev.plumbline.expectation.Sql;
import dev.plumbline.table.OpenedTable;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Counts the rows with a value in a column that must have none. No row is shown: there is nothing
 * about it that may be.
 *
 * @param columns that the table has
 */
record SecretExamination(CheckedTable table, List<String> columns) implements Examination {

  @Override
  public List<Question> questions() {
    return List.of(present());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return RowExamination.judgeRows(
        (unexpected, evaluated) -> unexpected == 0, evidence.to(present()));
  }

  private Matches present() {
    String anyPresent = columns.stream().map(this::present).collect(Collectors.joining(" OR "));
    return new Matches(anyPresent, table.where(Optional.empty()));
  }

  /** A value that is none of its type has become a fault, but it is there. */
  private String present(String column) {
    String value = Sql.column(column) + " IS NOT NULL";
    if (!table.opened().hasFaultColumns()) {
      return value;
    }
    return "(%s OR coalesce(exists(%s, fault -> fault.column = %s), false))"
        .formatted(value, Sql.column(OpenedTable.FAULTS), Sql.text(column));
  }
}
