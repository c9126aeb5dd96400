package dev.plumbline.reconciliation;

import dev.plumbline.project.ReconciliationDefinition.Condition;
import dev.plumbline.project.ReconciliationDefinition.Days;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Pairs entries that no pass before has paired: one of each side, from the same block of equal
 * values. No entry is in two pairs.
 *
 * @param keys the columns whose values make a block; an entry that lacks one of them is in none
 * @param rounds in their order, each over what those before have left
 */
record Pass(List<String> keys, List<Round> rounds) {

  Pass {
    keys = List.copyOf(keys);
    rounds = List.copyOf(rounds);
  }

  /**
   * {@code entry}, {@code mate}, the key of the entry that it is paired with, and {@code round},
   * the name of that which paired it; both null where none did.
   *
   * @param entries a relation of the same columns
   */
  String sql(String entries) {
    // Sorted, so that the pairs do not depend on the order in which rows come.
    String paired =
        """
        SELECT sort_array(collect_list(entry)) AS entries, CAST(NULL AS ARRAY<INT>) AS paired_0
        FROM %s
        WHERE mate IS NULL
        GROUP BY %s
        """
            .formatted(entries, block());
    for (int round = 1; round <= rounds.size(); round++) {
      paired =
          "SELECT *, %s AS paired_%d\nFROM (\n%s)\n"
              .formatted(rounds.get(round - 1).sql("paired_" + (round - 1)), round, paired);
    }
    return """
    SELECT inline(transform(entries, (entry, place) -> struct(
      entry, entries[paired_%d[place]].%s AS mate, CASE %s END AS round)))
    FROM (
    %s)
    """
        .formatted(rounds.size(), Entries.KEY, names(), paired);
  }

  private String names() {
    return IntStream.range(0, rounds.size())
        .mapToObj(
            round ->
                "WHEN paired_%d[place] IS NOT NULL THEN '%s'"
                    .formatted(round + 1, rounds.get(round).name()))
        .collect(Collectors.joining(" "));
  }

  private String block() {
    List<String> fields = keys.stream().map(key -> "entry." + key).toList();
    String known =
        fields.stream().map(field -> field + " IS NOT NULL").collect(Collectors.joining(" AND "));
    return "%s, IF(%s, NULL, entry.%s)".formatted(String.join(", ", fields), known, Entries.KEY);
  }

  /** Dates and amounts that are near enough to make a pair of two entries of a block. */
  record Round(String name, Dates dates, Amounts amounts) {
    private String sql(String before) {
      return "%s(%s, entries.%s, %s, %s, %d, %dL)"
          .formatted(
              BlockFunctions.PAIRED,
              before,
              Entries.IS_LEFT,
              dates.ofBlock(),
              amounts.ofBlock(),
              dates.apart(),
              amounts.apart());
    }
  }

  /**
   * The dates that are compared.
   *
   * @param ofBlock those of the entries of a block, as days
   * @param apart the most that they may be apart
   */
  record Dates(String ofBlock, int apart) {
    static Dates equal() {
      return new Dates("entries." + Entries.DAY, 0);
    }

    /** All alike where there is no condition. */
    static Dates of(Optional<Condition> date) {
      return date.map(condition -> ((Days) condition.comparison()).within())
          .map(within -> new Dates("entries." + Entries.DAY, within))
          .orElseGet(() -> new Dates("transform(entries, entry -> 0)", 0));
    }
  }

  /**
   * The amounts that are compared.
   *
   * @param ofBlock those of the entries of a block, in hundredths
   * @param apart the most that they may be apart
   */
  record Amounts(String ofBlock, long apart) {
    static Amounts of(String column, long apart) {
      return new Amounts("entries." + column, apart);
    }

    /** Any amounts, also where there is none; of several, the nearest. */
    static Amounts any() {
      String known = "transform(entries, entry -> coalesce(entry.%s, 0L))".formatted(Entries.CENTS);
      return new Amounts(known, Long.MAX_VALUE);
    }

    /** Amounts of which one is the other with the opposite sign. */
    static Amounts opposite(long apart) {
      String signed =
          "transform(entries, entry -> IF(entry.%1$s, entry.%2$s, -entry.%2$s))"
              .formatted(Entries.IS_LEFT, Entries.CENTS);
      return new Amounts(signed, apart);
    }
  }
}
