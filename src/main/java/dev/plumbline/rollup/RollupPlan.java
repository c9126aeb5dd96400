package dev.plumbline.rollup;

import static java.util.stream.Collectors.toSet;

import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.RollupDefinition;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.reconciliation.Reconciliations;
import dev.plumbline.rollup.Rollup.Reference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The roll-ups of a project in an order in which each comes after those it reads.
 *
 * @param rollups in that order
 * @param shared the names of those that several read, and that stand on no results of checks
 */
public record RollupPlan(List<Rollup> rollups, Set<String> shared) {

  public RollupPlan {
    rollups = List.copyOf(rollups);
    shared = Set.copyOf(shared);
  }

  /**
   * Orders the roll-ups. Faults: text that is no SELECT, a name that stands for no table or
   * roll-up, roll-ups that read each other in a circle, a roll-up checked as a table that reads the
   * results of checks.
   */
  public static RollupPlan of(Project project, Faults faults) {
    Map<String, Rollup> byName = new LinkedHashMap<>();
    Stream.concat(project.rollups().stream(), Reconciliations.rollups(project).stream())
        .map(definition -> RollupParser.parse(definition, faults))
        .flatMap(Optional::stream)
        .forEach(rollup -> byName.put(rollup.name(), rollup));
    refuseUnknownNames(project, byName, faults);
    List<Rollup> ordered = new Ordering(byName, faults).ordered();
    RollupPlan plan = new RollupPlan(ordered, shared(project, ordered));
    refuseChecksOnResults(project, plan, faults);
    return plan;
  }

  public Set<String> names() {
    return rollups.stream().map(Rollup::name).collect(toSet());
  }

  /** The roll-ups of these names, in order. */
  List<Rollup> only(Set<String> names) {
    return rollups.stream().filter(rollup -> names.contains(rollup.name())).toList();
  }

  /** The roll-ups of other names, in order. */
  List<Rollup> without(Set<String> names) {
    return rollups.stream().filter(rollup -> !names.contains(rollup.name())).toList();
  }

  /**
   * A roll-up with those that it stands on. One that asks what roll-ups use stands on all of them.
   */
  public RollupPlan below(String name) {
    Set<String> wanted = new HashSet<>(Set.of(name));
    Set<String> onUses = readersOf(Set.of(ProjectViews.USES));
    if (onUses.contains(name)) {
      without(onUses).forEach(rollup -> wanted.add(rollup.name()));
    }
    List<Rollup> downwards = new ArrayList<>(rollups);
    Collections.reverse(downwards);
    downwards.stream()
        .filter(rollup -> wanted.contains(rollup.name()))
        .forEach(rollup -> rollup.reads().forEach(read -> wanted.add(read.name())));
    return new RollupPlan(only(wanted), shared);
  }

  /**
   * The same roll-ups, with none held for others but those that a declaration makes: each of these
   * reads the one before twice over.
   */
  public RollupPlan holdingOnlyWhatIsMade() {
    Set<String> made =
        rollups.stream()
            .filter(rollup -> rollup.definition().origin() instanceof RollupDefinition.Made)
            .map(Rollup::name)
            .filter(shared::contains)
            .collect(toSet());
    return new RollupPlan(rollups, made);
  }

  /** Whether a roll-up reads this table or roll-up. */
  public boolean reads(String name) {
    return rollups.stream().anyMatch(rollup -> rollup.readsAny(Set.of(name)));
  }

  /** A check reads its roll-up several times by itself. */
  private static Set<String> shared(Project project, List<Rollup> rollups) {
    Set<String> shared = new HashSet<>();
    project.tables().stream()
        .map(TableDefinition::source)
        .filter(Source.Rollup.class::isInstance)
        .forEach(source -> shared.add(((Source.Rollup) source).name()));
    Set<String> read = new HashSet<>();
    for (Rollup rollup : rollups) {
      Set<String> once = rollup.reads().stream().map(Reference::name).collect(toSet());
      once.stream().filter(name -> !read.add(name)).forEach(shared::add);
    }
    shared.retainAll(rollups.stream().map(Rollup::name).collect(toSet()));
    shared.removeAll(readersOf(ResultViews.NAMES, rollups));
    return shared;
  }

  /** The roll-ups that read one of these names, directly or through others. */
  public Set<String> readersOf(Set<String> names) {
    return readersOf(names, rollups);
  }

  private static Set<String> readersOf(Set<String> names, List<Rollup> rollups) {
    Set<String> affected = new HashSet<>(names);
    rollups.stream()
        .filter(rollup -> rollup.readsAny(affected))
        .forEach(rollup -> affected.add(rollup.name()));
    affected.removeAll(names);
    return affected;
  }

  /** The roll-ups that read the results of checks, directly or through others. */
  public Set<String> readersOfResults() {
    return readersOf(ResultViews.NAMES);
  }

  private static void refuseUnknownNames(
      Project project, Map<String, Rollup> rollups, Faults faults) {
    Set<String> known = new TreeSet<>(ResultViews.NAMES);
    known.addAll(ProjectViews.NAMES);
    known.addAll(rollups.keySet());
    project.tables().stream()
        .filter(table -> !(table.source() instanceof Source.Rollup))
        .map(TableDefinition::name)
        .forEach(known::add);
    for (Rollup rollup : rollups.values()) {
      // What a declaration reads is held against what there is when it is bound.
      boolean isWritten = rollup.definition().origin() instanceof RollupDefinition.Written;
      for (Reference read : rollup.reads()) {
        if (isWritten && !known.contains(read.name())) {
          faults.add(
              read.place(),
              "roll-up `%s` reads `%s`, which is no table and no roll-up"
                  .formatted(rollup.name(), read.name()),
              "name one of " + String.join(", ", known));
        }
      }
    }
  }

  private static void refuseChecksOnResults(Project project, RollupPlan plan, Faults faults) {
    Set<String> afterChecks = plan.readersOfResults();
    for (TableDefinition table : project.tables()) {
      if (table.source() instanceof Source.Rollup source && afterChecks.contains(source.name())) {
        faults.add(
            source.place(),
            "table `%s` checks roll-up `%s`, which reads the results of checks"
                .formatted(table.name(), source.name()),
            "check a roll-up that reads tables only");
      }
    }
  }

  /** Depth-first order; a roll-up met again while its own reads are still open closes a circle. */
  private static final class Ordering {
    private final Map<String, Rollup> rollups;
    private final Faults faults;
    private final Map<String, Rollup> done = new LinkedHashMap<>();
    private final Set<String> open = new LinkedHashSet<>();

    Ordering(Map<String, Rollup> rollups, Faults faults) {
      this.rollups = rollups;
      this.faults = faults;
    }

    List<Rollup> ordered() {
      rollups.values().forEach(this::visit);
      return List.copyOf(done.values());
    }

    private void visit(Rollup rollup) {
      if (done.containsKey(rollup.name())) {
        return;
      }
      open.add(rollup.name());
      for (Reference read : rollup.reads()) {
        if (open.contains(read.name())) {
          addCircle(read);
        } else if (rollups.containsKey(read.name())) {
          visit(rollups.get(read.name()));
        }
      }
      open.remove(rollup.name());
      done.put(rollup.name(), rollup);
    }

    private void addCircle(Reference read) {
      List<String> circle = new ArrayList<>(open);
      circle = circle.subList(circle.indexOf(read.name()), circle.size());
      faults.add(
          read.place(),
          "roll-ups read each other in a circle: %s → %s"
              .formatted(String.join(" → ", circle), read.name()),
          "let one of them read the tables instead");
    }
  }
}
