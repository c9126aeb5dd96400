package dev.plumbline.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** A table of a sheet while its rows are read: its header, and what it carries down. */
final class AnchoredTable {

  /**
   * What a row holds.
   *
   * @param cells by the header of their column
   * @param beside cells between the columns that stand below no header
   */
  record Values(Map<String, SheetCell> cells, List<SheetCell> beside) {}

  private final AnchoredFormat format;
  private final Map<Integer, String> header;
  private final int first;
  private final int last;
  private final Map<String, SheetCell> above = new HashMap<>();

  private AnchoredTable(AnchoredFormat format, Map<Integer, String> header, int first, int last) {
    this.format = format;
    this.header = header;
    this.first = first;
    this.last = last;
  }

  /**
   * @param cells the header, from left to right
   */
  static AnchoredTable below(List<SheetCell> cells, AnchoredFormat format) {
    Map<Integer, String> header = new LinkedHashMap<>();
    Set<String> taken = new HashSet<>();
    for (SheetCell cell : cells) {
      String name = format.name(cell.text());
      String free = name;
      for (int number = 2; !taken.add(AnchoredFormat.small(free)); number++) {
        free = name + "_" + number;
      }
      header.put(cell.column(), free);
    }
    return new AnchoredTable(
        format, header, cells.get(0).column(), cells.get(cells.size() - 1).column());
  }

  /** Its header, in the order of its columns. */
  List<String> header() {
    return List.copyOf(header.values());
  }

  boolean overlaps(AnchoredTable other) {
    return first <= other.last && other.first <= last;
  }

  /** Whether a row ends the table. */
  boolean endsAt(FilledRow row) {
    return firstOf(row)
        .filter(cell -> format.end() != null && begins(format.end(), cell.text()))
        .isPresent();
  }

  /** What it holds in a row; empty where that is none of its rows. */
  Optional<Values> read(FilledRow row) {
    if (firstOf(row).isEmpty()) {
      return Optional.empty();
    }
    Map<String, SheetCell> cells = new LinkedHashMap<>();
    List<SheetCell> beside = new ArrayList<>();
    for (SheetCell cell : row.between(first, last)) {
      String column = header.get(cell.column());
      if (column == null) {
        beside.add(cell);
      } else {
        cells.put(column, cell);
      }
    }
    if (cells.isEmpty() || isSkipped(row, cells)) {
      return Optional.empty();
    }
    fillDown(cells);
    return Optional.of(new Values(cells, beside));
  }

  private boolean isSkipped(FilledRow row, Map<String, SheetCell> cells) {
    return format.skip().stream()
        .anyMatch(skipped -> begins(skipped.pattern(), text(skipped.header(), row, cells)));
  }

  private String text(String column, FilledRow row, Map<String, SheetCell> cells) {
    if (column.isEmpty()) {
      return firstOf(row).map(SheetCell::text).orElse("");
    }
    return cells.entrySet().stream()
        .filter(cell -> AnchoredFormat.small(cell.getKey()).equals(column))
        .map(cell -> cell.getValue().text())
        .findFirst()
        .orElse("");
  }

  private void fillDown(Map<String, SheetCell> cells) {
    for (String column : header.values()) {
      if (format.fillDown().contains(AnchoredFormat.small(column))) {
        SheetCell value = cells.containsKey(column) ? cells.get(column) : above.get(column);
        if (value != null) {
          cells.put(column, value);
          above.put(column, value);
        }
      }
    }
  }

  private Optional<SheetCell> firstOf(FilledRow row) {
    return row.between(first, last).stream().filter(row::isOwn).findFirst();
  }

  private static boolean begins(Pattern pattern, String text) {
    return pattern.matcher(text.strip()).lookingAt();
  }
}
