package dev.plumbline.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.stream.Stream;

/** Folders that hold a published site. */
final class Sites {

  private Sites() {}

  /**
   * Checks that nothing but a site would be replaced.
   *
   * @throws IOException if there is a file, or a folder of something else
   */
  static void requireReplaceable(Path target) throws IOException {
    if (!Files.exists(target)) {
      return;
    }
    if (!Files.isDirectory(target)) {
      throw new IOException(
          "Cannot publish to %s: it is a file; remove it or name another folder".formatted(target));
    }
    if (!isEmpty(target) && !isSite(target)) {
      throw new IOException(
          "Cannot publish to %s: it holds files but no %s of a run, so it is not a site of ours; empty it or name another folder"
              .formatted(target, RunFile.NAME));
    }
  }

  /** Deletes a folder and all in it, if it is there; follows no link. */
  static void delete(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      Files.walkFileTree(folder, new Deletion());
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.findAny().isEmpty();
    }
  }

  private static boolean isSite(Path folder) {
    try (JsonParser json = new JsonFactory().createParser(folder.resolve(RunFile.NAME).toFile())) {
      return json.nextToken() == JsonToken.START_OBJECT && "format".equals(json.nextFieldName());
    } catch (IOException e) {
      return false;
    }
  }

  private static final class Deletion extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.delete(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      if (failure != null) {
        throw failure;
      }
      Files.delete(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
