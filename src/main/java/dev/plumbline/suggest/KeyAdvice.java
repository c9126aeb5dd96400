package dev.plumbline.suggest;

import dev.plumbline.project.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** That what seems to identify a row does. */
final class KeyAdvice implements Advice {

  private static final double TOLERATED = 0.1;

  @Override
  public Stream<Proposal> on(TableFacts table) {
    return table.keys().stream().map(key -> proposal(key, table));
  }

  private static Proposal proposal(List<String> key, TableFacts table) {
    List<ColumnFacts> columns = key.stream().map(table::column).flatMap(Optional::stream).toList();
    String id =
        columns.stream().map(column -> Labels.id(column, table)).collect(Collectors.joining("-"));
    if (key.size() == 1) {
      ColumnFacts column = columns.get(0);
      return Proposal.ofRows(
          id + "-unique",
          Rule.of("expect_column_values_to_be_unique").with("column", column.name()),
          Severity.CRITICAL,
          Phrasing.of("unique.title", Labels.spoken(column)),
          Phrasing.of("unique.seen"),
          TOLERATED);
    }
    String together = columns.stream().map(Labels::spoken).collect(Collectors.joining(", "));
    return Proposal.ofRows(
        id + "-unique",
        Rule.of("expect_compound_columns_to_be_unique").with("column_list", key),
        Severity.CRITICAL,
        Phrasing.of("unique-together.title", together),
        Phrasing.of("unique-together.seen"),
        TOLERATED);
  }
}
