package dev.plumbline.history;

import dev.plumbline.history.RunFiles.ReadFile;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Joins the files of past months. What is joined is written before what it is made of is taken
 * away: in between a run is there twice, by one id, and so counts once.
 */
public final class Compaction {
  private final HistoryFolder folder;
  private final YearMonth before;
  private final MonthFiles months;

  Compaction(HistoryFolder folder, YearMonth before, Instant now) {
    this.folder = folder;
    this.before = before;
    this.months = new MonthFiles(folder, now);
  }

  /** The files of one month, before and after. */
  public record Joined(YearMonth month, int runs, int filesBefore, int filesAfter) {}

  List<Joined> compact() throws IOException {
    Map<YearMonth, List<ReadFile>> files = new TreeMap<>();
    for (ReadFile file : RunFiles.in(folder)) {
      monthOf(file)
          .filter(month -> month.isBefore(before))
          .ifPresent(month -> files.computeIfAbsent(month, m -> new ArrayList<>()).add(file));
    }
    List<Joined> joined = new ArrayList<>();
    for (Map.Entry<YearMonth, List<ReadFile>> month : files.entrySet()) {
      join(month.getKey(), month.getValue()).ifPresent(joined::add);
    }
    return joined;
  }

  /** The month of all its runs; empty where it cannot be read, or they have none in common. */
  private static Optional<YearMonth> monthOf(ReadFile file) {
    Set<YearMonth> months =
        file.runs().stream()
            .map(block -> YearMonth.from(block.run().asOf()))
            .collect(Collectors.toSet());
    return months.size() == 1 ? Optional.of(months.iterator().next()) : Optional.empty();
  }

  private Optional<Joined> join(YearMonth month, List<ReadFile> files) throws IOException {
    if (files.size() == 1) {
      return Optional.empty();
    }
    try {
      List<byte[]> contents = months.contents(files, run -> true);
      if (contents.size() >= files.size()) {
        return Optional.empty();
      }
      months.add(month, contents);
      for (ReadFile file : files) {
        folder.remove(file.path());
      }
      int runs =
          (int)
              files.stream()
                  .flatMap(file -> file.runs().stream())
                  .map(block -> block.run().id())
                  .distinct()
                  .count();
      return Optional.of(new Joined(month, runs, files.size(), contents.size()));
    } catch (FileNotFoundException gone) {
      // Somebody else joins this month or prunes it.
      return Optional.empty();
    }
  }
}
