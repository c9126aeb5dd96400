package dev.plumbline.cli;

import dev.plumbline.history.Decision;
import dev.plumbline.history.Decision.Circumstance;
import dev.plumbline.history.History;
import dev.plumbline.history.HistoryException;
import dev.plumbline.history.HistoryStore;
import dev.plumbline.history.SkippedFile;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Project;
import dev.plumbline.project.TableDefinition;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A project with its history, as commands need it.
 *
 * @param all what the store holds, of other projects and profiles too
 * @param asOf what counts as today
 */
record ProjectHistory(
    Project project, HistoryStore store, History all, LocalDate asOf, Instant now) {

  static ProjectHistory of(Project project, Optional<LocalDate> asOf, Instant now)
      throws HistoryException {
    HistoryStore store = HistoryStore.of(project);
    return new ProjectHistory(
        project,
        store,
        store.read(),
        asOf.or(() -> project.profile().asOf()).orElse(LocalDate.ofInstant(now, ZoneOffset.UTC)),
        now);
  }

  String profile() {
    return project.profile().name();
  }

  /** What is known of this project in this profile. */
  History own() {
    return all.of(project.name(), profile());
  }

  Stream<ExpectationDefinition> expectations() {
    return project.tables().stream().flatMap(table -> table.expectations().stream());
  }

  Set<String> tables() {
    Set<String> names = new TreeSet<>();
    project.tables().stream().map(TableDefinition::name).forEach(names::add);
    return names;
  }

  /** The ids of the checks that are declared, and of those that the last run made besides. */
  Set<String> checks() {
    Set<String> ids = new TreeSet<>();
    expectations().map(ExpectationDefinition::id).forEach(ids::add);
    own().before(LocalDate.MAX).latest().stream()
        .flatMap(run -> run.checks().stream())
        .forEach(check -> ids.add(check.id()));
    return ids;
  }

  /** What a decision that is taken now has; it comes after all others, whatever the clock says. */
  Circumstance decidedNow(Optional<String> by) {
    List<Decision> others = all.decisions().all();
    Instant moment =
        others.isEmpty()
            ? now
            : latest(now, others.get(others.size() - 1).circumstance().decidedAt().plusMillis(1));
    return Circumstance.at(moment, project.name(), profile(), by);
  }

  private static Instant latest(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Tells of files that were left out. */
  void tellSkipped(PrintWriter terminal) {
    all.skipped().stream()
        .map(SkippedFile::toString)
        .forEach(file -> terminal.println("Left out: " + file));
    if (!all.skipped().isEmpty()) {
      terminal.printf(
          "%d %s of %s left out, and left as they are%n",
          all.skipped().size(), all.skipped().size() == 1 ? "file" : "files", store.location());
    }
  }
}
