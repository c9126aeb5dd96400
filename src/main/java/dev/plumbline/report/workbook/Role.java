package dev.plumbline.report.workbook;

import static org.apache.poi.ss.usermodel.HorizontalAlignment.CENTER;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.GENERAL;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.LEFT;
import static org.apache.poi.ss.usermodel.HorizontalAlignment.RIGHT;

import org.apache.poi.ss.usermodel.HorizontalAlignment;

/** What a cell is for; decides how it looks. */
enum Role {
  TITLE(18, true, Colour.ACCENT, Colour.NONE, LEFT),
  QUESTION(12, false, Colour.MUTED, Colour.NONE, LEFT),
  MUTED(10, false, Colour.MUTED, Colour.NONE, LEFT),
  HEADING(13, true, Colour.INK, Colour.NONE, LEFT),
  PASSED(11, true, Colour.PASSED, Colour.NONE, LEFT),
  FAILED(11, true, Colour.FAILED, Colour.NONE, LEFT),
  ERROR(11, true, Colour.ERROR, Colour.NONE, LEFT),
  PARAGRAPH(11, false, Colour.INK, Colour.NONE, LEFT),
  LINK(11, false, Colour.LINK, Colour.NONE, LEFT),
  LISTED_LINK(11, false, Colour.LINK, Colour.NONE, LEFT),
  CARD_LABEL(10, true, Colour.MUTED, Colour.CARD, LEFT),
  CARD_VALUE(17, true, Colour.INK, Colour.CARD, LEFT),
  CARD_NOTE(9, false, Colour.MUTED, Colour.CARD, LEFT),
  HEADER(11, true, Colour.WHITE, Colour.ACCENT, LEFT),
  HEADER_RIGHT(11, true, Colour.WHITE, Colour.ACCENT, RIGHT),
  HEADER_MIDDLE(11, true, Colour.WHITE, Colour.ACCENT, CENTER),
  BODY(11, false, Colour.INK, Colour.NONE, GENERAL),
  BODY_MIDDLE(11, false, Colour.INK, Colour.NONE, CENTER),
  TOTAL(11, true, Colour.INK, Colour.NONE, GENERAL),
  TOTAL_MIDDLE(11, true, Colour.INK, Colour.NONE, CENTER),
  LEVEL(11, false, Colour.INK, Colour.NONE, LEFT),
  LEVEL_TOTAL(11, true, Colour.INK, Colour.NONE, LEFT),
  PATH(11, false, Colour.MUTED, Colour.NONE, LEFT),
  ANSWER(11, false, Colour.INK, Colour.CARD, LEFT),
  UNKNOWN(11, false, Colour.ERROR, Colour.NONE, RIGHT);

  final int size;
  final boolean bold;
  final Colour ink;
  final Colour fill;
  final HorizontalAlignment alignment;

  Role(int size, boolean bold, Colour ink, Colour fill, HorizontalAlignment alignment) {
    this.size = size;
    this.bold = bold;
    this.ink = ink;
    this.fill = fill;
    this.alignment = alignment;
  }
}
