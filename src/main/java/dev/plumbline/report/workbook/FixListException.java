package dev.plumbline.report.workbook;

import java.util.List;
import java.util.stream.Collectors;

/** A workbook that is no fix list, or one that was not filled in as it should be. */
public final class FixListException extends Exception {
  private static final long serialVersionUID = 1L;

  /** What is wrong, a line each: where, what, and what to do. */
  private final transient List<Wrong> wrongs;

  FixListException(List<Wrong> wrongs) {
    super(wrongs.stream().map(Wrong::toString).collect(Collectors.joining(System.lineSeparator())));
    this.wrongs = List.copyOf(wrongs);
  }

  public List<Wrong> wrongs() {
    return wrongs;
  }

  /**
   * One thing that is wrong in a workbook.
   *
   * @param where the file, and the sheet and cell where there is one
   * @param instead what to do
   */
  public record Wrong(String where, String what, String instead) {

    static Wrong at(String file, String what, String instead) {
      return new Wrong(file, what, instead);
    }

    /** A fault of one cell. */
    public static Wrong at(String file, FilledFixList.Cell cell, String what, String instead) {
      return new Wrong(
          "%s, sheet \"%s\", cell %s".formatted(file, cell.sheet(), cell.address()), what, instead);
    }

    @Override
    public String toString() {
      return where + ": " + what + "; " + instead;
    }
  }
}
