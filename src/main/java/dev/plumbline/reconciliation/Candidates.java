package dev.plumbline.reconciliation;

import dev.plumbline.project.ReconciliationDefinition.Condition;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What comes nearest to the entries that no pass has paired: the entry of the other side, paired or
 * not, that agrees in most conditions, and in all but two at least. Of several, one that is not
 * paired goes first, then the nearest amount, then the nearest date.
 */
record Candidates(Entries entries) {
  private static final int MOST_DIFFERENCES = 2;

  /**
   * {@code _key} of an entry and {@code near}: of its candidate how many conditions {@code differ},
   * whether it {@code is_paired}, and its {@code key}.
   *
   * @param matched a relation of {@code entry} and {@code mate}, with each entry once
   */
  String sql(String matched) {
    return """
    SELECT entry.%1$s AS %1$s, min(near) AS near
    FROM (
      SELECT entry, %2$s AS near
      FROM (
        SELECT inline(transform(
          %3$s(entries.entry.%4$s,
            transform(entries, known -> coalesce(known.entry.%5$s, 0)),
            transform(entries, known -> abs(coalesce(known.entry.%6$s, 0L))),
            entries.is_open),
          two -> struct(
            entries[two.entry].entry AS entry,
            entries[two.candidate].entry AS candidate,
            NOT entries[two.candidate].is_open AS is_paired)))
        FROM (
          SELECT sort_array(collect_list(struct(entry, is_open))) AS entries
          FROM %7$s
          WHERE block IN (SELECT block FROM %7$s WHERE is_open)
          GROUP BY block
        )
      )
    )
    WHERE near.differ <= %8$d
    GROUP BY entry.%1$s
    """
        .formatted(
            Entries.KEY,
            nearness(),
            BlockFunctions.PROPOSED,
            Entries.IS_LEFT,
            Entries.DAY,
            Entries.CENTS,
            blocks(matched),
            MOST_DIFFERENCES);
  }

  /** Each entry as often as there are blocks that it is in. */
  private String blocks(String matched) {
    String hashes =
        chosen().stream().map(Candidates::hash).collect(Collectors.joining(",\n        "));
    return """
    (
            SELECT entry, mate IS NULL AS is_open, explode(array(
            %s)) AS block
            FROM %s)"""
        .formatted(hashes, matched);
  }

  /** All sets of two equalities fewer than there are, and of one at least. */
  private List<List<Condition>> chosen() {
    List<Condition> equalities = entries.equalities();
    int size = Math.max(1, equalities.size() - MOST_DIFFERENCES);
    List<List<Condition>> chosen = new ArrayList<>();
    IntStream.range(0, 1 << equalities.size())
        .filter(set -> Integer.bitCount(set) == size)
        .forEach(set -> chosen.add(members(set, equalities)));
    return chosen;
  }

  private static List<Condition> members(int set, List<Condition> of) {
    return IntStream.range(0, of.size())
        .filter(i -> (set >> i & 1) == 1)
        .mapToObj(of::get)
        .toList();
  }

  /** Null where the entry lacks a value; the names of the conditions keep the sets apart. */
  private static String hash(List<Condition> equal) {
    List<String> fields =
        equal.stream().map(condition -> "entry." + Entries.key(condition)).toList();
    String known =
        fields.stream().map(field -> field + " IS NOT NULL").collect(Collectors.joining(" AND "));
    String names = equal.stream().map(Condition::name).collect(Collectors.joining(" "));
    return "IF(%s, xxhash64('%s', %s), NULL)".formatted(known, names, String.join(", ", fields));
  }

  private String nearness() {
    String differ =
        entries.conditions().stream()
            .map(c -> "IF(%s, 0, 1)".formatted(entries.agree(c, "entry", "candidate")))
            .collect(Collectors.joining(" + "));
    return """
    struct(%s AS differ, is_paired, coalesce(%s, %dL) AS amounts_apart, coalesce(%s, %d) AS days_apart,
            candidate.%s AS key)"""
        .formatted(
            differ,
            Entries.apart(Entries.CENTS, "entry", "candidate"),
            Long.MAX_VALUE,
            Entries.apart(Entries.DAY, "entry", "candidate"),
            Integer.MAX_VALUE,
            Entries.KEY);
  }
}
