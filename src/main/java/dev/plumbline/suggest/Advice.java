package dev.plumbline.suggest;

import java.util.stream.Stream;

/** Proposes rules of one kind for a table. */
@FunctionalInterface
interface Advice {

  Stream<Proposal> on(TableFacts table);

  /** The same advice on each column. */
  static Advice onColumns(ColumnAdvice... advices) {
    return table ->
        table.columns().stream()
            .flatMap(column -> Stream.of(advices).flatMap(advice -> advice.on(column, table)));
  }

  /** Proposes rules of one kind for a column. */
  @FunctionalInterface
  interface ColumnAdvice {
    Stream<Proposal> on(ColumnFacts column, TableFacts table);
  }
}
