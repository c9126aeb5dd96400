package dev.plumbline.project;

/** The name that a file gives to what it declares. */
final class FileName {
  private FileName() {}

  /** The file name without its folders. */
  static String withEnding(String file) {
    return file.substring(file.lastIndexOf('/') + 1);
  }

  /** The file name without its folders and its ending. */
  static String of(String file) {
    String name = withEnding(file);
    return name.substring(0, name.lastIndexOf('.'));
  }
}
