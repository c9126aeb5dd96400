package dev.plumbline.table;

import dev.plumbline.table.Locations.FoundFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** Looks at the beginning of text files: whether they are text, and in which encoding. */
final class TextSurvey {

  private final Configuration hadoop;
  private final String encoding;

  TextSurvey(Configuration hadoop, String encoding) {
    this.hadoop = hadoop;
    this.encoding = encoding;
    if (!isKnown(encoding)) {
      throw FileProblems.encodingUnknown(encoding);
    }
  }

  /** The file without its header. */
  PlannedFile planned(FoundFile file) {
    byte[] start = start(file);
    FileKind kind = FileKind.of(start);
    if (kind != FileKind.TEXT) {
      throw FileProblems.notText(file.name(), kind);
    }
    Optional<ByteOrderMark> mark = ByteOrderMark.of(start);
    int markLength = mark.map(ByteOrderMark::length).orElse(0);
    if (start.length == markLength) {
      throw FileProblems.empty(file.name());
    }
    return new PlannedFile(
        file.path(),
        file.name(),
        file.length(),
        mark.map(ByteOrderMark::charset).orElse(encoding),
        markLength,
        0,
        List.of());
  }

  private byte[] start(FoundFile file) {
    try (InputStream bytes = Texts.bytes(file.path(), hadoop)) {
      return bytes.readNBytes(FileKind.LONGEST);
    } catch (IOException e) {
      throw FileProblems.unreadable(file.name());
    }
  }

  private static boolean isKnown(String encoding) {
    try {
      return Charset.isSupported(encoding);
    } catch (IllegalArgumentException e) {
      return false;
    }
  }
}
