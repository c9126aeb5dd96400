package dev.plumbline.history;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads the runs of one file: one, or those of a month. A file is taken in whole or not at all. */
final class RunFileReader {
  private static final byte[] BEGINNING =
      ("{\"" + RunLines.MARK + "\":").getBytes(StandardCharsets.US_ASCII);

  private static final String UNREADABLE = "is damaged: a line of it cannot be read";

  private final CondensedFile file;
  private final JsonLines json;
  private final CheckLines checkLines;
  private int line;

  private RunFileReader(CondensedFile file) throws IOException {
    this.file = file;
    this.json = file.json();
    this.checkLines = new CheckLines(file, json);
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
      return new RunFileReader(new CondensedFile(bytes, texts, rules)).runs();
    } catch (IOException | RuntimeException e) {
      // Messages of the parser quote what stands in the file.
      throw new DamagedFileException(UNREADABLE);
    }
  }

  private List<RunBlock> runs() throws IOException, DamagedFileException {
    List<RunBlock> runs = new ArrayList<>();
    int linesBefore = 0;
    int begins = 0;
    while (json.nextObject()) {
      PastRun run = run();
      linesBefore += line;
      if (linesBefore > file.lines()) {
        throw new DamagedFileException(UNREADABLE);
      }
      int ends = file.endOf(linesBefore);
      runs.add(new RunBlock(run, begins, ends));
      begins = ends;
    }
    if (linesBefore != file.lines()) {
      throw new DamagedFileException(UNREADABLE);
    }
    return runs;
  }

  private PastRun run() throws IOException, DamagedFileException {
    line = 1;
    RunHeader header = RunHeader.read(json);
    List<PastCheck> checks = new ArrayList<>();
    while (true) {
      if (!json.nextObject()) {
        throw new DamagedFileException(CondensedFile.CUT_OFF);
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
