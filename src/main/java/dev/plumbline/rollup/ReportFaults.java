package dev.plumbline.rollup;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Metric;
import dev.plumbline.project.Place;
import dev.plumbline.project.Project;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.project.ReportDefinition.Chart;
import dev.plumbline.project.ReportDefinition.Drill;
import dev.plumbline.project.ReportDefinition.Figures;
import dev.plumbline.project.ReportDefinition.Handover;
import dev.plumbline.project.ReportDefinition.Section;
import dev.plumbline.project.ReportDefinition.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;

/** Holds the sections of reports against the columns that their views really have. */
public final class ReportFaults {
  private final Views views;
  private final Faults faults;

  public ReportFaults(Views views, Faults faults) {
    this.views = views;
    this.faults = faults;
  }

  /** Adds a fault for every column that a section names and its view lacks. */
  public void find(Project project) {
    project.reports().stream()
        .map(ReportDefinition::sections)
        .flatMap(List::stream)
        .forEach(this::find);
    project.reports().stream().flatMap(report -> report.handover().stream()).forEach(this::find);
    project.reports().stream()
        .flatMap(report -> report.sections().stream())
        .filter(Drill.class::isInstance)
        .map(Drill.class::cast)
        .forEach(drill -> findLevels(drill, project.metrics().keySet()));
    project.reports().stream()
        .flatMap(report -> report.sections().stream())
        .filter(Chart.class::isInstance)
        .map(Chart.class::cast)
        .filter(chart -> chart.kind() == Chart.Kind.WATERFALL)
        .forEach(chart -> findUnits(chart, project.metrics()));
  }

  private void findUnits(Chart waterfall, Map<String, Metric> metrics) {
    long units = waterfall.series().stream().map(metrics::get).map(Metric::unit).distinct().count();
    if (units > 1) {
      faults.add(
          waterfall.place(),
          "the two series of the waterfall have different units",
          "name two metrics of one unit: what a step took away is part of what there was");
    }
  }

  private void findLevels(Drill drill, Set<String> metrics) {
    drill.levels().stream()
        .filter(metrics::contains)
        .forEach(
            metric ->
                faults.add(
                    drill.place(),
                    "drill names `%s`, which is a metric".formatted(metric),
                    "name the columns that the view is grouped by"));
    views.find(drill.from()).ifPresent(view -> requireFirst(drill, Arrays.asList(view.columns())));
  }

  private void requireFirst(Drill drill, List<String> present) {
    int levels = Math.min(drill.levels().size(), present.size());
    List<String> first = present.subList(0, levels);
    if (present.containsAll(drill.levels()) && !first.equals(drill.levels())) {
      faults.add(
          drill.place(),
          "drill is %s, and view `%s` begins with %s"
              .formatted(String.join(", ", drill.levels()), drill.from(), String.join(", ", first)),
          "name the first columns of the view in their order, or let it select these first");
    }
  }

  private void find(Section section) {
    if (section instanceof Figures figures) {
      requireNumbers(figures.from(), figures.metrics(), figures.place());
    } else if (section instanceof Chart chart) {
      require(chart.from(), List.of(chart.x()), chart.place());
      requireNumbers(chart.from(), chart.series(), chart.place());
    } else if (section instanceof Table table) {
      require(table.from(), table.columns(), table.place());
      require(table.from(), List.copyOf(table.labels().keySet()), table.place());
    } else if (section instanceof Drill drill) {
      require(drill.from(), drill.levels(), drill.place());
      require(drill.from(), drill.columns(), drill.place());
      require(drill.from(), List.copyOf(drill.labels().keySet()), drill.place());
    }
  }

  private void find(Handover handover) {
    List<String> columns =
        Stream.concat(Stream.of(handover.sheetBy()), handover.columns().stream()).toList();
    require(handover.from(), columns, handover.place());
    List<String> views =
        Stream.concat(Stream.of(handover.from()), handover.rejected().stream()).toList();
    requireInAny(views, List.copyOf(handover.labels().keySet()), handover.place());
    if (views.stream().allMatch(view -> this.views.find(view).isPresent())) {
      refuseWithheld(handover.from(), columns, handover.place());
    }
  }

  /** What may never be shown is not handed over either. */
  private void refuseWithheld(String view, List<String> columns, Place place) {
    List<String> present = Arrays.asList(views.find(view).orElseThrow().columns());
    List<ColumnClass> classes = views.classes(view);
    columns.stream()
        .distinct()
        .filter(present::contains)
        .filter(column -> !Handovers.mayBeHandedOver(classes.get(present.indexOf(column))))
        .forEach(
            column ->
                faults.add(
                    place,
                    "column `%s` of view `%s` is %s"
                        .formatted(
                            column,
                            view,
                            classes.get(present.indexOf(column)).name().toLowerCase(Locale.ROOT)),
                    "leave it out: sensitive and secret columns are handed over to nobody"));
  }

  private void requireInAny(List<String> names, List<String> columns, Place place) {
    Set<String> present = new TreeSet<>();
    for (String name : names) {
      Optional<Dataset<Row>> rows = views.find(name);
      if (rows.isEmpty()) {
        return;
      }
      present.addAll(Arrays.asList(rows.get().columns()));
    }
    columns.stream()
        .sorted()
        .filter(column -> !present.contains(column))
        .forEach(
            column ->
                faults.add(
                    place,
                    "label `%s` is of no column that is handed over".formatted(column),
                    "name one of " + String.join(", ", present)));
  }

  private void require(String view, List<String> columns, Place place) {
    Optional<Dataset<Row>> rows = views.find(view);
    if (rows.isPresent()) {
      List<String> present = Arrays.asList(rows.get().columns());
      columns.stream()
          .sorted()
          .filter(column -> !present.contains(column))
          .forEach(
              column ->
                  faults.add(
                      place,
                      "view `%s` has no column `%s`".formatted(view, column),
                      "name one of " + String.join(", ", present)));
    }
  }

  private void requireNumbers(String view, List<String> columns, Place place) {
    require(view, columns, place);
    views
        .find(view)
        .map(Dataset::schema)
        .ifPresent(schema -> refuseTexts(view, columns, schema, place));
  }

  private void refuseTexts(String view, List<String> columns, StructType schema, Place place) {
    List<String> present = Arrays.asList(schema.fieldNames());
    for (String column : columns) {
      if (present.contains(column) && !(schema.apply(column).dataType() instanceof NumericType)) {
        faults.add(
            place,
            "column `%s` of view `%s` is %s"
                .formatted(column, view, schema.apply(column).dataType().catalogString()),
            "a figure or series is a number");
      }
    }
  }
}
