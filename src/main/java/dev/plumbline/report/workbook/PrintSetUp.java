package dev.plumbline.report.workbook;

import org.apache.poi.ss.usermodel.PageMargin;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.usermodel.PrintOrientation;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** How sheets look when opened and on paper: A4 landscape, one page wide, as many as needed. */
final class PrintSetUp {

  private static final double MARGIN_INCHES = 0.55;

  private PrintSetUp() {}

  static void apply(XSSFSheet sheet, Edition edition) {
    sheet.setDisplayGridlines(false);
    sheet.setActiveCell(CellAddress.A1);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setOrientation(PrintOrientation.LANDSCAPE);
    sheet.getPrintSetup().setPaperSize(PaperSize.A4_PAPER);
    sheet.getPrintSetup().setFitWidth((short) 1);
    sheet.getPrintSetup().setFitHeight((short) 0);
    sheet.setMargin(PageMargin.TOP, MARGIN_INCHES);
    sheet.setMargin(PageMargin.BOTTOM, MARGIN_INCHES);
    sheet.getFooter().setLeft(footer(edition));
    sheet.getFooter().setRight(edition.words().text("page"));
  }

  /** Prints one row at the top of every page. */
  static void repeat(XSSFSheet sheet, int row) {
    sheet.setRepeatingRows(new CellRangeAddress(row, row, -1, -1));
  }

  private static String footer(Edition edition) {
    String text = edition.text(edition.report().title()) + " · " + edition.run().run().asOf();
    // An ampersand begins a code.
    return text.replace("&", "&&");
  }
}
