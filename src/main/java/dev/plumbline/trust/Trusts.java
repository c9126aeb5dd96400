package dev.plumbline.trust;

import dev.plumbline.project.Project;
import dev.plumbline.project.ReportDefinition;
import dev.plumbline.project.ReportDefinition.OnBroken;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Chart;
import dev.plumbline.result.ReportResult.Drill;
import dev.plumbline.result.ReportResult.DrillRow;
import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.ReportResult.ReportColumn;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Series;
import dev.plumbline.result.ReportResult.Table;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.Trust;
import dev.plumbline.result.Trust.State;
import dev.plumbline.result.ViewLineage;
import dev.plumbline.trust.OpenChecks.Open;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Says of every figure, series and column of reports how far the data may be trusted that it was
 * computed from: as far as the worst of its inputs, be it a value or what decides on rows. One
 * input that no check looks at makes a figure unchecked, unless something worse is known of it.
 */
public final class Trusts {
  private final Ancestry ancestry;
  private final OpenChecks checks;
  private final Map<Ancestor, Trust> known = new HashMap<>();

  private Trusts(RunResult run, Project project, List<ViewLineage> lineage) {
    Map<String, String> views =
        project.tables().stream()
            .filter(table -> table.source() instanceof Source.Rollup)
            .collect(Collectors.toMap(TableDefinition::name, Trusts::view));
    this.ancestry = new Ancestry(lineage);
    this.checks = new OpenChecks(run, table -> views.getOrDefault(table, table));
  }

  /** The run with its lineage, and in its reports the trust; what a report withholds is gone. */
  public static RunResult judge(RunResult run, Project project, List<ViewLineage> lineage) {
    Trusts trusts = new Trusts(run, project, lineage);
    Set<String> withholding =
        project.reports().stream()
            .filter(report -> report.onBroken() == OnBroken.WITHHOLD)
            .map(ReportDefinition::id)
            .collect(Collectors.toSet());
    return run.tracing(
        lineage,
        run.reports().stream()
            .map(report -> trusts.judged(report, withholding.contains(report.id())))
            .toList());
  }

  private static String view(TableDefinition table) {
    return ((Source.Rollup) table.source()).name();
  }

  private ReportResult judged(ReportResult report, boolean withholds) {
    return report.with(
        report.sections().stream().map(section -> judged(section, withholds)).toList());
  }

  private Section judged(Section section, boolean withholds) {
    if (section instanceof Figures figures) {
      return new Figures(
          figures.title(),
          figures.from(),
          figures.figures().stream()
              .map(figure -> judged(figure, figures.from(), withholds))
              .toList());
    }
    if (section instanceof Chart chart) {
      return new Chart(
          chart.title(),
          chart.from(),
          chart.chart(),
          chart.x(),
          chart.categories(),
          chart.series().stream().map(one -> judged(one, chart.from(), withholds)).toList());
    }
    if (section instanceof Table table) {
      List<ReportColumn> columns = judged(table.columns(), table.from(), withholds);
      return new Table(
          table.title(),
          table.from(),
          columns,
          table.rows().stream().map(row -> told(columns, row)).toList(),
          table.total(),
          table.first(),
          table.none());
    }
    if (section instanceof Drill drill) {
      List<ReportColumn> columns = judged(drill.columns(), drill.from(), withholds);
      return new Drill(
          drill.title(),
          drill.from(),
          columns,
          drill.levels(),
          drill.rows().stream()
              .map(row -> new DrillRow(row.depth(), told(columns, row.cells())))
              .toList(),
          drill.total());
    }
    return section;
  }

  private Figure judged(Figure figure, String view, boolean withholds) {
    Trust trust = of(view, figure.metric(), withholds);
    Optional<BigDecimal> value = trust.withheld() ? Optional.empty() : figure.value();
    return figure.trusted(value, trust);
  }

  private Series judged(Series series, String view, boolean withholds) {
    Trust trust = of(view, series.metric(), withholds);
    List<BigDecimal> values =
        trust.withheld() ? Collections.nCopies(series.values().size(), null) : series.values();
    return new Series(series.metric(), values, Optional.of(trust));
  }

  /** What names rows is told; figures may be withheld. */
  private List<ReportColumn> judged(List<ReportColumn> columns, String view, boolean withholds) {
    return columns.stream()
        .map(
            column ->
                new ReportColumn(
                    column.name(),
                    column.label(),
                    column.type(),
                    column.metric(),
                    Optional.of(of(view, column.name(), withholds && column.metric().isPresent()))))
        .toList();
  }

  private static List<Object> told(List<ReportColumn> columns, List<Object> row) {
    boolean isWhole = columns.stream().noneMatch(Trusts::isWithheld);
    return isWhole
        ? row
        : IntStream.range(0, row.size())
            .mapToObj(index -> isWithheld(columns.get(index)) ? null : row.get(index))
            .collect(Collectors.toCollection(ArrayList::new));
  }

  private static boolean isWithheld(ReportColumn column) {
    return column.trust().map(Trust::withheld).orElse(false);
  }

  private Trust of(String view, String column, boolean withholds) {
    Trust trust = known.computeIfAbsent(Ancestor.column(view, column), source -> of(view, column));
    return withholds && trust.state() == State.BROKEN ? trust.withholding() : trust;
  }

  private Trust of(String view, String column) {
    Ancestry.Inputs inputs = ancestry.of(view, column);
    SortedSet<Ancestor> all = new TreeSet<>(inputs.values());
    all.addAll(inputs.rows());
    Set<Open> open = new TreeSet<>();
    all.forEach(source -> open.addAll(checks.on(source)));
    List<Ancestor> columns =
        all.stream()
            .filter(source -> source.column().isPresent() && !ancestry.isRollup(source.view()))
            .toList();
    int unchecked = (int) columns.stream().filter(source -> !checks.isLookedAt(source)).count();
    return new Trust(
        state(open.stream(), unchecked),
        columns.size(),
        unchecked,
        open.stream().map(one -> one.check().id()).limit(Trust.MOST_CHECKS).toList(),
        open.size(),
        false);
  }

  private static State state(Stream<Open> open, int unchecked) {
    return open.map(Open::state).findFirst().orElse(unchecked > 0 ? State.UNCHECKED : State.SOUND);
  }
}
