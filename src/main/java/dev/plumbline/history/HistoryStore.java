package dev.plumbline.history;

import dev.plumbline.history.RunFiles.ReadFile;
import dev.plumbline.project.Project;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The history of a project: one file a run, which is never changed, and one a decision. Any number
 * of processes may add to it, join and prune it at the same time; one that is killed leaves it
 * whole.
 */
public final class HistoryStore {
  private final HistoryLocation location;
  private final HistoryFolder folder;

  HistoryStore(HistoryLocation location, HistoryFolder folder) {
    this.location = location;
    this.folder = folder;
  }

  /**
   * The history that a project names. Nothing of it needs to exist.
   *
   * @throws HistoryException if its file system is not known or does not answer
   */
  public static HistoryStore of(Project project) throws HistoryException {
    return at(HistoryLocation.of(project));
  }

  /** A history in a folder of this machine. */
  public static HistoryStore in(java.nio.file.Path folder) throws HistoryException {
    return at(new HistoryLocation(folder.toString(), Optional.of(folder)));
  }

  static HistoryStore at(HistoryLocation location) throws HistoryException {
    return attempt(
        "There is no reaching the history in",
        location,
        () -> new HistoryStore(location, HistoryFolder.at(location, settings())));
  }

  /** Settings of Hadoop, with those that {@code spark-submit} or the command line gave to Spark. */
  private static Configuration settings() {
    String prefix = "spark.hadoop.";
    Configuration hadoop = new Configuration();
    System.getProperties().stringPropertyNames().stream()
        .filter(name -> name.startsWith(prefix))
        .forEach(name -> hadoop.set(name.substring(prefix.length()), System.getProperty(name)));
    return hadoop;
  }

  public HistoryLocation location() {
    return location;
  }

  /** Adds a run, in whole or not at all. */
  public void add(PastRun run) throws HistoryException {
    attempt(
        "The run could not be remembered in",
        location,
        () -> {
          byte[] lines = RunLines.of(run);
          return folder.add(HistoryFolder.RUNS + run.asOf(), fileOf(run), lines);
        });
  }

  private static String fileOf(PastRun run) {
    return run.id() + HistoryFolder.ENDING;
  }

  /**
   * Adds the runs of another store, and takes them away from there. One that a killed process has
   * added already counts once.
   */
  public void takeOver(HistoryStore other) throws HistoryException {
    for (PastRun run : other.read().runs()) {
      attempt("A run kept before could not be added to", location, () -> takeOver(run));
      attempt("A run could not be taken from", other.location, () -> other.leave(run));
    }
  }

  private boolean takeOver(PastRun run) throws IOException {
    try {
      folder.add(HistoryFolder.RUNS + run.asOf(), fileOf(run), RunLines.of(run));
      return true;
    } catch (FileAlreadyExistsException same) {
      return false;
    }
  }

  private boolean leave(PastRun run) throws IOException {
    folder.remove(new Path(folder.folder(HistoryFolder.RUNS + run.asOf()), fileOf(run)));
    return true;
  }

  /** Adds a decision. */
  public void add(Decision decision) throws HistoryException {
    attempt(
        "The decision could not be kept in",
        location,
        () ->
            folder.add(
                HistoryFolder.DECISIONS,
                decision.circumstance().id() + HistoryFolder.ENDING,
                DecisionLine.of(decision)));
  }

  /**
   * The messages of one project and profile.
   *
   * @param name of the folders that hold them: letters, digits, hyphens
   */
  public KeptMessages messages(String name) {
    return new KeptMessages(location, folder, name);
  }

  /** Everything that can be read, and what cannot. */
  public History read() throws HistoryException {
    return attempt("The history cannot be read in", location, this::readAll);
  }

  private History readAll() throws IOException {
    List<SkippedFile> skipped = new ArrayList<>();
    Map<String, PastRun> runs = new LinkedHashMap<>();
    for (ReadFile file : RunFiles.in(folder)) {
      if (!file.isUsable()) {
        skipped.add(file.damage());
      }
      // A run that is being joined to its month is there twice, and counts once.
      file.runs().forEach(block -> runs.put(block.run().id(), block.run()));
    }
    return new History(List.copyOf(runs.values()), skipped, decisions(skipped));
  }

  private Decisions decisions(List<SkippedFile> skipped) throws IOException {
    List<Decision> decisions = new ArrayList<>();
    for (FileStatus file : folder.files(folder.folder(HistoryFolder.DECISIONS))) {
      try {
        decisions.add(DecisionLine.read(folder.read(file)));
      } catch (DamagedFileException e) {
        skipped.add(new SkippedFile(folder.shown(file.getPath()), e.getMessage()));
      } catch (FileNotFoundException gone) {
        // Whoever took it away meant to.
        continue;
      } catch (IOException e) {
        String reason = "cannot be read (%s)".formatted(e.getClass().getSimpleName());
        skipped.add(new SkippedFile(folder.shown(file.getPath()), reason));
      }
    }
    return new Decisions(decisions);
  }

  /** What {@link #prune} would take away. */
  public Pruning.Found prunable(String project, String profile, LocalDate before, Instant now)
      throws HistoryException {
    Pruning pruning = new Pruning(folder, project, profile, before, now);
    return attempt("The history cannot be read in", location, pruning::find);
  }

  /**
   * Takes away the runs of one project and profile on dates before this one, and what killed
   * processes left behind. What cannot be read stays, and so do decisions.
   *
   * @return what was taken away
   */
  public Pruning.Found prune(String project, String profile, LocalDate before, Instant now)
      throws HistoryException {
    Pruning pruning = new Pruning(folder, project, profile, before, now);
    return attempt("The history could not be pruned in", location, pruning::prune);
  }

  /**
   * Joins the files of each month before this one: fewer files are sooner read.
   *
   * @return how many files there were and are, by month
   */
  public List<Compaction.Joined> compact(YearMonth before, Instant now) throws HistoryException {
    Compaction compaction = new Compaction(folder, before, now);
    return attempt("The history could not be compacted in", location, compaction::compact);
  }

  static <T> T attempt(String what, HistoryLocation where, Attempt<T> attempt)
      throws HistoryException {
    try {
      return attempt.make();
    } catch (IOException | RuntimeException failure) {
      // File systems that are plugged in throw more than they declare.
      throw HistoryException.of(what, where, failure);
    }
  }

  interface Attempt<T> {
    T make() throws IOException;
  }
}
