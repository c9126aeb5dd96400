package dev.plumbline.history;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileAlreadyExistsException;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;

/**
 * The files of a history. One is written aside and renamed, so that it is there in whole or not at
 * all, and never changed thereafter. Names that begin with a dot are nobody's but this class's.
 */
final class HistoryFolder {
  static final String ENDING = ".jsonl";
  static final String RUNS = "date=";
  static final String MONTHS = "month=";
  static final String DECISIONS = "decisions";

  private static final String ASIDE = ".aside";
  private static final int LARGEST = 64 << 20;
  private static final int ATTEMPTS = 3;

  private final FileSystem files;
  private final Path root;

  HistoryFolder(FileSystem files, Path root) {
    this.files = files;
    this.root = files.makeQualified(root);
  }

  /**
   * The folder at a place.
   *
   * @throws IOException if there is no such file system, or it does not answer
   */
  static HistoryFolder at(HistoryLocation location, Configuration hadoop) throws IOException {
    if (location.local().isPresent()) {
      // Sums beside the files would be files more to keep, and a run tells itself if it is whole.
      FileSystem raw = FileSystem.getLocal(hadoop).getRawFileSystem();
      return new HistoryFolder(raw, new Path(location.local().get().toUri()));
    }
    Path path = new Path(location.address());
    return new HistoryFolder(path.getFileSystem(hadoop), path);
  }

  /** The folders that begin so, by name. */
  List<Path> folders(String beginning) throws IOException {
    return folders(root).stream().filter(path -> path.getName().startsWith(beginning)).toList();
  }

  /** The folders in a folder, by name; none where it is gone. */
  List<Path> folders(Path folder) throws IOException {
    return list(folder).stream().filter(FileStatus::isDirectory).map(FileStatus::getPath).toList();
  }

  /** The files of a folder, by name; none where it is gone. */
  List<FileStatus> files(Path folder) throws IOException {
    return list(folder).stream()
        .filter(file -> file.isFile() && !file.getPath().getName().startsWith("."))
        .toList();
  }

  /** What was written aside and never renamed. */
  List<FileStatus> leftAside() throws IOException {
    return list(new Path(root, ASIDE));
  }

  Path folder(String name) {
    return new Path(root, name);
  }

  /** Where a file is, as people may be told: below the folder. */
  String shown(Path file) {
    return root.toUri().relativize(file.toUri()).getPath();
  }

  private List<FileStatus> list(Path folder) throws IOException {
    try {
      List<FileStatus> found = new ArrayList<>(Arrays.asList(files.listStatus(folder)));
      found.sort(Comparator.comparing(FileStatus::getPath));
      return found;
    } catch (FileNotFoundException gone) {
      return List.of();
    }
  }

  /**
   * The content of a file.
   *
   * @throws FileNotFoundException if it is gone
   * @throws DamagedFileException if it is larger than anything that was written here
   */
  byte[] read(FileStatus file) throws IOException, DamagedFileException {
    if (file.getLen() > LARGEST) {
      throw new DamagedFileException("is larger than any file of Plumbline's history");
    }
    return read(file.getPath(), (int) file.getLen());
  }

  /** So many bytes of a file, which has no fewer. */
  byte[] read(Path file, int length) throws IOException {
    byte[] content = new byte[length];
    try (FSDataInputStream input = files.open(file)) {
      input.readFully(content);
    }
    return content;
  }

  /**
   * Adds a file.
   *
   * @return where it is
   * @throws IOException if it cannot be written in whole, or there is one of that name; nothing has
   *     then changed
   */
  Path add(String folder, String name, byte[] content) throws IOException {
    // A name of its own: what a killed process left aside is in nobody's way.
    Path aside = new Path(new Path(root, ASIDE), NewId.at(Instant.now()) + "-" + name);
    Path target = new Path(new Path(root, folder), name);
    try {
      write(aside, content);
      moveIn(aside, target);
      return target;
    } catch (IOException e) {
      files.delete(aside, false);
      throw e;
    }
  }

  private void write(Path file, byte[] content) throws IOException {
    try (FSDataOutputStream output = files.create(file, false)) {
      output.write(content);
      if (output.hasCapability(StreamCapabilities.HSYNC)) {
        output.hsync();
      }
    }
  }

  /** Whoever prunes may take the folder away while it is empty. */
  private void moveIn(Path aside, Path target) throws IOException {
    if (files.exists(target)) {
      throw new FileAlreadyExistsException(shown(target));
    }
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      files.mkdirs(target.getParent());
      if (files.rename(aside, target)) {
        return;
      }
    }
    throw new IOException("%s could not be renamed".formatted(shown(aside)));
  }

  /** Takes a file away, and its folder if that is empty then. */
  void remove(Path file) throws IOException {
    files.delete(file, false);
    Path folder = file.getParent();
    if (!folder.equals(root) && list(folder).isEmpty()) {
      try {
        files.delete(folder, false);
      } catch (IOException inUseAgain) {
        // Somebody has put a file into it: the folder stays.
        return;
      }
    }
  }
}
