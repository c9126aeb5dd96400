package dev.plumbline.sheet;

import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;

/** The cells that a formula reads. */
final class References {
  private References() {}

  /** Those that hold something, of this workbook; names are not followed. */
  static Stream<GridCell> of(Grid sheet, Formula formula) {
    return formula.tokens().stream().flatMap(token -> of(sheet, token, Grid::in));
  }

  /** The formulas among them. */
  static Stream<GridCell> formulas(Grid sheet, Formula formula) {
    return formula.tokens().stream()
        .flatMap(token -> of(sheet, token, Grid::formulasIn))
        .filter(GridCell::isFormula);
  }

  private static Stream<GridCell> of(
      Grid sheet, Ptg token, BiFunction<Grid, AreaPtgBase, Stream<GridCell>> cells) {
    if (token instanceof RefPtgBase cell) {
      return read(sheet, token).flatMap(read -> read.at(cell.getRow(), cell.getColumn())).stream();
    }
    return token instanceof AreaPtgBase area
        ? read(sheet, token).stream().flatMap(read -> cells.apply(read, area))
        : Stream.empty();
  }

  /** The sheet that a reference is about; empty where it is one of another workbook. */
  static Optional<Grid> read(Grid sheet, Ptg token) {
    return token instanceof Pxg other
        ? Optional.of(other)
            .filter(named -> named.getExternalWorkbookNumber() < 1)
            .flatMap(named -> sheet.book().grid(named.getSheetName()))
        : Optional.of(sheet);
  }
}
