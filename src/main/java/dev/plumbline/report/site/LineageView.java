package dev.plumbline.report.site;

import dev.plumbline.report.FileNames;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Table;
import dev.plumbline.result.ViewLineage;
import dev.plumbline.result.ViewLineage.LineageColumn;
import dev.plumbline.result.ViewLineage.LineageInput;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the sections of a report are made of, from their views down to the tables. A roll-up that
 * several read is taken apart where it is met first; so the whole is never longer than what there
 * is to tell.
 *
 * @param more says how much is left out; may be empty
 */
public record LineageView(List<Node> sections, String more) {
  /** More nobody follows on a page. */
  private static final int MOST_NODES = 120;

  private static final int MOST_COLUMNS = 10;

  public LineageView {
    sections = List.copyOf(sections);
  }

  /**
   * A table or a roll-up.
   *
   * @param shows titles of the sections that show it; empty below these
   * @param anchor by which the place is found where a roll-up is taken apart
   * @param link to the page of a table; empty for a roll-up
   * @param columns what is read of it
   * @param again whether it is taken apart elsewhere
   */
  public record Node(
      String shows,
      String name,
      String anchor,
      String link,
      String columns,
      boolean again,
      List<Node> inputs) {
    public Node {
      inputs = List.copyOf(inputs);
    }
  }

  static LineageView of(Edition edition, ReportResult report) {
    return new Tracing(edition).of(report);
  }

  /** One drawing; what is read of each view is known before the first line is drawn. */
  private static final class Tracing {
    private final Edition edition;
    private final Map<String, ViewLineage> rollups;
    private final Set<String> tables;
    private final Map<String, SortedSet<String>> read = new HashMap<>();
    private final Set<String> drawn = new HashSet<>();
    private int left = 0;

    Tracing(Edition edition) {
      this.edition = edition;
      this.rollups =
          edition.run().lineage().stream()
              .collect(Collectors.toMap(ViewLineage::view, Function.identity()));
      this.tables = edition.run().tables().stream().map(t -> t.name()).collect(Collectors.toSet());
    }

    LineageView of(ReportResult report) {
      Map<String, List<String>> titles = new LinkedHashMap<>();
      report.sections().forEach(section -> look(section, titles));
      titles.keySet().removeIf(view -> !rollups.containsKey(view));
      readDownwards();
      List<Node> nodes = new ArrayList<>();
      titles.forEach((view, shown) -> nodes.add(node(String.join(", ", shown), view)));
      return new LineageView(nodes, left > 0 ? edition.texts().of("lineage.more", left) : "");
    }

    private void look(Section section, Map<String, List<String>> titles) {
      if (section instanceof Figures figures) {
        String title =
            figures.title().map(edition::in).orElse(edition.texts().of("report.figures"));
        Stream<String> metrics = figures.figures().stream().map(ReportResult.Figure::metric);
        shown(figures.from(), title, metrics, titles);
      } else if (section instanceof Chart chart) {
        String title = Sections.title(edition, chart.title(), chart.from());
        shown(
            chart.from(), title, chart.series().stream().map(ReportResult.Series::metric), titles);
      } else if (section instanceof Table table) {
        String title = Sections.title(edition, table.title(), table.from());
        shown(table.from(), title, table.columns().stream().map(ReportColumn::name), titles);
      } else if (section instanceof Drill drill) {
        String title = Sections.title(edition, drill.title(), drill.from());
        shown(drill.from(), title, drill.columns().stream().map(ReportColumn::name), titles);
      }
    }

    private void shown(
        String view, String title, Stream<String> columns, Map<String, List<String>> titles) {
      List<String> known = titles.computeIfAbsent(view, first -> new ArrayList<>());
      if (!known.contains(title)) {
        known.add(title);
      }
      SortedSet<String> names = read.computeIfAbsent(view, first -> new TreeSet<>());
      columns.forEach(names::add);
    }

    /** A roll-up comes after those that it reads; so, from the last on, before them. */
    private void readDownwards() {
      List<ViewLineage> lineage = edition.run().lineage();
      for (int index = lineage.size() - 1; index >= 0; index--) {
        ViewLineage rollup = lineage.get(index);
        if (read.containsKey(rollup.view())) {
          inputs(rollup)
              .forEach(
                  (view, columns) ->
                      read.computeIfAbsent(view, first -> new TreeSet<>()).addAll(columns));
        }
      }
    }

    /** What is read for those columns of a roll-up that are read themselves, by view. */
    private SortedMap<String, SortedSet<String>> inputs(ViewLineage rollup) {
      SortedMap<String, SortedSet<String>> inputs = new TreeMap<>();
      add(rollup.rows(), inputs);
      for (LineageColumn column : rollup.columns()) {
        if (read.get(rollup.view()).contains(column.name())) {
          add(column.values(), inputs);
          add(column.rows(), inputs);
        }
      }
      return inputs;
    }

    private static void add(Collection<LineageInput> added, Map<String, SortedSet<String>> inputs) {
      for (LineageInput input : added) {
        SortedSet<String> columns = inputs.computeIfAbsent(input.view(), first -> new TreeSet<>());
        input.column().ifPresent(columns::add);
      }
    }

    private Node node(String shows, String view) {
      ViewLineage rollup = rollups.get(view);
      boolean isFirst = drawn.add(view);
      List<Node> inputs = new ArrayList<>();
      if (rollup != null && isFirst) {
        for (String input : inputs(rollup).keySet()) {
          if (drawn.size() < MOST_NODES) {
            inputs.add(node("", input));
          } else {
            left++;
          }
        }
      }
      return new Node(
          shows,
          view,
          "from-" + FileNames.of(view),
          tables.contains(view) && rollup == null ? Page.table(view) : "",
          rollup == null ? columns(view) : "",
          rollup != null && !isFirst,
          inputs);
    }

    private String columns(String table) {
      SortedSet<String> columns = read.getOrDefault(table, new TreeSet<>());
      String named = columns.stream().limit(MOST_COLUMNS).collect(Collectors.joining(", "));
      return columns.size() > MOST_COLUMNS
          ? edition.texts().of("lineage.columns", named, columns.size() - MOST_COLUMNS)
          : named;
    }
  }
}
