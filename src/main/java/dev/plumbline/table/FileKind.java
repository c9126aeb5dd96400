package dev.plumbline.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** What a file is by its first bytes, whatever its name says. */
enum FileKind {
  ZIP("an Excel workbook or other archive", "een Excel-werkmap of ander archief", "xlsx", "PK\3\4"),
  OLE2(
      "an old or password-protected Excel workbook",
      "een oude of met een wachtwoord beveiligde Excel-werkmap",
      "",
      "\u00D0\u00CF\u0011\u00E0"),
  PARQUET("a Parquet file", "een Parquet-bestand", "parquet", "PAR1"),
  ORC("an ORC file", "een ORC-bestand", "orc", "ORC"),
  PDF("a PDF document", "een PDF-document", "", "%PDF-"),
  GZIP("a gzip archive", "een gzip-archief", "", "\u001F\u008B"),
  TEXT("a text file", "een tekstbestand", "csv", "");

  /** Bytes needed to tell. */
  static final int LONGEST = 5;

  private final String english;
  private final String dutch;
  private final String format;
  private final byte[] magic;

  FileKind(String english, String dutch, String format, String magic) {
    this.english = english;
    this.dutch = dutch;
    this.format = format;
    this.magic = magic.getBytes(StandardCharsets.ISO_8859_1);
  }

  static FileKind of(byte[] start) {
    return Arrays.stream(values()).filter(kind -> kind.begins(start)).findFirst().orElse(TEXT);
  }

  private boolean begins(byte[] start) {
    return start.length >= magic.length
        && Arrays.equals(start, 0, magic.length, magic, 0, magic.length);
  }

  String english() {
    return english;
  }

  String dutch() {
    return dutch;
  }

  String englishRemedy() {
    if (this == GZIP) {
      return "let its name end in .gz";
    }
    return format.isEmpty() ? "export it as CSV or XLSX" : "declare format: " + format;
  }

  String dutchRemedy() {
    if (this == GZIP) {
      return "laat de naam eindigen op .gz";
    }
    return format.isEmpty() ? "exporteer als CSV of XLSX" : "geef op format: " + format;
  }
}
