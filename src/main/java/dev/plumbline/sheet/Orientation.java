package dev.plumbline.sheet;

/** How the cells of a line lie to each other. */
enum Orientation {
  ROW {
    @Override
    int position(GridCell cell) {
      return cell.column();
    }
  },
  COLUMN {
    @Override
    int position(GridCell cell) {
      return cell.row();
    }
  };

  /** Where a cell stands in its line, counted from 0. */
  abstract int position(GridCell cell);
}
