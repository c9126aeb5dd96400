package dev.plumbline.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The cells of a row or of a column that hold something, in order. */
record Line(Orientation orientation, List<GridCell> cells) {

  Line {
    cells = List.copyOf(cells);
  }

  int position(GridCell cell) {
    return orientation.position(cell);
  }

  /** Its formulas by what they look like from where they stand. */
  Map<String, List<GridCell>> formulasByPattern() {
    return cells.stream()
        .filter(GridCell::isFormula)
        .collect(Collectors.groupingBy(GridCell::pattern, LinkedHashMap::new, Collectors.toList()));
  }

  /** Its formulas, those that stand side by side together. */
  List<List<GridCell>> runsOfFormulas() {
    List<List<GridCell>> runs = new ArrayList<>();
    GridCell before = null;
    for (GridCell cell : cells) {
      if (!cell.isFormula()) {
        continue;
      }
      if (before == null || position(cell) != position(before) + 1) {
        runs.add(new ArrayList<>());
      }
      runs.get(runs.size() - 1).add(cell);
      before = cell;
    }
    return runs;
  }

  /** The cells between its words: a word begins something else. */
  List<List<GridCell>> parts() {
    List<List<GridCell>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (GridCell cell : cells) {
      if (cell.isWord()) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(cell);
      }
    }
    return parts;
  }
}
