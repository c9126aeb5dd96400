package dev.plumbline.report.workbook;

/** A value that is not known, because something that it needs is missing. */
enum Unknown {
  /** In a table: words, which no sum counts. */
  READ,
  /** In the numbers of a chart: an error value. A chart would draw words as zero. */
  DRAWN
}
