package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.Figure;
import dev.plumbline.result.RunResult.MetricSummary;
import dev.plumbline.result.Trust;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Figures as cards, several in a row: the name, the number, the definition. */
final class FigureCards {
  /** The column of the first card, counted from 0; before it is a margin. */
  static final int FIRST_COLUMN = 1;

  /** The column of the last card in a row; between two cards is a narrow column. */
  static final int LAST_COLUMN = 7;

  private static final int CARDS_A_ROW = 4;
  private static final int CARD_WIDTH = 28 * 256;
  private static final int GAP_WIDTH = 2 * 256;
  private static final float LABEL_LINE_POINTS = 13.5f;
  private static final float VALUE_POINTS = 30;
  private static final float NOTE_LINE_POINTS = 12.5f;
  private static final int CHARACTERS_A_LINE = 32;
  private static final int CHARACTERS_A_LABEL = 26;

  private final XSSFSheet sheet;
  private final Edition edition;
  private final Cells cells;
  private final UnknownNotes unknowns;

  FigureCards(XSSFSheet sheet, Edition edition, Cells cells) {
    this.sheet = sheet;
    this.edition = edition;
    this.cells = cells;
    this.unknowns = new UnknownNotes(edition);
    for (int column = 0; column <= LAST_COLUMN; column++) {
      sheet.setColumnWidth(column, column % 2 == 0 ? GAP_WIDTH : CARD_WIDTH);
    }
  }

  /** Writes the cards from this row on, and returns the row after them. */
  int write(List<Figure> figures, int first) {
    int next = first;
    for (int i = 0; i < figures.size(); i += CARDS_A_ROW) {
      writeRow(figures.subList(i, Math.min(i + CARDS_A_ROW, figures.size())), next);
      next += 4;
    }
    return next;
  }

  private void writeRow(List<Figure> figures, int first) {
    Row labels = sheet.createRow(first);
    Row values = sheet.createRow(first + 1);
    Row notes = sheet.createRow(first + 2);
    values.setHeightInPoints(VALUE_POINTS);
    int labelLines = 1;
    int lines = 1;
    for (int i = 0; i < figures.size(); i++) {
      int column = FIRST_COLUMN + 2 * i;
      Figure figure = figures.get(i);
      String label = edition.name(figure.metric());
      String note = note(figure);
      cells.text(labels, column, label, Role.CARD_LABEL);
      writeValue(values, column, figure);
      cells.text(notes, column, note, Role.CARD_NOTE);
      labelLines = Math.max(labelLines, 1 + label.length() / CHARACTERS_A_LABEL);
      int needed = note.lines().mapToInt(line -> 1 + line.length() / CHARACTERS_A_LINE).sum();
      lines = Math.max(lines, needed);
    }
    labels.setHeightInPoints(labelLines * LABEL_LINE_POINTS + 6);
    notes.setHeightInPoints(lines * NOTE_LINE_POINTS + 4);
  }

  private void writeValue(Row row, int column, Figure figure) {
    figure
        .value()
        .ifPresentOrElse(
            value ->
                cells.number(row, column, value, Role.CARD_VALUE, edition.format(figure.metric())),
            () -> cells.text(row, column, edition.words().text(none(figure)), Role.CARD_VALUE));
  }

  private String none(Figure figure) {
    if (UnknownNotes.isWithheld(figure.trust())) {
      return "withheld";
    }
    return unknowns.reason(figure.metric()).isPresent() ? "unknown" : "no_value";
  }

  /**
   * The definition; before it, where there is no value, why it is not known, and first of all the
   * state of its data where that is not sound.
   */
  private String note(Figure figure) {
    return Stream.of(
            figure
                .trust()
                .filter(trust -> trust.state() != Trust.State.SOUND)
                .map(trust -> edition.words().text("data", edition.word(figure.trust()))),
            unknown(figure),
            Optional.of(definition(figure)))
        .flatMap(Optional::stream)
        .collect(Collectors.joining("\n"));
  }

  private Optional<String> unknown(Figure figure) {
    boolean isUnknown = figure.value().isEmpty() && !UnknownNotes.isWithheld(figure.trust());
    return isUnknown ? unknowns.reason(figure.metric()) : Optional.empty();
  }

  private String definition(Figure figure) {
    return edition
        .metric(figure.metric())
        .map(MetricSummary::definition)
        .map(edition::text)
        .orElseGet(() -> edition.words().text("no_definition"));
  }
}
