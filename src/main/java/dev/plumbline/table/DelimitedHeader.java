package dev.plumbline.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;

/**
 * Reads the header of a delimited file: its first record. Where that names no declared column, it
 * is a title if one of the next lines names two.
 */
final class DelimitedHeader {

  private static final int MOST_LINES = 20;
  private static final int ENOUGH_TO_TELL = 2;
  private static final List<Character> USUAL_DELIMITERS = List.of(',', ';', '\t', '|');

  private final DelimitedFormat format;
  private final ColumnNames names;
  private final Configuration hadoop;

  DelimitedHeader(DelimitedFormat format, ColumnNames names, Configuration hadoop) {
    this.format = format;
    this.names = names;
    this.hadoop = hadoop;
  }

  PlannedFile read(PlannedFile file) {
    try (Lines lines = Texts.lines(FileSlice.whole(file), hadoop)) {
      return read(file, lines);
    } catch (IOException e) {
      throw FileProblems.unreadable(file.name());
    }
  }

  private PlannedFile read(PlannedFile file, Lines lines) throws IOException {
    PlannedFile first = first(file, lines);
    Optional<PlannedFile> below =
        names.declaredIn(first.header()) == 0 ? below(first, lines) : Optional.empty();
    if (below.isEmpty()) {
      requireDelimiter(first);
    }
    return below.orElse(first);
  }

  private PlannedFile first(PlannedFile file, Lines lines) throws IOException {
    int count = 1;
    Line line = lines.next();
    while (line != null && line.text().isBlank()) {
      line = lines.next();
      count++;
    }
    if (line == null) {
      throw FileProblems.empty(file.name());
    }
    QuoteScan scan = new QuoteScan(format.delimiter(), format.quote());
    StringBuilder text = new StringBuilder(line.text());
    QuoteScan.State state = scan.read(line.text());
    while (!line.malformed() && state == QuoteScan.State.OPEN && count < MOST_LINES) {
      Line next = lines.next();
      if (next == null) {
        break;
      }
      text.append(' ').append(next.text());
      state = scan.read(next.text());
      line = next;
      count++;
    }
    requireReadable(file, line, state);
    return planned(file, count, cells(text.toString()));
  }

  /** The header below a title. */
  private Optional<PlannedFile> below(PlannedFile title, Lines lines) throws IOException {
    for (int count = title.headerLines() + 1; count <= MOST_LINES; count++) {
      Line line = lines.next();
      if (line == null) {
        break;
      }
      PlannedFile header = planned(title, count, cells(line.text()));
      if (names.declaredIn(header.header()) >= ENOUGH_TO_TELL) {
        return Optional.of(header);
      }
    }
    return Optional.empty();
  }

  private static void requireReadable(PlannedFile file, Line line, QuoteScan.State state) {
    if (line.malformed()) {
      throw FileProblems.headerUnreadable(file.name(), file.charset());
    }
    if (state != QuoteScan.State.COMPLETE) {
      throw FileProblems.headerBroken(file.name());
    }
  }

  private String[] cells(String text) {
    String[] cells = format.splitter().split(text);
    boolean wrapped = format.unwrapLines() && cells.length == 1 && cells[0] != null;
    return wrapped ? format.splitter().split(cells[0]) : cells;
  }

  private void requireDelimiter(PlannedFile file) {
    if (file.header().size() == 1) {
      for (char other : USUAL_DELIMITERS) {
        if (other != format.delimiter() && file.header().get(0).indexOf(other) >= 0) {
          throw FileProblems.wrongDelimiter(file.name(), format.delimiter(), other);
        }
      }
    }
  }

  private static PlannedFile planned(PlannedFile file, int lines, String[] cells) {
    List<String> header = Stream.of(cells).map(cell -> cell == null ? "" : cell.strip()).toList();
    return new PlannedFile(
        file.path(), file.name(), file.length(), file.charset(), file.markLength(), lines, header);
  }
}
