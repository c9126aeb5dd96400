package dev.plumbline.rollup;

import dev.plumbline.attribution.AttributionFunctions;
import dev.plumbline.mask.ShownNames;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Owner;
import dev.plumbline.project.Place;
import dev.plumbline.project.Project;
import dev.plumbline.project.RollupDefinition.ColumnUse;
import dev.plumbline.project.RollupDefinition.Made;
import dev.plumbline.project.SqlParameters;
import dev.plumbline.reconciliation.BlockFunctions;
import dev.plumbline.result.RunResult;
import dev.plumbline.result.ViewLineage;
import dev.plumbline.table.HeldRows;
import dev.plumbline.table.TemporaryView;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/**
 * The tables and roll-ups of a project as views of one session. Nothing is computed here: a view is
 * analysed when it is added and read when somebody asks for its rows. A roll-up with several
 * readers is computed once for all of them; so the tables it reads must be held, if at all, before.
 */
public final class Views {
  private static final String UNBOUND = "UNBOUND_SQL_PARAMETER";

  private final SparkSession spark;
  private final RollupPlan plan;
  private final SqlParameters parameters;
  private final ResultViews resultViews;
  private final Lineage lineage;
  private final Map<String, Dataset<Row>> views = new ConcurrentHashMap<>();
  private final List<Dataset<Row>> held = new CopyOnWriteArrayList<>();
  private final ProjectViews projectViews;
  private final Map<String, LogicalPlan> analyzed = new ConcurrentHashMap<>();

  public Views(SparkSession spark, Project project, RollupPlan plan, SqlParameters parameters) {
    KnownSum.register(spark);
    BlockFunctions.register(spark);
    AttributionFunctions.register(spark);
    this.spark = spark;
    this.plan = plan;
    this.parameters = parameters;
    this.lineage = new Lineage(project.tables());
    Map<String, String> ownerNames =
        project.owners().values().stream().collect(Collectors.toMap(Owner::id, Owner::name));
    this.resultViews = new ResultViews(spark, ownerNames, project.locale());
    this.projectViews = new ProjectViews(spark, project);
  }

  /** Adds a table under its name. */
  public void add(String table, Dataset<Row> rows) {
    TemporaryView.put(table, rows);
    views.put(table, rows);
  }

  /**
   * Adds every roll-up whose tables are there, those that read results over no results yet. A
   * roll-up that Spark cannot analyse is a fault at the line Spark names.
   */
  public void addRollups(Faults faults) {
    resultViews.empty().forEach(this::add);
    if (plan.reads(ProjectViews.COLUMNS)) {
      add(ProjectViews.COLUMNS, projectViews.columns());
    }
    Set<String> broken = new HashSet<>();
    Set<String> onUses = plan.readersOf(Set.of(ProjectViews.USES));
    addRollups(plan.without(onUses), broken, faults);
    if (!onUses.isEmpty()) {
      // The plans of all others say what is used.
      add(ProjectViews.USES, projectViews.uses(plan.without(onUses), analyzed));
      addRollups(plan.only(onUses), broken, faults);
    }
  }

  /** Adds side by side what stands on nothing that is still to be added. */
  private void addRollups(List<Rollup> rollups, Set<String> broken, Faults faults) {
    List<Rollup> waiting = rollups;
    while (!waiting.isEmpty()) {
      Set<String> names = waiting.stream().map(Rollup::name).collect(Collectors.toSet());
      Map<Boolean, List<Rollup>> parts =
          waiting.stream().collect(Collectors.partitioningBy(rollup -> rollup.readsAny(names)));
      broken.addAll(
          parts.get(false).parallelStream()
              .filter(rollup -> isReady(rollup, broken))
              .filter(rollup -> !(hasColumns(rollup, faults) && isCreated(rollup, faults)))
              .map(Rollup::name)
              .toList());
      // Those that read each other in a circle are a fault that has been found.
      waiting = parts.get(false).isEmpty() ? List.of() : parts.get(true);
    }
  }

  private boolean isReady(Rollup rollup, Set<String> broken) {
    boolean complete = rollup.reads().stream().allMatch(read -> views.containsKey(read.name()));
    return complete && !rollup.readsAny(broken);
  }

  private boolean isCreated(Rollup rollup, Faults faults) {
    try {
      create(rollup);
      return true;
    } catch (AnalysisException e) {
      faults.add(placeOf(rollup, e), what(rollup, e), remedy(e));
      return false;
    }
  }

  /** Whether the tables of a declaration have the columns that it names. */
  private boolean hasColumns(Rollup rollup, Faults faults) {
    List<ColumnUse> lacking =
        rollup.definition().origin() instanceof Made made
            ? made.uses().stream().filter(this::isLacking).toList()
            : List.of();
    for (ColumnUse use : lacking) {
      faults.add(
          use.place(),
          "`%s` has no column `%s`".formatted(use.view(), use.column()),
          "name one of " + String.join(", ", views.get(use.view()).columns()));
    }
    return lacking.isEmpty();
  }

  private boolean isLacking(ColumnUse use) {
    return Stream.of(views.get(use.view()).columns()).noneMatch(use.column()::equalsIgnoreCase);
  }

  /** Gives the roll-ups that read results the results of this run. */
  public void addResults(RunResult run) {
    resultViews.of(run).forEach(this::add);
    Set<String> readers = plan.readersOf(ResultViews.NAMES);
    for (Rollup rollup : plan.rollups()) {
      if (readers.contains(rollup.name()) && views.containsKey(rollup.name())) {
        recreate(rollup);
      }
    }
  }

  /** The rows of a table or roll-up; empty where its tables could not be opened. */
  public Optional<Dataset<Row>> find(String name) {
    return Optional.ofNullable(views.get(name));
  }

  /** The classes of the columns of a view that is there, in their order. */
  List<ColumnClass> classes(String name) {
    return lineage.classes(name, views.get(name).queryExecution().analyzed());
  }

  /** What every roll-up that is there is made of, each after those that it reads. */
  public List<ViewLineage> lineage() {
    Set<String> leaves = new HashSet<>(views.keySet());
    leaves.removeAll(ResultViews.NAMES);
    leaves.removeAll(ProjectViews.NAMES);
    ColumnLineage columns = new ColumnLineage(leaves);
    return plan.rollups().stream()
        .map(Rollup::name)
        .filter(analyzed::containsKey)
        .map(name -> columns.of(name, analyzed.get(name)))
        .toList();
  }

  private void create(Rollup rollup) throws AnalysisException {
    Dataset<Row> query = spark.sql(rollup.definition().sql(), parameters.values());
    // What a declaration makes has a name for every column.
    boolean isMade = rollup.definition().origin() instanceof Made;
    Dataset<Row> rows = isMade ? query : ShownNames.renamed(query);
    analyzed.put(rollup.name(), rows.queryExecution().analyzed());
    add(rollup.name(), plan.shared().contains(rollup.name()) ? hold(rollup.name(), rows) : rows);
  }

  private Dataset<Row> hold(String name, Dataset<Row> rows) {
    lineage.settle(name, rows.queryExecution().analyzed());
    Dataset<Row> kept = HeldRows.hold(name, rows);
    held.add(kept);
    return kept;
  }

  /** Gives back the rows of roll-ups that were held for several readers. */
  public void release() {
    held.forEach(HeldRows::release);
  }

  private void recreate(Rollup rollup) {
    try {
      create(rollup);
    } catch (AnalysisException e) {
      throw new IllegalStateException(
          "Roll-up %s was analysed before and is not now".formatted(rollup.name()), e);
    }
  }

  private static Place placeOf(Rollup rollup, AnalysisException e) {
    int line = e.line().isDefined() ? (Integer) e.line().get() : 1;
    return rollup.definition().at(line);
  }

  private static String remedy(AnalysisException e) {
    return UNBOUND.equals(e.getErrorClass())
        ? "declare it under `parameters` in plumbline.yml"
        : "mend the statement";
  }

  /**
   * Spark's message for a name it cannot resolve speaks of names only; others quote the statement,
   * which may hold values.
   */
  private static String what(Rollup rollup, AnalysisException e) {
    if (UNBOUND.equals(e.getErrorClass())) {
      return "roll-up `%s` names the parameter `:%s`, which has no value"
          .formatted(rollup.name(), e.getMessageParameters().get("name"));
    }
    boolean namesOnly = e.getErrorClass() != null && e.getErrorClass().startsWith("UNRESOLVED");
    String message =
        namesOnly
            ? e.getSimpleMessage().lines().findFirst().orElse("").strip()
            : "[%s]".formatted(e.getErrorClass());
    return "roll-up `%s` cannot be resolved: %s".formatted(rollup.name(), message);
  }
}
