package dev.plumbline.history;

import dev.plumbline.project.Profile;
import dev.plumbline.project.Project;
import dev.plumbline.project.ShownPath;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the history of a project is kept.
 *
 * @param address as configured: a path or a URI
 * @param local the folder, where it is one of this machine
 */
public record HistoryLocation(String address, Optional<Path> local) {
  /** The folder in the project where nothing else is said. */
  public static final String DEFAULT = "history";

  private static final String SCHEME = "^[A-Za-z][A-Za-z0-9+.-]+:.*";

  /** Where the {@linkplain Profile#history profile} says. */
  public static HistoryLocation of(Project project) {
    String address = project.profile().history().orElse(DEFAULT);
    if (address.matches(SCHEME) && !address.startsWith("file:")) {
      return new HistoryLocation(address, Optional.empty());
    }
    String path = address.replaceFirst("^file:(//)?(?=/)", "");
    Path folder = project.folder().toAbsolutePath().resolve(path).normalize();
    return new HistoryLocation(address, Optional.of(folder));
  }

  /** As it may be shown. */
  @Override
  public String toString() {
    return ShownPath.of(local.map(Path::toString).orElse(address));
  }
}
