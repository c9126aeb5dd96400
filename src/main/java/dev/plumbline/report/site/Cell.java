package dev.plumbline.report.site;

/**
 * A cell of a table.
 *
 * @param text empty where there is no value and {@code missing}
 * @param missing whether there is no value; an empty text is one
 */
public record Cell(String text, boolean missing) {

  static Cell text(String text) {
    return new Cell(text == null ? "" : text, text == null);
  }
}
