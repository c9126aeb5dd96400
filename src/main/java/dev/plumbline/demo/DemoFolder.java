package dev.plumbline.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder that is replaced in whole. Beside it stand, only while it is replaced, the new one being
 * written and the old one being deleted; a killed run may leave them behind, and the next removes
 * them.
 */
final class DemoFolder {
  /** Tells a folder being written or deleted by this class from anybody else's. */
  private static final String MARK = ".plumbline-demo";

  private final Path folder;
  private final Path incoming;
  private final Path outgoing;

  private DemoFolder(Path folder) {
    this.folder = folder;
    this.incoming = folder.resolveSibling(folder.getFileName() + ".incoming");
    this.outgoing = folder.resolveSibling(folder.getFileName() + ".outgoing");
  }

  static DemoFolder at(Path folder) {
    return new DemoFolder(folder.toAbsolutePath().normalize());
  }

  /** Writes the content of a folder. */
  interface Content {
    void write(Path folder) throws IOException;
  }

  /**
   * Puts new content in the folder's place.
   *
   * @throws IllegalArgumentException if something stands in a place that this class did not write
   */
  void replace(Content content) throws IOException {
    for (Path place : List.of(folder, incoming, outgoing)) {
      refuseForeign(place);
    }
    delete(incoming);
    delete(outgoing);
    Files.createDirectories(incoming);
    Files.createFile(incoming.resolve(MARK));
    content.write(incoming);
    if (Files.exists(folder)) {
      Files.move(folder, outgoing);
    }
    Files.move(incoming, folder);
    delete(outgoing);
  }

  private static void refuseForeign(Path place) throws IOException {
    if (Files.exists(place) && !isEmptyFolder(place) && !Files.exists(place.resolve(MARK))) {
      throw new IllegalArgumentException(
          "Cannot write demo data to "
              + place
              + ": it holds something that is no demo data; name another folder, or move it away");
    }
  }

  private static boolean isEmptyFolder(Path place) throws IOException {
    if (!Files.isDirectory(place)) {
      return false;
    }
    try (Stream<Path> entries = Files.list(place)) {
      return entries.findAny().isEmpty();
    }
  }

  /** Deletes the mark last, so that what a killed run leaves is still known as ours. */
  private static void delete(Path place) throws IOException {
    if (!Files.exists(place)) {
      return;
    }
    Path mark = place.resolve(MARK);
    List<Path> entries;
    try (Stream<Path> walk = Files.walk(place)) {
      entries = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path entry : entries) {
      if (!entry.equals(mark) && !entry.equals(place)) {
        Files.delete(entry);
      }
    }
    Files.deleteIfExists(mark);
    Files.delete(place);
  }
}
