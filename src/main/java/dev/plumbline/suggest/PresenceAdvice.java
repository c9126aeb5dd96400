package dev.plumbline.suggest;

import dev.plumbline.project.Severity;
import java.util.stream.Stream;

/** That values are there, wherever most are. */
final class PresenceAdvice implements Advice.ColumnAdvice {

  private static final double TOLERATED = 0.5;

  @Override
  public Stream<Proposal> on(ColumnFacts column, TableFacts table) {
    long missing = table.rows() - column.profile().present();
    if (table.rows() == 0 || missing > TOLERATED * table.rows()) {
      return Stream.empty();
    }
    boolean identifies =
        table.keys().stream().limit(1).anyMatch(key -> key.contains(column.name()));
    return Stream.of(
        Proposal.ofRows(
                Labels.id(column, table) + "-present",
                Rule.of("expect_column_values_to_not_be_null").with("column", column.name()),
                identifies ? Severity.CRITICAL : Severity.WARNING,
                Phrasing.of(
                    missing == 0 ? "present.title" : "mostly-present.title", Labels.title(column)),
                missing == 0 ? Phrasing.of("present.seen") : Phrasing.of("missing.seen"),
                TOLERATED)
            .broken(missing));
  }
}
