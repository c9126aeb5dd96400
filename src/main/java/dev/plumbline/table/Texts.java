package dev.plumbline.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.io.compress.CompressionCodec;
import org.apache.hadoop.io.compress.CompressionCodecFactory;

/** Text files on any Hadoop file system, compressed or not. */
final class Texts {

  private static final byte[] LINE_ENDS = {'\r', '\n'};

  private Texts() {}

  /** The bytes of a file, uncompressed. */
  static InputStream bytes(String path, Configuration hadoop) throws IOException {
    return uncompressed(path, hadoop, 0);
  }

  /** The lines of a slice, behind the byte order mark. */
  static Lines lines(FileSlice slice, Configuration hadoop) throws IOException {
    PlannedFile file = slice.file();
    InputStream bytes = uncompressed(file.path(), hadoop, slice.start());
    if (slice.beginsFile()) {
      bytes.skipNBytes(file.markLength());
    }
    if (!file.isByteText()) {
      bytes = new Utf8Stream(bytes, Charset.forName(file.charset()));
    }
    long offset = slice.beginsFile() ? file.markLength() : slice.start();
    return Lines.of(new LineReader(bytes, offset), slice);
  }

  /** The text behind the byte order mark; reading fails where it is not in its encoding. */
  static Reader strictText(PlannedFile file, Configuration hadoop) throws IOException {
    InputStream bytes = bytes(file.path(), hadoop);
    bytes.skipNBytes(file.markLength());
    return new InputStreamReader(bytes, Charset.forName(file.charset()).newDecoder());
  }

  static boolean isCompressed(String path) {
    return new CompressionCodecFactory(new Configuration(false)).getCodec(new Path(path)) != null;
  }

  static boolean hasByteLineEnds(Charset charset) {
    return Arrays.equals("\r\n".getBytes(charset), LINE_ENDS);
  }

  private static InputStream uncompressed(String path, Configuration hadoop, long start)
      throws IOException {
    Path location = new Path(path);
    FSDataInputStream input = location.getFileSystem(hadoop).open(location);
    CompressionCodec codec = new CompressionCodecFactory(hadoop).getCodec(location);
    if (codec != null) {
      return codec.createInputStream(input);
    }
    input.seek(start);
    return input;
  }
}
