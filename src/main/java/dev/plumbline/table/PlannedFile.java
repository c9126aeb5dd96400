package dev.plumbline.table;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A file that is ready to be read.
 *
 * @param path as a URI of its file system
 * @param name relative to the project or to the folder that the profile names
 * @param charset its encoding, by its byte order mark or else as declared
 * @param markLength bytes of the byte order mark
 * @param headerLines lines up to and with the header
 * @param header names of its columns, by position
 */
record PlannedFile(
    String path,
    String name,
    long length,
    String charset,
    int markLength,
    int headerLines,
    List<String> header)
    implements Serializable {

  PlannedFile {
    header = List.copyOf(header);
  }

  /** Whether line ends can be found without decoding. */
  boolean isByteText() {
    return Texts.hasByteLineEnds(Charset.forName(charset));
  }

  /** The encoding of the lines as {@link Texts} gives them. */
  Charset textCharset() {
    return isByteText() ? Charset.forName(charset) : StandardCharsets.UTF_8;
  }

  PlannedFile withHeader(List<String> names) {
    return new PlannedFile(path, name, length, charset, markLength, headerLines, names);
  }
}
