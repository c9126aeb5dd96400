package dev.plumbline.suggest;

/** What stands between the whole and the broken part of a number. */
enum DecimalSign {
  POINT,
  COMMA
}
