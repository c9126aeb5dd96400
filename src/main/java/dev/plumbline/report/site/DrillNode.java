package dev.plumbline.report.site;

import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.DrillRow;
import dev.plumbline.result.ReportResult.Level;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A total of a drill-down, and what it is a total of.
 *
 * @param number among the parts of the same total, counted from 1
 */
record DrillNode(int number, DrillRow row, List<DrillNode> parts) {

  /**
   * The grand total, if there is any row, from rows each of which comes after the one that it is a
   * part of.
   */
  static Optional<DrillNode> grandTotal(List<DrillRow> rows) {
    List<DrillNode> open = new ArrayList<>();
    for (DrillRow row : rows) {
      open.subList(Math.min(row.depth(), open.size()), open.size()).clear();
      int number = open.isEmpty() ? 1 : open.get(open.size() - 1).parts().size() + 1;
      DrillNode node = new DrillNode(number, row, new ArrayList<>());
      if (!open.isEmpty()) {
        open.get(open.size() - 1).parts().add(node);
      }
      open.add(node);
    }
    return open.stream().findFirst();
  }

  int depth() {
    return row.depth();
  }

  /** The value of its lowest level; none for the grand total. */
  String value() {
    Object value = row.cells().get(depth() - 1);
    return value instanceof BigDecimal number ? number.toPlainString() : value.toString();
  }

  /** The beginning of a name for files and places, in which no value stands that is masked. */
  String slug(Drill drill) {
    Level level = drill.levels().get(depth() - 1);
    return level.column() + "-" + (level.masked() ? Integer.toString(number) : value());
  }
}
