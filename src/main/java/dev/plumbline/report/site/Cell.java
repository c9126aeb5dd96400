package dev.plumbline.report.site;

/**
 * A cell of a table.
 *
 * @param text empty where there is no value and {@code missing}
 * @param missing whether there is no value; an empty text is one
 * @param unknown whether there is no value because something that it needs is missing; the text
 *     says so
 * @param link where the text leads to, from the page; may be empty
 */
public record Cell(String text, boolean missing, boolean unknown, String link) {

  static Cell text(String text) {
    return new Cell(text == null ? "" : text, text == null, false, "");
  }

  static Cell unknown(String words) {
    return new Cell(words, false, true, "");
  }

  static Cell linked(String text, String link) {
    return new Cell(text, false, false, link);
  }
}
