package dev.plumbline.report.workbook;

import dev.plumbline.result.Answer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What an owner answered in a fix list.
 *
 * @param file name of the workbook
 * @param asOf date of the data that the list was made from
 * @param owner id of the owner whose list it is
 * @param mark where the list says what it is
 */
public record FilledFixList(
    String file,
    LocalDate asOf,
    String profile,
    String owner,
    String project,
    Cell mark,
    List<Filled> findings) {

  public FilledFixList {
    findings = List.copyOf(findings);
  }

  /**
   * Reads a workbook.
   *
   * @throws FixListException if it is no fix list, or one with a fault; it tells all that are found
   */
  public static FilledFixList read(Path file) throws FixListException {
    return new FixListReader(file).read();
  }

  /** A cell of a sheet, as messages name it. */
  public record Cell(String sheet, String address) {}

  /**
   * What was answered on one sheet.
   *
   * @param reference where the fingerprint stands
   * @param whole what was said of the finding as a whole
   * @param rows what was said of single rows
   * @param complete whether the sheet lists every row of the finding
   */
  public record Filled(
      String fingerprint,
      Cell reference,
      Optional<Given> whole,
      List<Given> rows,
      boolean complete) {

    public Filled {
      rows = List.copyOf(rows);
    }

    /** Whether every row there is was accepted, one by one. */
    public boolean isAcceptedRowByRow() {
      return whole.isEmpty()
          && complete
          && rows.stream().allMatch(given -> given.answer() == Answer.ACCEPTED);
    }
  }

  /**
   * One answer; it may be nothing but {@link Answer#OPEN}.
   *
   * @param row what the row is known by, as it is shown
   * @param until last day; there where the answer is {@link Answer#ACCEPTED}
   * @param untilCell where that day stands
   * @param text on one line; there where the answer is {@link Answer#ACCEPTED}
   */
  public record Given(
      String row,
      Answer answer,
      Optional<LocalDate> until,
      Cell untilCell,
      Optional<String> text) {}
}
