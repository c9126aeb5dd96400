package dev.plumbline.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the runs of one file: one, or those of a month. A file is taken in whole or not at all. */
final class RunFileReader {
  private static final byte[] BEGINNING =
      ("{\"" + RunLines.MARK + "\":").getBytes(StandardCharsets.US_ASCII);

  private final byte[] bytes;
  private final JsonLines json;
  private final CheckLines checkLines;
  private int line;

  private RunFileReader(byte[] bytes, TextPool texts, RulePool rules) throws IOException {
    this.bytes = bytes;
    this.json = new JsonLines(bytes, 0, bytes.length, texts);
    this.checkLines = new CheckLines(bytes, json, texts, rules);
  }

  /**
   * The runs in these bytes.
   *
   * @throws DamagedFileException if they are not what {@link RunLines} wrote, from the first byte
   *     to the last
   */
  static List<RunBlock> read(byte[] bytes, TextPool texts, RulePool rules)
      throws DamagedFileException {
    if (bytes.length == 0) {
      throw new DamagedFileException("is empty");
    }
    int compared = Math.min(bytes.length, BEGINNING.length);
    if (!Arrays.equals(bytes, 0, compared, BEGINNING, 0, compared)) {
      throw new DamagedFileException("is no file of Plumbline's history");
    }
    try {
      return new RunFileReader(bytes, texts, rules).runs();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      // Messages of the parser quote what stands in the file.
      throw new DamagedFileException(whyNot(bytes));
    }
  }

  private static String whyNot(byte[] bytes) {
    return bytes[bytes.length - 1] == '\n'
        ? "is damaged: a line of it cannot be read"
        : "was cut off";
  }

  private List<RunBlock> runs() throws IOException, DamagedFileException {
    List<RunBlock> runs = new ArrayList<>();
    int begins = 0;
    while (json.nextObject()) {
      PastRun run = run();
      // The parser has read as far as the last bracket; behind it the line ends.
      int ends = json.offset() + 1;
      if (ends > bytes.length || bytes[ends - 1] != '\n') {
        throw new DamagedFileException("was cut off");
      }
      runs.add(new RunBlock(run, begins, ends));
      begins = ends;
    }
    return runs;
  }

  private PastRun run() throws IOException, DamagedFileException {
    line = 1;
    RunHeader header = RunHeader.read(json);
    List<PastCheck> checks = new ArrayList<>();
    while (true) {
      if (!json.nextObject()) {
        throw new DamagedFileException("was cut off");
      }
      line++;
      String key = json.nextKey();
      if (RunLines.END.equals(key)) {
        requireAllLines(json.wholeNumber());
        return header.run(checks);
      }
      checks.add(checkLines.read(key));
    }
  }

  private void requireAllLines(int lines) throws IOException, DamagedFileException {
    if (lines != line) {
      throw new DamagedFileException("has %d of its %d lines".formatted(line, lines));
    }
    if (json.nextKey() != null) {
      throw new DamagedFileException("is damaged: its last line cannot be read");
    }
  }
}
