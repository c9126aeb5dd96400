package dev.plumbline.table;

import java.util.Collection;

/** Why a file cannot be opened. */
final class FileProblems {

  private FileProblems() {}

  static TableException notFound(String path) {
    return new TableException(
        "FILE_NOT_FOUND",
        "No file found at " + path + ": correct the path or deliver the file.",
        "Geen bestand gevonden op " + path + ": verbeter het pad of lever het bestand aan.");
  }

  static TableException outside(String path) {
    return new TableException(
        "PATH_OUTSIDE_PROJECT",
        path
            + " is outside the project and the folders that the profile names: move the file, or"
            + " name its folder under folders.",
        path
            + " ligt buiten het project en de mappen die het profiel noemt: verplaats het bestand"
            + " of noem de map onder folders.");
  }

  static TableException empty(String file) {
    return new TableException(
        "FILE_EMPTY",
        file + " is empty, without even a header: deliver it again.",
        file + " is leeg, zelfs zonder kopregel: lever het opnieuw aan.");
  }

  static TableException notText(String file, FileKind kind) {
    return new TableException(
        "NOT_A_TEXT_FILE",
        file + " is " + kind.english() + ", not a text file: " + kind.englishRemedy() + ".",
        file + " is " + kind.dutch() + ", geen tekstbestand: " + kind.dutchRemedy() + ".");
  }

  static TableException unreadable(String file) {
    return new TableException(
        "UNREADABLE_SOURCE",
        file + " cannot be read: it is damaged, or access is denied; deliver it again.",
        file
            + " kan niet worden gelezen: het is beschadigd of niet toegankelijk; lever het opnieuw"
            + " aan.");
  }

  static TableException encodingUnknown(String encoding) {
    return new TableException(
        "ENCODING_UNKNOWN",
        "No encoding is called " + encoding + ": use a name such as UTF-8 or windows-1252.",
        "Geen codering heet " + encoding + ": gebruik een naam als UTF-8 of windows-1252.");
  }

  static TableException headerUnreadable(String file, String encoding) {
    return new TableException(
        "HEADER_UNREADABLE",
        "The header of " + file + " is not valid " + encoding + " text: declare its encoding.",
        "De kopregel van "
            + file
            + " is geen geldige tekst in "
            + encoding
            + ": geef de codering op.");
  }

  static TableException headerBroken(String file) {
    return new TableException(
        "HEADER_UNREADABLE",
        "The header of " + file + " has an unclosed quote: correct the first line.",
        "De kopregel van "
            + file
            + " heeft een aanhalingsteken dat niet sluit: verbeter de eerste"
            + " regel.");
  }

  static TableException wrongDelimiter(String file, char declared, char likely) {
    return new TableException(
        "WRONG_DELIMITER",
        "The header of %s has no %s but has %s: declare delimiter: %3$s."
            .formatted(file, quoted(declared), quoted(likely)),
        "De kopregel van %s heeft geen %s maar wel %s: geef op delimiter: %3$s."
            .formatted(file, quoted(declared), quoted(likely)));
  }

  /** Names that only another file has may be values. */
  static TableException noKnownColumn(String file, Collection<String> declared) {
    String some =
        declared.isEmpty()
            ? ""
            : " (" + String.join(", ", declared.stream().limit(5).toList()) + ")";
    return new TableException(
        "HEADER_MISSING",
        "The first line of "
            + file
            + " names none of the known columns"
            + some
            + ": add the header, or correct the declared columns.",
        "De eerste regel van "
            + file
            + " noemt geen van de bekende kolommen"
            + some
            + ": voeg de kopregel toe of verbeter de opgegeven kolommen.");
  }

  static TableException valuesAsHeader(String file) {
    return new TableException(
        "HEADER_MISSING",
        "The first line of "
            + file
            + " holds addresses or telephone numbers, not names of columns: add the header.",
        "De eerste regel van "
            + file
            + " bevat adressen of telefoonnummers, geen namen van kolommen: voeg de kopregel toe.");
  }

  private static String quoted(char sign) {
    return sign == '\t' ? "\"\\t\"" : "\"" + sign + "\"";
  }
}
