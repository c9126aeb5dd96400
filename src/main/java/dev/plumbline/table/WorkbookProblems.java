package dev.plumbline.table;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Why a workbook cannot be opened. */
final class WorkbookProblems {

  private WorkbookProblems() {}

  static TableException notAWorkbook(String file) {
    return new TableException(
        "NOT_A_WORKBOOK",
        file + " is not an XLSX workbook: declare its format, such as csv, or export it as XLSX.",
        file + " is geen XLSX-werkmap: geef het formaat op, zoals csv, of exporteer als XLSX.");
  }

  static TableException encrypted(String file) {
    return new TableException(
        "WORKBOOK_ENCRYPTED",
        file + " is protected by a password: save it without.",
        file + " is beveiligd met een wachtwoord: sla het op zonder.");
  }

  static TableException old(String file) {
    return new TableException(
        "NOT_A_WORKBOOK",
        file + " is a workbook of an old format (.xls): save it as XLSX.",
        file + " is een werkmap in een oud formaat (.xls): sla het op als XLSX.");
  }

  static TableException sheetMissing(String file, String sheet, List<String> sheets) {
    FileLabel label = FileLabel.of(sheet);
    String names =
        IntStream.range(0, sheets.size())
            .mapToObj(index -> label.of(sheets.get(index), index + 1))
            .collect(Collectors.joining(", "));
    return new TableException(
        "SHEET_NOT_FOUND",
        file + " has no sheet " + sheet + ": it has " + names + ".",
        file + " heeft geen blad " + sheet + ": er zijn " + names + ".");
  }

  static TableException headerMissing(String file, int row) {
    return new TableException(
        "FILE_EMPTY",
        file + " has no header in row " + row + ": correct header_row or deliver it again.",
        file
            + " heeft geen kopregel in rij "
            + row
            + ": verbeter header_row of lever het opnieuw"
            + " aan.");
  }
}
