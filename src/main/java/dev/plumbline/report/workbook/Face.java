package dev.plumbline.report.workbook;

/**
 * How the value of a table looks.
 *
 * @param indent from the edge of the cell, in steps
 */
record Face(Role role, int indent) {
  static final Face BODY = new Face(Role.BODY, 0);
  static final Face TOTAL = new Face(Role.TOTAL, 0);

  static Face of(Role role) {
    return new Face(role, 0);
  }
}
