package dev.plumbline.report.workbook;

import dev.plumbline.report.Verdict;
import dev.plumbline.result.ReportResult.Definitions;
import dev.plumbline.result.ReportResult.Figures;
import dev.plumbline.result.ReportResult.Paragraph;
import dev.plumbline.result.ReportResult.Section;
import dev.plumbline.result.ReportResult.Unavailable;
import dev.plumbline.result.RunResult.RunSummary;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFHyperlink;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet: what is asked, the figures as cards, the charts, notes, a list of sheets. */
final class SummarySheet {
  private static final int FIRST = FigureCards.FIRST_COLUMN;
  private static final int LAST = FigureCards.LAST_COLUMN;
  private static final int CHARTS_A_ROW = 2;
  private static final int CHARACTERS_A_LINE = 105;
  private static final float LINE_POINTS = 15.5f;
  private static final float TITLE_POINTS = 28;
  // The height of A4 landscape without margins, at the scale that fits the width.
  private static final float PAGE_POINTS = 505;

  private final XSSFSheet sheet;
  private final Edition edition;
  private final Cells cells;
  private int next = 1;
  private int pageStart;

  SummarySheet(XSSFSheet sheet, Edition edition, Cells cells) {
    this.sheet = sheet;
    this.edition = edition;
    this.cells = cells;
  }

  void write(List<NativeChart> charts, List<GridSheet> sheets) {
    PrintSetUp.apply(sheet, edition);
    writeTop();
    writeFigures();
    writeCharts(charts);
    writeNotes();
    writeContents(sheets);
  }

  private void writeTop() {
    RunSummary run = edition.run().run();
    DateTimeFormatter date = DateTimeFormatter.ofPattern("d MMMM uuuu", edition.locale());
    line(edition.text(edition.report().title()), Role.TITLE).setHeightInPoints(TITLE_POINTS);
    line(edition.text(edition.report().question()), Role.QUESTION);
    String project = edition.run().project().name();
    String asOf = date.format(run.asOf());
    line(edition.words().text("as_of", asOf, project, edition.currency(), run.id()), Role.MUTED);
    Verdict verdict = Verdict.of(edition.run());
    line(edition.words().text("checks", verdict.sentence()), role(verdict));
    next++;
  }

  private static Role role(Verdict verdict) {
    return switch (verdict.outcome()) {
      case FAILED -> Role.FAILED;
      case ERROR, SKIPPED -> Role.ERROR;
      case PASSED -> Role.PASSED;
    };
  }

  private void writeFigures() {
    FigureCards cards = new FigureCards(sheet, edition, cells);
    sections(Figures.class)
        .forEach(
            figures -> {
              figures.title().ifPresent(title -> line(edition.text(title), Role.HEADING));
              next = cards.write(figures.figures(), next);
            });
  }

  private void writeCharts(List<NativeChart> charts) {
    for (int i = 0; i < charts.size(); i += CHARTS_A_ROW) {
      List<NativeChart> beside = charts.subList(i, Math.min(i + CHARTS_A_ROW, charts.size()));
      int height = beside.stream().mapToInt(NativeChart::height).max().orElse(0);
      keepOnOnePage(height);
      for (int j = 0; j < beside.size(); j++) {
        int left = FIRST + 4 * j;
        beside
            .get(j)
            .draw(sheet, new XSSFClientAnchor(0, 0, 0, 0, left, next, left + 3, next + height));
      }
      next += height + 1;
    }
  }

  /** Begins a new page where the next rows would not fit on this one. */
  private void keepOnOnePage(int rows) {
    float used = 0;
    for (int row = pageStart; row < next; row++) {
      Row written = sheet.getRow(row);
      used += written == null ? sheet.getDefaultRowHeightInPoints() : written.getHeightInPoints();
    }
    if (used + rows * sheet.getDefaultRowHeightInPoints() > PAGE_POINTS) {
      sheet.setRowBreak(next - 1);
      pageStart = next;
    }
  }

  private void writeNotes() {
    List<String> notes =
        Stream.concat(
                edition.report().sections().stream().flatMap(this::text),
                sections(Unavailable.class).map(this::explanation))
            .toList();
    if (!notes.isEmpty()) {
      line(edition.words().text("notes"), Role.HEADING);
      notes.forEach(this::paragraph);
      next++;
    }
  }

  private Stream<String> text(Section section) {
    if (section instanceof Paragraph paragraph) {
      return Stream.of(edition.text(paragraph.text()));
    }
    if (section instanceof Definitions definitions) {
      return definitions.text().map(edition::text).stream();
    }
    return Stream.empty();
  }

  private void writeContents(List<GridSheet> sheets) {
    line(edition.words().text("contents"), Role.HEADING);
    for (GridSheet listed : sheets) {
      Row row = line(listed.title(), Role.LINK);
      XSSFHyperlink link =
          sheet.getWorkbook().getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
      link.setAddress(GridSheet.addressOf(listed.name()));
      row.getCell(FIRST).setHyperlink(link);
      // A long title runs on over the columns between.
      cells.text(row, FIRST + 4, listed.extent(edition), Role.MUTED);
    }
  }

  private String explanation(Unavailable section) {
    String title = edition.title(section.title(), section.from());
    return edition.words().text("unavailable", title, section.error());
  }

  private void paragraph(String text) {
    int lines = text.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
    Row row = line(text, Role.PARAGRAPH);
    row.setHeightInPoints(LINE_POINTS * Math.max(1, lines));
    sheet.addMergedRegion(new CellRangeAddress(row.getRowNum(), row.getRowNum(), FIRST, LAST));
  }

  private Row line(String text, Role role) {
    Row row = sheet.createRow(next++);
    cells.text(row, FIRST, text, role);
    return row;
  }

  private <S extends Section> Stream<S> sections(Class<S> kind) {
    return edition.report().sections().stream().filter(kind::isInstance).map(kind::cast);
  }
}
