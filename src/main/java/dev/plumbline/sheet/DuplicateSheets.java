package dev.plumbline.sheet;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sheets that hold in every cell what one before them holds. */
final class DuplicateSheets implements AuditRule {
  /** With fewer cells than this, a sheet may well look like another. */
  private static final int CELLS = 4;

  /** With fewer numbers than this, it is a form that is still to be filled in. */
  private static final int NUMBERS = 2;

  private final Map<Grid, String> known = new HashMap<>();

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    long numbers =
        sheet.cells().filter(cell -> cell.isConstantNumber() && cell.number() != 0).count();
    if (sheet.cells().count() < CELLS || numbers < NUMBERS) {
      return Stream.empty();
    }
    String contents = contents(sheet);
    return sheet
        .book()
        .grids()
        .takeWhile(other -> other != sheet)
        .filter(other -> contents(other).equals(contents))
        .limit(1)
        .map(
            other ->
                new CellFinding(
                    Issue.DUPLICATE_SHEET,
                    sheet.name(),
                    "",
                    "",
                    Optional.empty(),
                    Optional.empty(),
                    "as " + other.name()));
  }

  private String contents(Grid sheet) {
    return known.computeIfAbsent(
        sheet,
        unseen ->
            sheet
                .cells()
                .map(cell -> cell.address() + "=" + cell.contents())
                .collect(Collectors.joining("\n")));
  }
}
