package dev.plumbline.history;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;

/**
 * The files of runs as they are at one moment, although others may write, join and remove some at
 * the same time: whatever vanishes while it is read is looked for again where it went.
 */
final class RunFiles {
  private static final int ATTEMPTS = 10;

  private final HistoryFolder folder;
  private final TextPool texts = new TextPool();
  private final RulePool rules = new RulePool();
  private final Map<Path, ReadFile> known = new HashMap<>();

  private RunFiles(HistoryFolder folder) {
    this.folder = folder;
  }

  /**
   * A file and what is in it.
   *
   * @param runs none where it cannot be used
   * @param damage why it cannot; null where it can
   */
  record ReadFile(FileStatus file, List<RunBlock> runs, SkippedFile damage) {
    Path path() {
      return file.getPath();
    }

    boolean isUsable() {
      return damage == null;
    }
  }

  /**
   * Every file, those that cannot be used too.
   *
   * @throws IOException if the folder cannot be listed
   */
  static List<ReadFile> in(HistoryFolder folder) throws IOException {
    RunFiles files = new RunFiles(folder);
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      List<FileStatus> listed = files.listed();
      List<FileStatus> unread =
          listed.stream().filter(file -> !files.known.containsKey(file.getPath())).toList();
      List<ReadFile> read = InParallel.map(unread, files::read);
      read.stream().filter(Objects::nonNull).forEach(file -> files.known.put(file.path(), file));
      if (!read.contains(null)) {
        return listed.stream().map(file -> files.known.get(file.getPath())).toList();
      }
    }
    throw new IOException("files vanish faster than they can be read; is it pruned all the time?");
  }

  /** Single runs before months: one that is joined in between is then seen in its month. */
  private List<FileStatus> listed() throws IOException {
    List<FileStatus> files = new ArrayList<>();
    for (String kind : List.of(HistoryFolder.RUNS, HistoryFolder.MONTHS)) {
      InParallel.map(folder.folders(kind), folder::files).forEach(files::addAll);
    }
    return files;
  }

  private ReadFile read(FileStatus file) {
    try {
      if (!file.getPath().getName().endsWith(HistoryFolder.ENDING)) {
        return skipped(file, "is no file of Plumbline's history");
      }
      return new ReadFile(file, RunFileReader.read(folder.read(file), texts, rules), null);
    } catch (FileNotFoundException gone) {
      return null;
    } catch (DamagedFileException e) {
      return skipped(file, e.getMessage());
    } catch (IOException e) {
      return skipped(file, "cannot be read (%s)".formatted(e.getClass().getSimpleName()));
    }
  }

  private ReadFile skipped(FileStatus file, String reason) {
    return new ReadFile(file, List.of(), new SkippedFile(folder.shown(file.getPath()), reason));
  }
}
