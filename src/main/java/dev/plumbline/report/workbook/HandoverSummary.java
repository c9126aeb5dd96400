package dev.plumbline.report.workbook;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.HandoverResult;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet of a handover: what it is, what may be chosen, and who has how many rows. */
final class HandoverSummary {
  private static final int NAME_WIDTH = 42 * 256;
  private static final int COUNT_WIDTH = 16 * 256;

  private final XSSFSheet sheet;
  private final Edition edition;
  private final Cells cells;
  private final HandoverResult handover;
  private int next;

  HandoverSummary(XSSFSheet sheet, Edition edition, Cells cells, HandoverResult handover) {
    this.sheet = sheet;
    this.edition = edition;
    this.cells = cells;
    this.handover = handover;
  }

  /** Writes what stands above the list of sheets, and gives where the words to choose from are. */
  String writeTop() {
    PrintSetUp.apply(sheet, edition);
    sheet.setColumnWidth(0, NAME_WIDTH);
    sheet.setColumnWidth(1, COUNT_WIDTH);
    DateTimeFormatter date = DateTimeFormatter.ofPattern("d MMMM uuuu", edition.locale());
    String asOf = date.format(edition.run().run().asOf());
    line(edition.text(edition.report().title()), Role.TITLE);
    String project = edition.run().project().name();
    line(edition.words().text("handover_as_of", asOf, project), Role.MUTED);
    line(edition.words().text("handover_personal"), Role.FAILED);
    next++;
    line(edition.words().text("handover_choices"), Role.HEADING);
    int first = next + 1;
    for (LocalizedText status : handover.status()) {
      line(edition.text(status), Role.BODY);
    }
    next++;
    String name = sheet.getSheetName().replace("'", "''");
    return "'%s'!$A$%d:$A$%d".formatted(name, first, first + handover.status().size() - 1);
  }

  void writeContents(List<GridSheet> sheets) {
    line(edition.words().text("contents"), Role.HEADING);
    for (GridSheet listed : sheets) {
      Row row = line(listed.title(), Role.LINK);
      XSSFHyperlink link =
          sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(GridSheet.addressOf(listed.name()));
      row.getCell(0).setHyperlink(link);
      cells.text(row, 1, listed.extent(edition), Role.MUTED);
    }
  }

  private Row line(String text, Role role) {
    Row row = sheet.createRow(next++);
    cells.text(row, 0, text, role);
    return row;
  }
}
