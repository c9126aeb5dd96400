package dev.plumbline.report.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The styles of one workbook, each made once: a workbook takes only so many. */
final class Styles {
  private final XSSFWorkbook workbook;
  private final Map<Look, XSSFCellStyle> styles = new HashMap<>();
  private final Map<Role, XSSFFont> fonts = new HashMap<>();

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
  }

  CellStyle of(Role role, CellFormat format) {
    return of(Face.of(role), format);
  }

  CellStyle of(Face face, CellFormat format) {
    return styles.computeIfAbsent(new Look(face, format.pattern(), false), this::style);
  }

  /** The style of a text that might be taken for a formula: spreadsheets then show it as text. */
  CellStyle quoted(Face face) {
    return styles.computeIfAbsent(new Look(face, CellFormat.GENERAL.pattern(), true), this::style);
  }

  private XSSFCellStyle style(Look look) {
    Role role = look.face().role();
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(fonts.computeIfAbsent(role, this::font));
    style.setDataFormat(workbook.createDataFormat().getFormat(look.pattern()));
    style.setAlignment(role.alignment);
    style.setIndention((short) look.face().indent());
    style.setQuotePrefixed(look.quoted());
    if (role.fill != Colour.NONE) {
      style.setFillForegroundColor(colour(role.fill));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return switch (role) {
      case BODY,
          BODY_MIDDLE,
          TOTAL,
          TOTAL_MIDDLE,
          LEVEL,
          LEVEL_TOTAL,
          PATH,
          ANSWER,
          LISTED_LINK,
          UNKNOWN ->
          ruled(wrapped(style));
      case CARD_LABEL -> topped(wrapped(indented(style)));
      case CARD_VALUE -> shrunk(indented(style));
      case CARD_NOTE -> wrapped(indented(style));
      case PARAGRAPH, HEADER, HEADER_RIGHT, HEADER_MIDDLE -> wrapped(style);
      default -> style;
    };
  }

  private XSSFFont font(Role role) {
    XSSFFont font = workbook.createFont();
    font.setFontHeightInPoints((short) role.size);
    font.setBold(role.bold);
    font.setColor(colour(role.ink));
    font.setUnderline(role == Role.LINK || role == Role.LISTED_LINK ? Font.U_SINGLE : Font.U_NONE);
    return font;
  }

  private XSSFCellStyle ruled(XSSFCellStyle style) {
    style.setBorderBottom(BorderStyle.THIN);
    style.setBottomBorderColor(colour(Colour.RULE));
    return style;
  }

  private XSSFCellStyle topped(XSSFCellStyle style) {
    style.setBorderTop(BorderStyle.MEDIUM);
    style.setTopBorderColor(colour(Colour.ACCENT));
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  /** A large amount gets smaller instead of turning into hash signs. */
  private static XSSFCellStyle shrunk(XSSFCellStyle style) {
    style.setShrinkToFit(true);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    return style;
  }

  private static XSSFCellStyle indented(XSSFCellStyle style) {
    style.setIndention((short) 1);
    return style;
  }

  private static XSSFCellStyle wrapped(XSSFCellStyle style) {
    style.setWrapText(true);
    style.setVerticalAlignment(VerticalAlignment.TOP);
    return style;
  }

  private static XSSFColor colour(Colour colour) {
    return new XSSFColor(colour.rgb(), null);
  }

  private record Look(Face face, String pattern, boolean quoted) {}
}
