package dev.plumbline.report.workbook;

import java.util.HexFormat;
import java.util.List;

/** The colours of a workbook; every text colour has a contrast of 4.5 or more on its ground. */
enum Colour {
  NONE("FFFFFF"),
  WHITE("FFFFFF"),
  INK("1F2933"),
  MUTED("57606A"),
  ACCENT("1F4E79"),
  LINK("0B5CAD"),
  CARD("F1F5F9"),
  RULE("D8DEE4"),
  PASSED("1A7F37"),
  FAILED("CF222E"),
  ERROR("6639BA"),
  ORANGE("C86A00"),
  GREEN("2E8B6B"),
  PLUM("8A4F9E"),
  ROSE("C2475A");

  /** The colours of the series of a chart, in order. */
  static final List<Colour> SERIES = List.of(ACCENT, ORANGE, GREEN, PLUM, ROSE, MUTED);

  private final String hex;

  Colour(String hex) {
    this.hex = hex;
  }

  /** Red, green, blue. */
  byte[] rgb() {
    return HexFormat.of().parseHex(hex);
  }
}
