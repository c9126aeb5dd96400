package dev.plumbline.suggest;

import dev.plumbline.project.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How many rows there should be: somewhat fewer will do, and twice as many. */
final class SizeAdvice implements Advice {

  private static final int FEW = 10;

  @Override
  public Stream<Proposal> on(TableFacts table) {
    if (table.rows() == 0) {
      return Stream.empty();
    }
    Rule rule = Rule.of("expect_table_row_count_to_be_between");
    long least = table.rows() < FEW ? 1 : RoundNumbers.down(table.rows() * 4 / 5);
    Rule bounded = rule.with("min_value", least);
    if (table.rows() >= FEW) {
      BigDecimal most = RoundNumbers.atLeast(BigDecimal.valueOf(table.rows() * 2));
      bounded = bounded.with("max_value", most);
    }
    return Stream.of(
        new Proposal(
            "row-count",
            List.of(bounded),
            Severity.WARNING,
            Phrasing.of("row-count.title", least),
            Optional.of("volume"),
            Phrasing.of("row-count.seen", table.rows()),
            Optional.empty(),
            Optional.empty()));
  }
}
