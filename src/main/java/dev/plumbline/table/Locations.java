package dev.plumbline.table;

import dev.plumbline.project.ShownPath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;

/** Finds the files that a path means, within the project and the folders that may be read. */
final class Locations {

  private static final String SCHEME = "^[A-Za-z][A-Za-z0-9+.-]+:.*";

  private final Path project;
  private final List<String> folders;
  private final Configuration hadoop;

  Locations(Path project, List<String> folders, Configuration hadoop) {
    this.project = project.toAbsolutePath().normalize();
    this.folders = List.copyOf(folders);
    this.hadoop = hadoop;
  }

  Configuration hadoop() {
    return hadoop;
  }

  /**
   * The files of a file, folder or glob, by path; names that begin with a dot or underscore are
   * left out.
   *
   * @throws TableException if there are none, or if they may not be read
   */
  List<FoundFile> files(String configured) {
    org.apache.hadoop.fs.Path path = resolve(configured);
    try {
      FileSystem system = path.getFileSystem(hadoop);
      FileStatus[] matches =
          system.exists(path)
              ? new FileStatus[] {system.getFileStatus(path)}
              : system.globStatus(path);
      List<FoundFile> files = new ArrayList<>();
      for (FileStatus match : matches == null ? new FileStatus[0] : matches) {
        files.addAll(filesIn(system, match, configured));
      }
      if (files.isEmpty()) {
        throw FileProblems.notFound(ShownPath.of(configured));
      }
      return labelled(files, FileLabel.of(configured));
    } catch (IOException | IllegalArgumentException e) {
      throw FileProblems.unreadable(ShownPath.of(configured));
    }
  }

  private static List<FoundFile> labelled(List<FoundFile> found, FileLabel label) {
    List<FoundFile> files =
        found.stream().sorted(Comparator.comparing(FoundFile::path)).collect(Collectors.toList());
    for (int index = 0; index < files.size(); index++) {
      FoundFile file = files.get(index);
      files.set(index, new FoundFile(file.path(), label.of(file.name(), index + 1), file.length()));
    }
    return files;
  }

  /** The path for Spark's own readers. */
  org.apache.hadoop.fs.Path resolve(String configured) {
    if (configured.matches(SCHEME) && !configured.startsWith("file:")) {
      requireAllowed(configured, folders.stream().anyMatch(folder -> isUnder(configured, folder)));
      return new org.apache.hadoop.fs.Path(configured);
    }
    Path path = local(configured);
    requireAllowed(configured, roots().anyMatch(path::startsWith));
    return new org.apache.hadoop.fs.Path("file", null, path.toString());
  }

  private static void requireAllowed(String configured, boolean allowed) {
    if (!allowed) {
      throw FileProblems.outside(ShownPath.of(configured));
    }
  }

  private static boolean isUnder(String uri, String folder) {
    String prefix = folder.endsWith("/") ? folder : folder + "/";
    return !uri.contains("/../") && (uri.equals(folder) || uri.startsWith(prefix));
  }

  private List<FoundFile> filesIn(FileSystem system, FileStatus match, String configured)
      throws IOException {
    List<FoundFile> files = new ArrayList<>();
    RemoteIterator<LocatedFileStatus> all = system.listFiles(match.getPath(), true);
    while (all.hasNext()) {
      FileStatus file = all.next();
      String below = below(match.getPath().toString(), file.getPath().toString());
      if (!isHidden(below)) {
        files.add(found(file, configured));
      }
    }
    return files;
  }

  private FoundFile found(FileStatus file, String configured) throws IOException {
    String path = file.getPath().toString();
    if (!"file".equals(file.getPath().toUri().getScheme())) {
      String folder = folders.stream().filter(root -> isUnder(path, root)).findFirst().orElse("");
      return new FoundFile(path, below(folder, path), file.getLen());
    }
    Path local = Path.of(file.getPath().toUri().getPath());
    requireAllowed(configured, isReallyInside(local));
    Path root = roots().filter(local::startsWith).findFirst().orElse(project);
    return new FoundFile(path, root.relativize(local).toString(), file.getLen());
  }

  /** A link must not lead out of what may be read. */
  private boolean isReallyInside(Path local) throws IOException {
    Path real = local.toRealPath();
    for (Path root : roots().filter(Files::exists).toList()) {
      if (real.startsWith(root.toRealPath())) {
        return true;
      }
    }
    return false;
  }

  private Stream<Path> roots() {
    Stream<Path> named =
        folders.stream()
            .filter(folder -> folder.startsWith("file:") || !folder.matches(SCHEME))
            .map(this::local);
    return Stream.concat(Stream.of(project), named);
  }

  private Path local(String configured) {
    String path = configured.replaceFirst("^file:(//)?(?=/)", "");
    return project.resolve(path).normalize();
  }

  private static String below(String folder, String path) {
    String rest = path.startsWith(folder) ? path.substring(folder.length()) : path;
    return rest.startsWith("/") ? rest.substring(1) : rest;
  }

  private static boolean isHidden(String path) {
    return Stream.of(path.split("/"))
        .anyMatch(name -> name.startsWith(".") || name.startsWith("_"));
  }

  /**
   * A file there is.
   *
   * @param name relative to the project or to the folder that may be read, as it may be shown
   */
  record FoundFile(String path, String name, long length) {}
}
