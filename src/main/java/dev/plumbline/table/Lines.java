package dev.plumbline.table;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The decoded lines of a file or of a part of it; lines read ahead can be given back. */
final class Lines implements Closeable {

  private static final char REPLACEMENT = '\uFFFD';

  private final LineReader reader;
  private final Charset charset;
  private final FileSlice slice;
  private final Deque<Line> ahead = new ArrayDeque<>();
  private long number;

  private Lines(LineReader reader, FileSlice slice) {
    this.reader = reader;
    this.charset = slice.file().textCharset();
    this.slice = slice;
  }

  /** A part that does not begin the file leaves its first line to the part before it. */
  static Lines of(LineReader reader, FileSlice slice) throws IOException {
    Lines lines = new Lines(reader, slice);
    if (!slice.beginsFile()) {
      reader.next();
    }
    return lines;
  }

  /** The next line, or null at the end. */
  Line next() throws IOException {
    Line given = ahead.pollFirst();
    if (given != null) {
      return given;
    }
    if (!reader.next() || reader.offset() > slice.end()) {
      return null;
    }
    number++;
    String text = reader.text(charset);
    long position = slice.beginsFile() ? number : -reader.offset();
    return new Line(text, reader.terminator(), isMalformed(text), position);
  }

  void giveBack(List<Line> lines) {
    for (int i = lines.size() - 1; i >= 0; i--) {
      ahead.addFirst(lines.get(i));
    }
  }

  private boolean isMalformed(String text) {
    if (text.indexOf(REPLACEMENT) < 0) {
      return false;
    }
    try {
      charset.newDecoder().decode(ByteBuffer.wrap(reader.bytes()));
      return false;
    } catch (CharacterCodingException e) {
      return true;
    }
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
