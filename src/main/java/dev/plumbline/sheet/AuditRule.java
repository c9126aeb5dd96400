package dev.plumbline.sheet;

import java.util.stream.Stream;

/** Finds one kind of mistake. */
@FunctionalInterface
interface AuditRule {

  /** What is wrong on a sheet, in any order. */
  Stream<CellFinding> findings(Grid sheet);
}
