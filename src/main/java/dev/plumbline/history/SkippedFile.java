package dev.plumbline.history;

/**
 * A file of the history that was left out and left alone.
 *
 * @param file below the folder of the history
 * @param reason what is wrong with it, as a clause: "is empty"
 */
public record SkippedFile(String file, String reason) {
  @Override
  public String toString() {
    return file + " " + reason;
  }
}
