package dev.plumbline.history;

import dev.plumbline.history.RunFiles.ReadFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;

/**
 * Takes away old runs, and what killed processes left. Of a month only some of whose runs are old,
 * the others are written anew before.
 */
public final class Pruning {
  /** Whatever is written for longer is not written any more. */
  private static final Duration LEFT_BEHIND = Duration.ofDays(1);

  private final HistoryFolder folder;
  private final String project;
  private final String profile;
  private final LocalDate before;
  private final Instant now;

  Pruning(HistoryFolder folder, String project, String profile, LocalDate before, Instant now) {
    this.folder = folder;
    this.project = project;
    this.profile = profile;
    this.before = before;
    this.now = now;
  }

  /**
   * What is not to be kept.
   *
   * @param runs each once, in order
   * @param leftovers unfinished files
   */
  public record Found(List<PastRun> runs, List<String> leftovers) {}

  Found find() throws IOException {
    return found(RunFiles.in(folder), leftovers());
  }

  Found prune() throws IOException {
    List<ReadFile> files = RunFiles.in(folder);
    List<FileStatus> leftovers = leftovers();
    for (ReadFile file : files) {
      if (file.runs().stream().anyMatch(block -> isOld(block.run()))) {
        prune(file);
      }
    }
    for (FileStatus leftover : leftovers) {
      folder.remove(leftover.getPath());
    }
    return found(files, leftovers);
  }

  private void prune(ReadFile file) throws IOException {
    try {
      MonthFiles months = new MonthFiles(folder, now);
      List<byte[]> kept = months.contents(List.of(file), run -> !isOld(run));
      months.add(YearMonth.from(file.runs().get(0).run().asOf()), kept);
      folder.remove(file.path());
    } catch (FileNotFoundException gone) {
      // Somebody else joins this month or prunes it: what is left is for the next time.
      return;
    }
  }

  private boolean isOld(PastRun run) {
    return run.project().equals(project)
        && run.profile().equals(profile)
        && run.asOf().isBefore(before);
  }

  private Found found(List<ReadFile> files, List<FileStatus> leftovers) {
    Map<String, PastRun> runs = new TreeMap<>();
    files.stream()
        .flatMap(file -> file.runs().stream())
        .map(RunBlock::run)
        .filter(this::isOld)
        .forEach(run -> runs.put(run.id(), run));
    return new Found(
        runs.values().stream().sorted(PastRun.IN_ORDER).toList(),
        leftovers.stream().map(file -> folder.shown(file.getPath())).toList());
  }

  private List<FileStatus> leftovers() throws IOException {
    long oldest = now.minus(LEFT_BEHIND).toEpochMilli();
    List<FileStatus> leftovers = new ArrayList<>();
    for (FileStatus file : folder.leftAside()) {
      if (file.getModificationTime() < oldest) {
        leftovers.add(file);
      }
    }
    return leftovers;
  }
}
