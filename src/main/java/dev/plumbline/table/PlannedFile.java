package dev.plumbline.table;

import java.io.Serializable;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.hadoop.fs.Path;

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

  /** The name as it is, for columns that hold it; {@link #name} may leave parts out. */
  String storedName() {
    List<String> parts = List.of(new Path(path).toUri().getPath().split("/"));
    int shown = Math.min(name.split("/").length, parts.size());
    return String.join("/", parts.subList(parts.size() - shown, parts.size()));
  }

  PlannedFile withHeader(List<String> names) {
    return new PlannedFile(path, name, length, charset, markLength, headerLines, names);
  }
}
