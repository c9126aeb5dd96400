package dev.plumbline.table;

import java.util.List;

/**
 * One record as texts, before any type is given to it.
 *
 * @param cells by position in the file; null where there is no value; none if set aside
 * @param position where in the file: a line or row number; in a part of a file a byte offset,
 *     negated
 * @param faults what could not be read in it
 * @param setAside whether the record could not be split into cells at all
 */
record TextRecord(String[] cells, long position, List<Fault> faults, boolean setAside) {

  /**
   * @param column null where the record as a whole is concerned
   * @param text the raw text
   */
  record Fault(String kind, String column, String text) {}

  private static final String[] NO_CELLS = {};

  static TextRecord of(String[] cells, long position) {
    return new TextRecord(cells, position, List.of(), false);
  }

  static TextRecord aside(String kind, String text, long position) {
    return new TextRecord(NO_CELLS, position, List.of(new Fault(kind, null, text)), true);
  }
}
