package dev.plumbline;

import dev.plumbline.history.History;
import dev.plumbline.history.HistoryException;
import dev.plumbline.history.HistoryLocation;
import dev.plumbline.history.HistoryStore;
import dev.plumbline.history.PastRun;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.result.RunResult;
import java.nio.file.Path;
import java.util.Optional;

/** Adds runs to the history of a project; one that cannot be added is kept until it can. */
record Memory(Project project) {
  /** Where runs wait, in the project. */
  private static final String KEPT = "logs/history";

  /**
   * Refuses a history in the folder of the site, which is replaced in whole, or a site in it.
   *
   * @throws dev.plumbline.project.ProjectException at the profile
   */
  void requireApartFrom(Path site) {
    Faults faults = new Faults();
    HistoryLocation.of(project)
        .local()
        .filter(folder -> RealFolder.of(folder).overlaps(RealFolder.of(site)))
        .ifPresent(
            folder ->
                faults.add(
                    project.profile().place(),
                    "the history and the site would share a folder",
                    "keep the history of the profile and --out apart, because a site is replaced"
                        + " in whole"));
    faults.throwIfAny();
  }

  /**
   * What is known of earlier runs of the project in this profile; empty, with a line that says why,
   * where it cannot be read.
   */
  Optional<History> recall(Progress progress) {
    try {
      History history = HistoryStore.of(project).read();
      history.skipped().forEach(file -> progress.step("leaving out of the history: " + file));
      return Optional.of(history.of(project.name(), project.profile().name()));
    } catch (HistoryException failure) {
      progress.step("going on without the history: " + failure.getMessage());
      return Optional.empty();
    }
  }

  /**
   * Adds a run, and those before it that are still kept.
   *
   * @param result what was published of it
   * @throws UnrememberedException if the history cannot be written
   */
  void remember(PastRun run, RunResult result) throws UnrememberedException {
    try {
      HistoryStore store = HistoryStore.of(project);
      store.takeOver(kept());
      store.add(run);
    } catch (HistoryException failure) {
      throw new UnrememberedException(keep(run, failure), result, failure);
    }
  }

  private String keep(PastRun run, HistoryException failure) {
    try {
      kept().add(run);
      return failure.getMessage()
          + "%nWhat it found is kept in %s, and added by the next run here"
              .formatted(project.folder().resolve(KEPT));
    } catch (HistoryException nowhere) {
      failure.addSuppressed(nowhere);
      return failure.getMessage() + "%nRun again once it can be written".formatted();
    }
  }

  private HistoryStore kept() throws HistoryException {
    return HistoryStore.in(project.folder().resolve(KEPT));
  }
}
