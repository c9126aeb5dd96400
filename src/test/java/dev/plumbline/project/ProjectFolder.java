package dev.plumbline.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A project in a folder of its own, to be broken by tests. */
record ProjectFolder(Path path) {
  private static final Path EXAMPLE = Path.of("src", "test", "resources", "example-project");
  private static final Map<String, String> ENVIRONMENT = Map.of("ERP_PASSWORD", "sesame");

  static ProjectFolder example(Path parent) throws IOException {
    Path target = parent.resolve("project");
    try (Stream<Path> files = Files.walk(EXAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, target.resolve(EXAMPLE.relativize(file).toString()));
      }
    }
    return new ProjectFolder(target);
  }

  ProjectFolder write(String file, String text) throws IOException {
    Files.createDirectories(path.resolve(file).getParent());
    Files.writeString(path.resolve(file), text);
    return this;
  }

  /** Puts one text in place of another, which must be there. */
  ProjectFolder replace(String file, String before, String after) throws IOException {
    String text = Files.readString(path.resolve(file));
    if (!text.contains(before)) {
      throw new IllegalArgumentException(file + " does not contain " + before);
    }
    return write(file, text.replace(before, after));
  }

  Project load() {
    Faults faults = new Faults();
    Optional<Project> project = ProjectLoader.load(path, Optional.empty(), ENVIRONMENT, faults);
    faults.throwIfAny();
    return project.orElseThrow();
  }

  List<String> faults() {
    return faults(Optional.empty());
  }

  List<String> faults(Optional<String> profile) {
    Faults faults = new Faults();
    ProjectLoader.load(path, profile, ENVIRONMENT, faults);
    return faults.all().stream().map(Fault::toString).toList();
  }
}
