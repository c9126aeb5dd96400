package dev.plumbline.project;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds and reads the text files of a project; what cannot be read is a fault. */
final class ProjectFiles {
  static final int MOST_BYTES = 2 << 20;

  private final Path folder;
  private final Optional<Draft> draft;
  private final Faults faults;

  ProjectFiles(Path folder, Optional<Draft> draft, Faults faults) {
    this.folder = folder;
    this.draft = draft;
    this.faults = faults;
  }

  /** The same files, what is wrong with them being told to others. */
  ProjectFiles(ProjectFiles same, Faults faults) {
    this(same.folder, same.draft, faults);
  }

  boolean exists(String file) {
    return draftOf(file).isPresent() || Files.exists(folder.resolve(file));
  }

  /** The files below a folder with this ending, sorted; none where there is no such folder. */
  List<String> find(String subfolder, String ending, int depth) {
    Path start = folder.resolve(subfolder);
    Stream<String> drafted = draft.stream().map(Draft::file).filter(file -> isIn(subfolder, file));
    if (!Files.isDirectory(start)) {
      return drafted.filter(file -> file.endsWith(ending)).toList();
    }
    try (Stream<Path> walk = Files.walk(start, depth)) {
      Stream<String> written =
          walk.filter(path -> !path.equals(start) && isWanted(path, ending)).map(this::relative);
      return Stream.concat(written, drafted.filter(file -> file.endsWith(ending)))
          .distinct()
          .sorted()
          .toList();
    } catch (IOException | java.io.UncheckedIOException e) {
      faults.add(new Place(subfolder, 1), "the folder cannot be listed", "make it readable");
      return List.of();
    }
  }

  private boolean isWanted(Path path, String ending) {
    String name = path.getFileName().toString();
    if (name.startsWith(".")) {
      return false;
    }
    if (Files.isSymbolicLink(path) && Files.isDirectory(path)) {
      faults.add(
          new Place(relative(path), 1),
          "a link to a folder is not followed",
          "put the folder here");
      return false;
    }
    if (ending.equals(".yml") && name.endsWith(".yaml")) {
      faults.add(new Place(relative(path), 1), "the file name ends in .yaml", "let it end in .yml");
    }
    return name.endsWith(ending) && !Files.isDirectory(path);
  }

  private String relative(Path path) {
    return folder.relativize(path).toString().replace('\\', '/');
  }

  private static boolean isIn(String subfolder, String file) {
    return file.startsWith(subfolder + "/");
  }

  private Optional<Draft> draftOf(String file) {
    return draft.filter(text -> text.file().equals(file));
  }

  /** The text of a file; empty with a fault where it cannot be had. */
  Optional<String> read(String file) {
    return draftOf(file).map(Draft::text).or(() -> readWritten(file));
  }

  private Optional<String> readWritten(String file) {
    Place place = new Place(file, 1);
    Path path = folder.resolve(file);
    try {
      if (!path.toRealPath().startsWith(folder.toRealPath())) {
        faults.add(place, "the file is a link out of the project", "put the file itself here");
      } else if (!Files.isRegularFile(path)) {
        faults.add(place, "this is not a file", "put a text file here");
      } else if (Files.size(path) > MOST_BYTES) {
        faults.add(
            place, "the file is larger than 2 MB", "split it, or move data to where data is");
      } else {
        return decode(file, Files.readAllBytes(path));
      }
    } catch (IOException e) {
      faults.add(place, "the file cannot be read", "make it readable");
    }
    return Optional.empty();
  }

  private Optional<String> decode(String file, byte[] bytes) {
    ByteBuffer input = ByteBuffer.wrap(bytes);
    CharBuffer text = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(input, text, true);
    text.flip();
    if (result.isError()) {
      int line = 1 + (int) text.chars().filter(character -> character == '\n').count();
      faults.add(new Place(file, line), "a character is not UTF-8", "save the file as UTF-8");
      return Optional.empty();
    }
    // A byte order mark is no part of the text.
    boolean marked = text.length() > 0 && text.charAt(0) == '\uFEFF';
    return Optional.of(text.toString().substring(marked ? 1 : 0));
  }
}
