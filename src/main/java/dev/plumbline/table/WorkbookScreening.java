package dev.plumbline.table;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Looks at a workbook from outside before anything of it is read as such: what it unpacks to is
 * counted, not believed, and counting stops at the bound.
 */
final class WorkbookScreening {
  private static final int BUFFER = 1 << 16;

  /** Below this many bytes, how well they are packed says nothing. */
  private static final long GRACE = 1_000_000;

  /** Cells of sheets are packed to a tenth; what is packed a hundred times better is no sheet. */
  private static final long MOST_PACKED = 100;

  private WorkbookScreening() {}

  /**
   * @throws TableException if it is no XLSX workbook, is behind a password, holds macros, or holds
   *     more than so many megabytes
   */
  static void require(LocalCopy copy, String name, long megabytes) throws IOException {
    Workbook.requireWorkbook(copy, name);
    long left = megabytes * 1_000_000;
    try (ZipFile zip = new ZipFile(copy.file())) {
      List<? extends ZipEntry> entries = Collections.list(zip.entries());
      if (entries.stream().anyMatch(WorkbookScreening::isMacro) || namesMacros(zip)) {
        throw WorkbookProblems.macros(name);
      }
      for (ZipEntry entry : entries) {
        left -= unpacked(zip, entry, left, name);
        if (left < 0) {
          throw WorkbookProblems.tooLarge(name, megabytes);
        }
      }
    } catch (ZipException | IllegalArgumentException e) {
      throw FileProblems.unreadable(name);
    }
  }

  private static boolean isMacro(ZipEntry entry) {
    String path = entry.getName().toLowerCase(Locale.ROOT);
    return path.endsWith("vbaproject.bin") || path.startsWith("xl/macrosheets/");
  }

  /** A workbook with macros says so in its list of parts, whatever the file is called. */
  private static boolean namesMacros(ZipFile zip) throws IOException {
    ZipEntry types = zip.getEntry("[Content_Types].xml");
    if (types == null) {
      return false;
    }
    try (InputStream input = zip.getInputStream(types)) {
      return new String(input.readNBytes((int) GRACE), StandardCharsets.UTF_8)
          .toLowerCase(Locale.ROOT)
          .contains("macroenabled");
    }
  }

  private static long unpacked(ZipFile zip, ZipEntry entry, long most, String name)
      throws IOException {
    long packed = Math.max(1, entry.getCompressedSize());
    long bytes = 0;
    byte[] buffer = new byte[BUFFER];
    try (InputStream input = zip.getInputStream(entry)) {
      for (int read = input.read(buffer); read >= 0 && bytes <= most; read = input.read(buffer)) {
        bytes += read;
        if (bytes > GRACE && bytes / packed > MOST_PACKED) {
          throw WorkbookProblems.packed(name);
        }
      }
    }
    return bytes;
  }
}
