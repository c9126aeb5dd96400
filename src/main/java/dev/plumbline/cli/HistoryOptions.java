package dev.plumbline.cli;

import dev.plumbline.history.HistoryException;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Project;
import dev.plumbline.project.ProjectLoader;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that every command on the history of a project takes. */
final class HistoryOptions {
  @Option(
      names = "--project",
      paramLabel = "DIR",
      description = "Folder with plumbline.yml. Default: this folder.")
  private Path folder = Path.of("");

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description =
          "Profile whose runs are meant, and which says where the history is. Default: the one that"
              + " plumbline.yml names.")
  private Optional<String> profile = Optional.empty();

  @Option(
      names = "--as-of",
      paramLabel = "DATE",
      description = "What counts as today. Default: the date of the profile, else today.")
  private Optional<LocalDate> asOf = Optional.empty();

  /**
   * The project with its history.
   *
   * @throws dev.plumbline.project.ProjectException if the project has faults
   */
  ProjectHistory open() throws HistoryException {
    Instant now = Instant.now();
    Path project = folder.toAbsolutePath().normalize();
    LogFile.at(project.resolve("logs/plumbline.log"));
    Faults faults = new Faults();
    Optional<Project> loaded = ProjectLoader.load(project, profile, System.getenv(), faults);
    faults.throwIfAny();
    return ProjectHistory.of(loaded.orElseThrow(), asOf, now);
  }
}
