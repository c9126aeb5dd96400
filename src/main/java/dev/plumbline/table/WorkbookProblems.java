package dev.plumbline.table;

import java.util.Collection;
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

  static TableException macros(String file) {
    return new TableException(
        "WORKBOOK_WITH_MACROS",
        file + " holds macros, which are never run: save it as XLSX, without them.",
        file + " bevat macro's, die nooit worden uitgevoerd: sla het op als XLSX, zonder macro's.");
  }

  static TableException tooLarge(String file, long megabytes) {
    return new TableException(
        "WORKBOOK_TOO_LARGE",
        "%s holds more than %d MB: deliver it in parts, or as CSV.".formatted(file, megabytes),
        "%s bevat meer dan %d MB: lever het in delen aan, of als CSV.".formatted(file, megabytes));
  }

  static TableException packed(String file) {
    return new TableException(
        "WORKBOOK_TOO_LARGE",
        file
            + " unpacks to more than a hundred times its size, and is not read: save it anew from"
            + " the program that made it.",
        file
            + " wordt uitgepakt meer dan honderd keer zo groot en is niet gelezen: sla het opnieuw"
            + " op in het programma waarmee het is gemaakt.");
  }

  static TableException sheetMissing(String file, String sheet, List<String> sheets) {
    String names = shown(sheets, FileLabel.of(sheet));
    return new TableException(
        "SHEET_NOT_FOUND",
        file + " has no sheet " + sheet + ": it has " + names + ".",
        file + " heeft geen blad " + sheet + ": er zijn " + names + ".");
  }

  /** No sheet is called as the project asks. */
  static TableException noSuchSheet(String file, List<String> sheets) {
    String names = shown(sheets, FileLabel.of(""));
    return new TableException(
        "SHEET_NOT_FOUND",
        file + " has no sheet to read: correct sheets or hidden; it has " + names + ".",
        file + " heeft geen blad om te lezen: verbeter sheets of hidden; er zijn " + names + ".");
  }

  private static String shown(List<String> sheets, FileLabel label) {
    return IntStream.range(0, sheets.size())
        .mapToObj(index -> label.of(sheets.get(index), index + 1))
        .collect(Collectors.joining(", "));
  }

  /** No sheet has such a header. */
  static TableException tableMissing(String file, Collection<String> header) {
    String texts = String.join(", ", header);
    return new TableException(
        "FILE_EMPTY",
        file + " has no header with " + texts + ": correct header, synonyms or sheets.",
        file + " heeft geen kopregel met " + texts + ": verbeter header, synonyms of sheets.");
  }

  /** One sheet of those that were asked for has no such header. */
  static TableException anchorMissing(String file, String sheet, Collection<String> header) {
    String texts = header.stream().sorted().collect(Collectors.joining(", "));
    return new TableException(
        "FILE_EMPTY",
        "%s, sheet %s, has no header with %s: correct the sheet, or header, synonyms or sheets."
            .formatted(file, sheet, texts),
        "%s, blad %s, heeft geen kopregel met %s: verbeter het blad, of header, synonyms of sheets."
            .formatted(file, sheet, texts));
  }

  static TableException headerTwice(String file, String sheet, int row, String header) {
    return new TableException(
        "HEADERS_DIFFER",
        "%s, sheet %s, row %d: two columns are called %s; rename one, name a range, or leave a column"
                .formatted(file, sheet, row, header)
            + " empty between two tables.",
        "%s, blad %s, rij %d: twee kolommen heten %s; hernoem er een, geef een range op, of laat een"
                .formatted(file, sheet, row, header)
            + " kolom leeg tussen twee tabellen.");
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
