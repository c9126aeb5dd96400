package dev.plumbline.suggest;

import dev.plumbline.project.Severity;
import java.util.List;
import java.util.stream.Stream;

/** That what comes first by its name comes first: a start before its end, clicks within views. */
final class OrderAdvice implements Advice {

  /** Words of the lesser and of the greater of two columns that are named alike otherwise. */
  private static final List<Pair> PAIRS =
      List.of(
          new Pair("start", "end"),
          new Pair("started", "ended"),
          new Pair("begin", "end"),
          new Pair("begin", "eind"),
          new Pair("start", "eind"),
          new Pair("startdatum", "einddatum"),
          new Pair("begindatum", "einddatum"),
          new Pair("from", "to"),
          new Pair("from", "until"),
          new Pair("van", "tot"),
          new Pair("created", "updated"),
          new Pair("created", "modified"),
          new Pair("created", "closed"),
          new Pair("engage", "close"),
          new Pair("order", "delivery"),
          new Pair("invoice", "due"),
          new Pair("min", "max"),
          new Pair("clicks", "impressions"),
          new Pair("opens", "sends"),
          new Pair("net", "gross"),
          new Pair("netto", "bruto"));

  private static final double TOLERATED = 0.05;

  @Override
  public Stream<Proposal> on(TableFacts table) {
    return PAIRS.stream().flatMap(pair -> pair.in(table));
  }

  private record Pair(String lesser, String greater) {

    Stream<Proposal> in(TableFacts table) {
      return table.columns().stream()
          .filter(column -> column.words().has(lesser))
          .flatMap(
              first ->
                  table.columns().stream()
                      .filter(second -> isPartner(first, second))
                      .map(second -> proposal(first, second, table)));
    }

    private boolean isPartner(ColumnFacts first, ColumnFacts second) {
      boolean comparable =
          (first.isMoment() && second.isMoment()) || (first.isNumber() && second.isNumber());
      boolean values = first.profile().present() > 0 && second.profile().present() > 0;
      return comparable
          && values
          && second.words().has(greater)
          && !first.words().areOfAnIdentifier()
          && stem(first.words().without(lesser)).equals(stem(second.words().without(greater)));
    }

    /** The words that are no mere "on" or "at". */
    private static List<String> stem(List<String> words) {
      return words.stream()
          .filter(word -> !List.of("on", "at", "op", "date", "time").contains(word))
          .toList();
    }

    private Proposal proposal(ColumnFacts first, ColumnFacts second, TableFacts table) {
      String kind = first.isMoment() ? "order" : "not-above";
      return Proposal.ofRows(
          Labels.id(second, table) + "-after-" + Labels.id(first, table),
          Rule.of("expect_column_pair_values_a_to_be_greater_than_b")
              .with("column_A", second.name())
              .with("column_B", first.name())
              .with("or_equal", true)
              .with("ignore_row_if", "either_value_is_missing"),
          Severity.WARNING,
          Phrasing.of(kind + ".title", Labels.title(second), Labels.spoken(first)),
          Phrasing.of("pair.seen"),
          TOLERATED);
    }
  }
}
