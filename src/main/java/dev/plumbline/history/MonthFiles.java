package dev.plumbline.history;

import dev.plumbline.history.RunFiles.ReadFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.hadoop.fs.Path;

/** Writes runs of one month together, byte by byte as they were written first. */
final class MonthFiles {
  private static final int LARGEST = 32 << 20;

  private final HistoryFolder folder;
  private final Instant now;

  MonthFiles(HistoryFolder folder, Instant now) {
    this.folder = folder;
    this.now = now;
  }

  /**
   * The contents of files that hold these runs, each once, in order.
   *
   * @param wanted which of the runs
   * @throws java.io.FileNotFoundException if a file is gone
   */
  List<byte[]> contents(List<ReadFile> files, Predicate<PastRun> wanted) throws IOException {
    List<byte[]> contents = new ArrayList<>();
    ByteArrayOutputStream content = new ByteArrayOutputStream();
    for (byte[] lines : lines(files, wanted)) {
      if (content.size() > 0 && content.size() + lines.length > LARGEST) {
        contents.add(content.toByteArray());
        content.reset();
      }
      content.write(lines);
    }
    if (content.size() > 0) {
      contents.add(content.toByteArray());
    }
    return contents;
  }

  private List<byte[]> lines(List<ReadFile> files, Predicate<PastRun> wanted) throws IOException {
    Map<PastRun, byte[]> lines = new LinkedHashMap<>();
    Map<String, PastRun> runs = new LinkedHashMap<>();
    for (ReadFile file : files) {
      byte[] bytes = bytes(file);
      for (RunBlock block : file.runs()) {
        if (wanted.test(block.run()) && runs.putIfAbsent(block.run().id(), block.run()) == null) {
          byte[] own = Arrays.copyOfRange(bytes, block.begins(), block.ends());
          lines.put(block.run(), own);
        }
      }
    }
    return lines.entrySet().stream()
        .sorted(Map.Entry.comparingByKey(PastRun.IN_ORDER))
        .map(Map.Entry::getValue)
        .toList();
  }

  private byte[] bytes(ReadFile file) throws IOException {
    try {
      return folder.read(file.file());
    } catch (DamagedFileException e) {
      throw new IOException(folder.shown(file.path()) + " " + e.getMessage(), e);
    }
  }

  /**
   * Adds the files of a month, and reads them back before anybody takes away what they replace.
   *
   * @throws IOException if they do not read as they were written
   */
  void add(YearMonth month, List<byte[]> contents) throws IOException {
    for (byte[] content : contents) {
      String name = NewId.at(now) + HistoryFolder.ENDING;
      Path file = folder.add(HistoryFolder.MONTHS + month, name, content);
      if (!Arrays.equals(folder.read(file, content.length), content)) {
        throw new IOException(folder.shown(file) + " does not read as it was written");
      }
    }
  }
}
