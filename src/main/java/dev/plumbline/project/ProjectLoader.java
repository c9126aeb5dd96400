package dev.plumbline.project;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the files of a project into records.
 *
 * <p>Whatever is wrong becomes a fault and is left out, so that one reading finds everything. What
 * expectations, columns and queries mean is not judged here.
 */
public final class ProjectLoader {
  private static final String SETTINGS = "plumbline.yml";

  private final Path folder;
  private final ProjectFiles files;
  private final Faults faults;

  private ProjectLoader(Path folder, Optional<Draft> draft, Faults faults) {
    this.folder = folder;
    this.files = new ProjectFiles(folder, draft, faults);
    this.faults = faults;
  }

  /**
   * Reads a project for one profile.
   *
   * @param profileName the project's own choice where empty
   * @param environment values for variables that the profile does not set
   * @param faults receives everything that is wrong
   * @return what could be read; empty where {@code plumbline.yml} cannot be used
   */
  public static Optional<Project> load(
      Path folder, Optional<String> profileName, Map<String, String> environment, Faults faults) {
    return load(folder, profileName, environment, Optional.empty(), faults);
  }

  /**
   * Reads a project as if one more file were in it.
   *
   * @param draft taken in place of the file of its name, which need not exist
   * @see #load(Path, Optional, Map, Faults)
   */
  public static Optional<Project> load(
      Path folder,
      Optional<String> profileName,
      Map<String, String> environment,
      Optional<Draft> draft,
      Faults faults) {
    ProjectLoader loader = new ProjectLoader(folder, draft, faults);
    if (loader.files.exists(SETTINGS)) {
      return loader.load(loader.settings(profileName, environment));
    }
    faults.add(
        new Place(SETTINGS, 1),
        "there is no such file in " + folder,
        "name the folder of a project, or write the file");
    return Optional.empty();
  }

  private Settings settings(Optional<String> profileName, Map<String, String> environment) {
    SettingsReader reader = new SettingsReader(folder, environment, faults);
    return new Documents(files, Variables.unknown(), faults)
        .read(SETTINGS)
        .map(document -> reader.read(document, profileName))
        .orElseGet(() -> Settings.unreadable(SETTINGS));
  }

  private Optional<Project> load(Settings settings) {
    Contents contents =
        new ContentsReader(files, new Documents(files, settings.variables(), faults), faults)
            .read(settings);
    return settings.isUsable() ? Optional.of(settings.project(folder, contents)) : Optional.empty();
  }
}
