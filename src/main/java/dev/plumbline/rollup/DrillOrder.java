package dev.plumbline.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Puts the rows of a ROLLUP in the order of reading: each after the row that it is a part of. A
 * view whose rows are not totals of each other is refused, because a reader would take them for
 * that.
 */
final class DrillOrder {
  /** Rows, and none of them is the grand total. */
  static final String NO_GRAND_TOTAL = "NO_GRAND_TOTAL";

  /** A row, and no row that is the total of its level. */
  static final String ROW_WITHOUT_TOTAL = "ROW_WITHOUT_TOTAL";

  /** Two rows for the same values of all levels; so does a value that is null in the data. */
  static final String REPEATED_ROW = "REPEATED_ROW";

  /** A value below one that is null. */
  static final String GAP_IN_LEVELS = "GAP_IN_LEVELS";

  private final Map<List<Long>, Node> nodes = new HashMap<>();

  private DrillOrder() {}

  /**
   * A row that may be collected.
   *
   * @param keys one for each level: the same for the same value, null where there is none
   * @param cells those of the levels first; one is null that cannot be shown, such as no number
   */
  record KeyedRow(List<Long> keys, List<Object> cells) {

    /** The keys of the levels that the row belongs to. */
    List<Long> path() throws BrokenDrillException {
      int depth = (int) keys.stream().takeWhile(Objects::nonNull).count();
      boolean isShown = cells.stream().limit(depth).allMatch(Objects::nonNull);
      if (!isShown || keys.stream().skip(depth).anyMatch(Objects::nonNull)) {
        throw new BrokenDrillException(GAP_IN_LEVELS);
      }
      return List.copyOf(keys.subList(0, depth));
    }
  }

  /**
   * The cells of these rows in the order of reading.
   *
   * @param rows every total before its parts; parts of one total stay in their order
   * @throws BrokenDrillException if they are not totals of each other
   */
  static List<List<Object>> of(List<KeyedRow> rows) throws BrokenDrillException {
    DrillOrder order = new DrillOrder();
    for (KeyedRow row : rows) {
      order.add(row.path(), new Node(row.cells()));
    }
    List<List<Object>> ordered = new ArrayList<>(rows.size());
    if (!rows.isEmpty()) {
      order.nodes.get(List.of()).addTo(ordered);
    }
    return ordered;
  }

  private void add(List<Long> path, Node node) throws BrokenDrillException {
    if (nodes.putIfAbsent(path, node) != null) {
      throw new BrokenDrillException(REPEATED_ROW);
    }
    if (!nodes.containsKey(List.<Long>of())) {
      throw new BrokenDrillException(NO_GRAND_TOTAL);
    }
    if (!path.isEmpty()) {
      Node total = nodes.get(path.subList(0, path.size() - 1));
      if (total == null) {
        throw new BrokenDrillException(ROW_WITHOUT_TOTAL);
      }
      total.parts.add(node);
    }
  }

  private static final class Node {
    private final List<Object> cells;
    private final List<Node> parts = new ArrayList<>();

    Node(List<Object> cells) {
      this.cells = cells;
    }

    void addTo(List<List<Object>> rows) {
      rows.add(cells);
      parts.forEach(part -> part.addTo(rows));
    }
  }
}
