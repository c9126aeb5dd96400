package dev.plumbline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder where it really is: the links on the way to it followed, as far as it exists. */
record RealFolder(Path path) {

  static RealFolder of(Path path) {
    Path existing = path.toAbsolutePath().normalize();
    Path whole = existing;
    while (existing.getParent() != null && !Files.exists(existing)) {
      existing = existing.getParent();
    }
    try {
      return new RealFolder(existing.toRealPath().resolve(existing.relativize(whole)).normalize());
    } catch (IOException e) {
      return new RealFolder(whole);
    }
  }

  /** Whether one lies within the other. */
  boolean overlaps(RealFolder other) {
    return path.startsWith(other.path) || other.path.startsWith(path);
  }
}
