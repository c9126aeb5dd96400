package dev.plumbline;

import dev.plumbline.project.Draft;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectLoader;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.suggest.Naming;
import dev.plumbline.suggest.Suggester;
import dev.plumbline.table.InputSize;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/** Suggests a file of {@code checks/} for a table, declared or not. */
public final class Suggest {
  private final RunOptions options;
  private final Optional<Draft> draft;
  private final Progress progress;
  private final Project project;
  private final LocalDate asOf;

  private Suggest(RunOptions options, Optional<Draft> draft, Progress progress, Project project) {
    this.options = options;
    this.draft = draft;
    this.progress = progress;
    this.project = project;
    this.asOf = Circumstances.of(options, project.profile(), Instant.now()).asOf();
  }

  /**
   * Reads the project.
   *
   * @param draft the file of a table that is not declared yet
   * @throws dev.plumbline.project.ProjectException if it has faults
   */
  public static Suggest of(RunOptions options, Optional<Draft> draft, Progress progress) {
    Faults faults = new Faults();
    Optional<Project> project =
        ProjectLoader.load(
            options.project(), options.profile(), options.environment(), draft, faults);
    faults.throwIfAny();
    return new Suggest(options, draft, progress, project.orElseThrow());
  }

  /** The names of the tables that there are. */
  public Set<String> tables() {
    Set<String> names = new TreeSet<>();
    project.tables().forEach(table -> names.add(table.name()));
    return names;
  }

  /** The file that declares this table. */
  public Path fileOf(String table) {
    return options.project().resolve(definition(table).place().file());
  }

  /**
   * The text of a file for this table.
   *
   * @throws dev.plumbline.table.TableException if it cannot be opened
   */
  public String text(String name) throws IOException {
    TableDefinition table = definition(name);
    project.profile().demo().ifPresent(demo -> Run.writeDemoIfAbsent(options, demo, progress));
    progress.step("opening " + name);
    Function<TableDefinition, OpenedTable> opener = opener(table);
    String written = draft.isPresent() ? draft.get().text() : Files.readString(fileOf(name));
    Naming naming = draft.isPresent() ? Naming.SIMPLE : Naming.AS_THEY_ARE;
    return new Suggester(project, asOf, opener, progress::step).suggest(table, written, naming);
  }

  private TableDefinition definition(String name) {
    return project.tables().stream()
        .filter(table -> table.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private Function<TableDefinition, OpenedTable> opener(TableDefinition table) {
    List<String> folders = project.profile().folders();
    if (table.source() instanceof Source.Rollup rollup) {
      return rollupOpener(rollup);
    }
    Optional<Long> bytes = InputSize.of(List.of(table), project.folder(), folders);
    SparkSession spark = SparkSessions.open(options.master(), bytes);
    return new Tables(spark, project.folder(), folders)::open;
  }

  /** A roll-up is computed from tables, which must all be open. */
  private Function<TableDefinition, OpenedTable> rollupOpener(Source.Rollup rollup) {
    Plan plan =
        Plan.read(options, asOf.atStartOfDay().toInstant(ZoneOffset.UTC)).below(rollup.name());
    SparkSession spark = SparkSessions.open(options.master(), plan.inputSize());
    OpenProject open = OpenProject.open(plan, spark, asOf, Optional.empty());
    return definition ->
        open.rollups().stream()
            .filter(opening -> opening.definition().source().equals(rollup))
            .findFirst()
            .flatMap(Opening::table)
            .map(opened -> new OpenedTable(definition, opened.records(), List.of()))
            .orElseThrow(() -> OpenProject.notThere(rollup.name()));
  }
}
