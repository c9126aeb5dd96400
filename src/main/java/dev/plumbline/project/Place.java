package dev.plumbline.project;

/**
 * Where in a project something is defined.
 *
 * @param file path relative to the project folder, with forward slashes
 * @param line counted from 1
 */
public record Place(String file, int line) {

  public Place {
    if (line < 1) {
      throw new IllegalArgumentException("A place needs a line of 1 or more, not " + line);
    }
  }

  @Override
  public String toString() {
    return file + ":" + line;
  }
}
