package dev.plumbline.project;

/** What may be shown of a column's values. A column without a class counts as personal. */
public enum ColumnClass {
  /** Shown to anybody. */
  PUBLIC,
  /** Shown on pages and in workbooks of the project. */
  INTERNAL,
  /** Shown masked. */
  PERSONAL,
  /** Never shown. */
  SENSITIVE,
  /** Never shown, and should not be in the data at all. */
  SECRET;

  /** Whether values are shown as they are. */
  public boolean mayBeShown() {
    return this == PUBLIC || this == INTERNAL;
  }
}
