package dev.plumbline.table;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.Arrays;

/** The physical lines of a byte stream, which end in LF, CR LF or CR. */
final class LineReader implements Closeable {

  /** A longer line is no text table; reading on would only exhaust memory. */
  private static final int LONGEST_LINE = 64 << 20;

  private final InputStream input;
  private byte[] buffer = new byte[1 << 16];
  private long bufferOffset;
  private int start;
  private int end;
  private int position;
  private int limit;

  /**
   * @param offset where in the file the stream begins
   */
  LineReader(InputStream input, long offset) {
    this.input = input;
    this.bufferOffset = offset;
  }

  /** Moves to the next line; false at the end. */
  boolean next() throws IOException {
    start = position;
    int scanned = position;
    while (true) {
      for (; scanned < limit; scanned++) {
        if (buffer[scanned] == '\n' || buffer[scanned] == '\r') {
          endAt(scanned);
          return true;
        }
      }
      int length = scanned - start;
      if (!fill()) {
        end = limit;
        position = limit;
        return length > 0;
      }
      scanned = start + length;
    }
  }

  private void endAt(int terminator) throws IOException {
    int length = terminator - start;
    boolean carriageReturn = buffer[terminator] == '\r';
    if (carriageReturn && terminator + 1 == limit) {
      fill();
    }
    end = start + length;
    position = end + 1;
    if (carriageReturn && position < limit && buffer[position] == '\n') {
      position++;
    }
  }

  /** Keeps the line begun and reads on behind it; false if there is nothing more. */
  private boolean fill() throws IOException {
    System.arraycopy(buffer, start, buffer, 0, limit - start);
    bufferOffset += start;
    limit -= start;
    start = 0;
    if (limit == buffer.length) {
      if (limit >= LONGEST_LINE) {
        throw new IOException("A line is longer than " + LONGEST_LINE + " bytes");
      }
      buffer = Arrays.copyOf(buffer, 2 * limit);
    }
    int count = input.read(buffer, limit, buffer.length - limit);
    limit += Math.max(count, 0);
    return count > 0;
  }

  /** Where in the file the line begins. */
  long offset() {
    return bufferOffset + start;
  }

  /** The line without its end; what cannot be decoded is replaced by U+FFFD. */
  String text(Charset charset) {
    return new String(buffer, start, end - start, charset);
  }

  byte[] bytes() {
    return Arrays.copyOfRange(buffer, start, end);
  }

  String terminator() {
    int length = position - end;
    if (length == 2) {
      return "\r\n";
    }
    return length == 0 ? "" : Character.toString(buffer[end]);
  }

  @Override
  public void close() throws IOException {
    input.close();
  }
}
