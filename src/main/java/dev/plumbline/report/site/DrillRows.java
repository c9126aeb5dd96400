package dev.plumbline.report.site;

import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.ReportColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Shows a total of a drill-down as a table: its parts, and the total as the view has it. */
final class DrillRows {
  private final Edition edition;
  private final Drill drill;
  private final Values values;

  DrillRows(Edition edition, Drill drill) {
    this.edition = edition;
    this.drill = drill;
    this.values = new Values(edition);
  }

  /** The level of a node and its value, such as {@code Country: Netherlands}. */
  String title(DrillNode node) {
    return edition.texts().of("drill.title", label(node.depth() - 1), name(node));
  }

  /**
   * The parts of a total.
   *
   * @param links where a part leads to, from the page; empty for nowhere
   */
  Rows of(DrillNode total, String caption, Function<DrillNode, String> links) {
    List<Integer> shown = columns(total);
    List<Rows.Column> columns = new ArrayList<>();
    Rows.Column level = values.column(drill.columns().get(total.depth()));
    columns.add(new Rows.Column(level.label(), false, "", level.trust()));
    shown.forEach(index -> columns.add(values.column(drill.columns().get(index))));
    List<List<Cell>> rows =
        total.parts().stream()
            .map(part -> row(Cell.linked(name(part), links.apply(part)), part, shown))
            .toList();
    List<Cell> foot = row(Cell.text(edition.texts().of("drill.total")), total, shown);
    return new Rows(caption, columns, rows, foot, note(total), footnotes(total));
  }

  private String label(int level) {
    return values.column(drill.columns().get(level)).label();
  }

  /** Values that are masked may look alike; a number tells them apart. */
  private String name(DrillNode node) {
    if (node.value().isBlank()) {
      return edition.texts().of("value.none");
    }
    return drill.levels().get(node.depth() - 1).masked()
        ? edition.texts().of("drill.masked", node.value(), node.number())
        : node.value();
  }

  /** What is not a level; descriptions only where a row has one. */
  private List<Integer> columns(DrillNode total) {
    return IntStream.range(drill.levels().size(), drill.columns().size())
        .filter(index -> drill.columns().get(index).metric().isPresent() || has(total, index))
        .boxed()
        .toList();
  }

  private static boolean has(DrillNode total, int index) {
    return withParts(total).anyMatch(node -> node.row().cells().get(index) != null);
  }

  private static Stream<DrillNode> withParts(DrillNode total) {
    return Stream.concat(total.parts().stream(), Stream.of(total));
  }

  private List<Cell> row(Cell name, DrillNode node, List<Integer> shown) {
    List<Cell> cells = new ArrayList<>();
    cells.add(name);
    for (int index : shown) {
      ReportColumn column = drill.columns().get(index);
      cells.add(values.cell(column, node.row().cells().get(index)));
    }
    return cells;
  }

  private String note(DrillNode total) {
    int rows = drill.rows().size();
    if (rows < drill.total()) {
      return edition.texts().of("drill.cut", rows, drill.total());
    }
    return total.depth() == 0
        ? edition.texts().of("drill.rows", rows, drill.levels().size())
        : edition.texts().of("report.rows", total.parts().size());
  }

  private List<String> footnotes(DrillNode total) {
    return values.footnotes(
        drill.columns(), withParts(total).map(node -> node.row().cells()).toList());
  }
}
