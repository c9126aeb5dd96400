package dev.plumbline.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/** The rows of all tables of a workbook, sheet by sheet. */
final class AnchoredRows implements Closeable {

  /** As much as a workbook that people keep by hand may hold, unpacked. */
  private static final long MOST_MEGABYTES = 200;

  /**
   * A row of a table.
   *
   * @param number counted from 1
   */
  record AnchoredRow(String sheet, int number, AnchoredTable.Values values) {}

  private final Workbook workbook;
  private final String name;
  private final AnchoredFormat format;
  private final FileLabel label;
  private final Iterator<Map.Entry<String, SheetLayout>> sheets;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final List<AnchoredTable> open = new ArrayList<>();
  private final Deque<AnchoredRow> waiting = new ArrayDeque<>();

  private String sheet;
  private int sheetNumber;
  private SheetCells rows;
  private boolean holdsSomething;
  private boolean holdsTable;

  private AnchoredRows(Workbook workbook, String name, AnchoredFormat format) throws IOException {
    this.workbook = workbook;
    this.name = name;
    this.format = format;
    this.label = FileLabel.of(format.sheets() == null ? "" : format.sheets().pattern());
    Map<String, SheetLayout> layouts = workbook.layouts();
    List<Map.Entry<String, SheetLayout>> read =
        layouts.entrySet().stream()
            .filter(entry -> format.reads(entry.getKey(), entry.getValue()))
            .toList();
    if (read.isEmpty()) {
      throw WorkbookProblems.noSuchSheet(name, List.copyOf(layouts.keySet()));
    }
    this.sheets = read.iterator();
  }

  /**
   * @param name what to call the file
   * @throws TableException if it is no workbook to read tables from, with a remedy
   */
  static AnchoredRows open(String path, String name, Configuration hadoop, AnchoredFormat format)
      throws IOException {
    Workbook workbook = Workbook.openPlain(path, name, hadoop, MOST_MEGABYTES);
    try {
      return new AnchoredRows(workbook, name, format);
    } catch (IOException | TableException e) {
      workbook.close();
      throw e;
    }
  }

  /** The headers of all tables so far, each once, as the first table writes it. */
  List<String> headers() {
    return List.copyOf(headers.values());
  }

  /**
   * The next row, or null at the end.
   *
   * @throws TableException if a sheet that was asked for has no such table, or a table two columns
   *     of one name
   */
  AnchoredRow next() throws IOException {
    while (waiting.isEmpty()) {
      FilledRow row = rows == null ? null : rows.next();
      if (row != null) {
        holdsSomething = true;
        read(row);
      } else if (!startsNextSheet()) {
        return null;
      }
    }
    return waiting.remove();
  }

  private boolean startsNextSheet() throws IOException {
    if (rows != null) {
      rows.close();
      rows = null;
      requireTable();
    }
    open.clear();
    if (!sheets.hasNext()) {
      return false;
    }
    Map.Entry<String, SheetLayout> next = sheets.next();
    sheet = next.getKey();
    sheetNumber++;
    holdsSomething = false;
    holdsTable = false;
    rows = new SheetCells(workbook.rows(Optional.of(sheet)), next.getValue(), format);
    return true;
  }

  /** A sheet that was asked for by name and has another header would be lost in silence. */
  private void requireTable() {
    if (format.sheets() != null && holdsSomething && !holdsTable) {
      throw WorkbookProblems.anchorMissing(name, shownSheet(), format.anchors());
    }
  }

  private String shownSheet() {
    return label.of(sheet, sheetNumber);
  }

  private void read(FilledRow row) {
    List<AnchoredTable> started = started(row);
    started.forEach(table -> open.removeIf(table::overlaps));
    open.removeIf(table -> table.endsAt(row));
    if (!rows.isUnseen(row)) {
      open.forEach(
          table ->
              table
                  .read(row)
                  .map(values -> new AnchoredRow(sheet, row.number(), values))
                  .ifPresent(waiting::add));
    }
    open.addAll(started);
  }

  /** The tables that begin below a row: cells side by side with all anchors, or the whole row. */
  private List<AnchoredTable> started(FilledRow row) {
    if (format.anchors().isEmpty()) {
      return holdsTable ? List.of() : List.of(table(row.cells(), row.number()));
    }
    if (!hasAnchors(row.cells())) {
      return List.of();
    }
    List<List<SheetCell>> blocks = blocks(row.cells()).stream().filter(this::hasAnchors).toList();
    return (blocks.isEmpty() ? List.of(row.cells()) : blocks)
        .stream().map(block -> table(block, row.number())).toList();
  }

  private AnchoredTable table(List<SheetCell> cells, int row) {
    Set<String> taken = new HashSet<>();
    for (SheetCell cell : cells) {
      String text = AnchoredFormat.small(format.name(cell.text()));
      if (!taken.add(text) && format.unrepeatable().contains(text)) {
        throw WorkbookProblems.headerTwice(name, shownSheet(), row, text);
      }
    }
    holdsTable = true;
    AnchoredTable table = AnchoredTable.below(cells, format);
    table.header().forEach(text -> headers.putIfAbsent(AnchoredFormat.small(text), text));
    return table;
  }

  private boolean hasAnchors(List<SheetCell> cells) {
    return cells.stream()
        .map(cell -> AnchoredFormat.small(format.name(cell.text())))
        .collect(Collectors.toSet())
        .containsAll(format.anchors());
  }

  private static List<List<SheetCell>> blocks(List<SheetCell> cells) {
    List<List<SheetCell>> blocks = new ArrayList<>();
    int before = Integer.MIN_VALUE;
    for (SheetCell cell : cells) {
      if (blocks.isEmpty() || cell.column() > before + 1) {
        blocks.add(new ArrayList<>());
      }
      blocks.get(blocks.size() - 1).add(cell);
      before = cell.column();
    }
    return blocks;
  }

  @Override
  public void close() throws IOException {
    if (rows != null) {
      rows.close();
    }
    workbook.close();
  }
}
