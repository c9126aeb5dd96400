package dev.plumbline.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The records of delimited text.
 *
 * <p>A record whose quotes are open at the end of a line goes on in the next lines. Where that does
 * not lead to a record of the right width within a bound, the quote is taken to be the fault: its
 * line alone is set aside and reading resumes at the next, so that no row is swallowed.
 */
final class DelimitedRecords implements Records {

  private static final int MOST_LINES = 100;
  private static final int MOST_CHARACTERS = 1 << 20;

  private final Lines lines;
  private final DelimitedFormat format;
  private final CellSplitter splitter;
  private final boolean joins;
  private final int width;

  DelimitedRecords(Lines lines, DelimitedFormat format, FileSlice slice) {
    this.lines = lines;
    this.format = format;
    this.splitter = format.splitter();
    this.joins = format.joinsLines(slice);
    this.width = slice.file().header().size();
  }

  @Override
  public TextRecord next() throws IOException {
    Line line = lines.next();
    while (line != null && line.text().isEmpty()) {
      line = lines.next();
    }
    return line == null ? null : record(line);
  }

  private TextRecord record(Line line) throws IOException {
    if (line.malformed()) {
      return aside("bad_encoding", line);
    }
    if (line.text().indexOf(format.quote()) >= 0) {
      QuoteScan scan = new QuoteScan(format.delimiter(), format.quote());
      QuoteScan.State state = scan.read(line.text());
      if (state == QuoteScan.State.OPEN && joins) {
        return joined(line, scan);
      }
      if (state != QuoteScan.State.COMPLETE) {
        return aside("broken_quote", line);
      }
    }
    String[] cells = cells(line.text());
    return cells.length == width
        ? TextRecord.of(cells, line.position())
        : aside("column_count", line);
  }

  private TextRecord joined(Line first, QuoteScan scan) throws IOException {
    StringBuilder text = new StringBuilder(first.text());
    List<Line> ahead = new ArrayList<>();
    QuoteScan.State state = QuoteScan.State.OPEN;
    Line last = first;
    while (state == QuoteScan.State.OPEN
        && ahead.size() < MOST_LINES
        && text.length() < MOST_CHARACTERS) {
      Line next = lines.next();
      if (next == null) {
        break;
      }
      ahead.add(next);
      text.append(last.terminator()).append(next.text());
      state = next.malformed() ? QuoteScan.State.BROKEN : scan.read(next.text());
      last = next;
    }
    String[] cells = state == QuoteScan.State.COMPLETE ? cells(text.toString()) : new String[0];
    if (cells.length == width) {
      return TextRecord.of(cells, first.position());
    }
    lines.giveBack(ahead);
    return aside("broken_quote", first);
  }

  private String[] cells(String text) {
    String[] cells = splitter.split(text);
    boolean wrapped = format.unwrapLines() && cells.length == 1 && width > 1 && cells[0] != null;
    return wrapped ? splitter.split(cells[0]) : cells;
  }

  private static TextRecord aside(String kind, Line line) {
    return TextRecord.aside(kind, line.text(), line.position());
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
