package dev.plumbline;

import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.Vocabulary;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectException;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.rollup.RollupPlan;
import dev.plumbline.table.InputSize;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A project that has been read and understood, before anything is opened.
 *
 * @param expectations by table
 */
record Plan(Project project, Map<String, List<Expectation>> expectations, RollupPlan rollups) {

  /**
   * Reads the project that the options name.
   *
   * @param startedAt of which day it is now for parameters, where the options name none
   * @throws ProjectException with every fault that can be seen without opening a table
   */
  static Plan read(RunOptions options, Instant startedAt) {
    Faults faults = new Faults();
    Optional<Project> project =
        ProjectLoader.load(options.project(), options.profile(), options.environment(), faults);
    Optional<Plan> plan =
        project.map(loaded -> of(loaded, asOf(options, loaded, startedAt), faults));
    project.ifPresent(loaded -> MaskKeys.check(loaded.profile(), options.environment(), faults));
    faults.throwIfAny();
    return plan.orElseThrow();
  }

  private static LocalDate asOf(RunOptions options, Project project, Instant startedAt) {
    return Circumstances.of(options, project.profile(), startedAt).asOf();
  }

  private static Plan of(Project project, LocalDate asOf, Faults faults) {
    Vocabulary vocabulary = Vocabulary.asOf(asOf);
    Map<String, List<Expectation>> expectations = new LinkedHashMap<>();
    for (TableDefinition table : project.tables()) {
      expectations.put(
          table.name(),
          table.expectations().stream()
              .map(definition -> vocabulary.parse(definition, faults))
              .flatMap(Optional::stream)
              .toList());
    }
    return new Plan(project, expectations, RollupPlan.of(project, faults));
  }

  /**
   * A roll-up with the tables and roll-ups that it stands on: none of them is checked, and none
   * that has a file of its own is held for others.
   */
  Plan below(String rollup) {
    RollupPlan part = rollups.below(rollup);
    List<TableDefinition> tables =
        project.tables().stream()
            .filter(table -> part.reads(table.name()) || view(table).equals(rollup))
            .toList();
    Map<String, List<Expectation>> none =
        tables.stream().collect(Collectors.toMap(TableDefinition::name, table -> List.of()));
    return new Plan(project.with(tables), none, part.holdingOnlyWhatIsMade());
  }

  /** The tables that read a source of their own. */
  List<TableDefinition> tables() {
    return project.tables().stream()
        .filter(table -> !(table.source() instanceof Source.Rollup))
        .toList();
  }

  /** The tables that check a roll-up. */
  List<TableDefinition> checkedRollups() {
    return project.tables().stream()
        .filter(table -> table.source() instanceof Source.Rollup)
        .toList();
  }

  /** The tables and roll-ups that checks can read: those that do not themselves read results. */
  Set<String> readable() {
    Set<String> names = new TreeSet<>();
    tables().forEach(table -> names.add(table.name()));
    names.addAll(rollups.names());
    names.removeAll(rollups.readersOfResults());
    return names;
  }

  /** How the rows of a view are declared: a table, or a roll-up that is checked. */
  Optional<TableDefinition> definition(String view) {
    return project.tables().stream()
        .filter(table -> view(table).equalsIgnoreCase(view))
        .findFirst();
  }

  private static String view(TableDefinition table) {
    return table.source() instanceof Source.Rollup rollup ? rollup.name() : table.name();
  }

  /** Bytes of the files that the tables read; empty where a source is no file. */
  Optional<Long> inputSize() {
    return InputSize.of(tables(), project.folder(), project.profile().folders());
  }

  List<Expectation> expectationsOf(TableDefinition table) {
    return expectations.get(table.name());
  }
}
