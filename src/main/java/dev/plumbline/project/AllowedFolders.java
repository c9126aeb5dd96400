package dev.plumbline.project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The project folder and the folders and URI prefixes that the profile names: nothing else is read.
 *
 * <p>Links are followed down to the first wildcard of a path; what a wildcard matches is up to the
 * reader of the files.
 */
final class AllowedFolders {
  private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]+:.*");
  private static final Pattern WILDCARD = Pattern.compile("[*?\\[{\\\\].*");
  private static final Pattern SEPARATOR = Pattern.compile("[/{},\\\\]");

  private final Path project;
  private final List<Path> folders = new ArrayList<>();
  private final List<String> addresses = new ArrayList<>();

  AllowedFolders(Path project, List<String> named) {
    this.project = project.toAbsolutePath().normalize();
    folders.add(real(this.project));
    for (String folder : named) {
      String local = withoutFileScheme(folder);
      if (SCHEME.matcher(local).matches()) {
        addresses.add(local);
      } else if (!Variables.isOpen(local)) {
        folders.add(real(this.project.resolve(local).normalize()));
      }
    }
  }

  /** Adds a fault unless the path that this item names is inside an allowed folder. */
  void check(Item path, Faults faults) {
    String text = path.text();
    if (!Variables.isOpen(text) && !includes(withoutFileScheme(text))) {
      faults.add(
          path.place(),
          path.key() + " " + Names.quoted(ShownPath.of(text)) + " is outside the project",
          "keep it inside, or name its folder in the profile's folders");
    }
  }

  private boolean includes(String path) {
    String fixed = WILDCARD.matcher(path).replaceFirst("");
    if (climbs(path.substring(fixed.length()))) {
      return false;
    }
    if (SCHEME.matcher(path).matches()) {
      return !climbs(path) && addresses.stream().anyMatch(prefix -> isBelow(prefix, path));
    }
    try {
      String folder = fixed.equals(path) ? path : fixed.substring(0, fixed.lastIndexOf('/') + 1);
      Path target = real(project.resolve(folder).normalize());
      return folders.stream().anyMatch(target::startsWith);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  private static boolean climbs(String path) {
    return Arrays.asList(SEPARATOR.split(path)).contains("..");
  }

  private static boolean isBelow(String prefix, String address) {
    String folder = prefix.endsWith("/") ? prefix : prefix + "/";
    return address.equals(prefix) || address.startsWith(folder);
  }

  private static String withoutFileScheme(String path) {
    return path.startsWith("file:") ? path.substring(5).replaceFirst("^//+", "/") : path;
  }

  /** The path with the links in it followed, as far down as it exists. */
  private static Path real(Path path) {
    Path existing = path;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return existing.toRealPath().resolve(existing.relativize(path)).normalize();
    } catch (IOException e) {
      return path;
    }
  }
}
