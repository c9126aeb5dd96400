package dev.plumbline.report.workbook;

import dev.plumbline.report.Excerpt;
import dev.plumbline.report.workbook.FilledFixList.Filled;
import dev.plumbline.report.workbook.FilledFixList.Given;
import dev.plumbline.report.workbook.FixListException.Wrong;
import dev.plumbline.result.Answer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads what was answered on the sheet of one finding, and tells all that is wrong there. */
final class FixSheetReader {
  private static final int LONGEST = 500;
  private static final int LONGEST_ROW_NAME = 200;
  private static final String FINGERPRINT = "[0-9a-f]{16}";

  private final String file;
  private final FixCells cells;
  private final FixForm form;
  private final List<Wrong> wrongs;
  private int statusColumn;

  FixSheetReader(String file, FixCells cells, FixForm form, List<Wrong> wrongs) {
    this.file = file;
    this.cells = cells;
    this.form = form;
    this.wrongs = wrongs;
  }

  /** Empty where something is wrong. */
  Optional<Filled> read() {
    String fingerprint = cells.text(FixForm.REFERENCE_ROW, FixForm.NAMED);
    if (!fingerprint.matches(FINGERPRINT)) {
      wrong(
          FixForm.REFERENCE_ROW,
          FixForm.NAMED,
          "there is no reference of a finding",
          "take this sheet anew from the list that the run wrote, or delete it");
      return Optional.empty();
    }
    int before = wrongs.size();
    checkHeaders();
    if (wrongs.size() > before) {
      return Optional.empty();
    }
    Optional<Given> whole = Optional.empty();
    List<Given> rows = new ArrayList<>();
    int listed = 0;
    for (int row = FixForm.HEADER_ROW + 1; row <= cells.lastRow(); row++) {
      String label = cells.text(row, FixForm.LABEL);
      boolean isWhole = label.equals(form.text("fix_whole"));
      listed += cells.whole(row, FixForm.LABEL).isPresent() ? 1 : 0;
      Optional<Given> given = given(row);
      if (given.isPresent() && !isWhole && cells.whole(row, FixForm.LABEL).isEmpty()) {
        wrong(
            row,
            FixForm.LABEL,
            "the answer belongs to no row of the list",
            "answer on a row that the run wrote");
      } else if (given.isPresent() && isWhole) {
        if (whole.isPresent()) {
          wrong(row, FixForm.LABEL, "this row stands here twice", "delete one of the two");
        }
        whole = given;
      } else {
        given.ifPresent(rows::add);
      }
    }
    Optional<Long> all = cells.whole(FixForm.ROWS_ROW, FixForm.NAMED);
    boolean complete =
        listed > 0 && rows.size() == listed && all.equals(Optional.of((long) listed));
    return wrongs.size() > before
        ? Optional.empty()
        : Optional.of(
            new Filled(
                fingerprint,
                cells.cell(FixForm.REFERENCE_ROW, FixForm.NAMED),
                whole,
                rows,
                complete));
  }

  /** The columns to fill in are the last three. */
  private void checkHeaders() {
    List<String> answers = form.answerHeaders();
    int width = cells.width(FixForm.HEADER_ROW);
    statusColumn = Math.max(1, width - answers.size());
    for (int i = 0; i < answers.size(); i++) {
      requireHeader(statusColumn + i, answers.get(i));
    }
    requireHeader(FixForm.LABEL, form.text("fix_row"));
    requireHeader(statusColumn - 2, form.text("fix_expected"));
    requireHeader(statusColumn - 1, form.text("fix_fix"));
  }

  private void requireHeader(int column, String header) {
    int at = Math.max(0, column);
    if (!cells.text(FixForm.HEADER_ROW, at).equals(header)) {
      wrong(
          FixForm.HEADER_ROW,
          at,
          "the columns of the list were changed: here must stand \"%s\"".formatted(header),
          "put the columns back as the run wrote them, with none to the right of \"%s\""
              .formatted(form.answerHeaders().get(2)));
    }
  }

  /** Empty where nothing was filled in, or something wrong. */
  private Optional<Given> given(int row) {
    int untilColumn = statusColumn + 1;
    int textColumn = statusColumn + 2;
    int before = wrongs.size();
    for (int column = statusColumn; column <= textColumn; column++) {
      if (cells.isFormula(row, column)) {
        wrong(row, column, "there is a formula", "type the answer itself");
      }
    }
    String word = cells.text(row, statusColumn);
    String until = cells.text(row, untilColumn);
    String text = cells.text(row, textColumn);
    if (wrongs.size() > before || word.isEmpty() && until.isEmpty() && text.isEmpty()) {
      return Optional.empty();
    }
    Optional<Answer> answer = answer(word);
    if (answer.isEmpty()) {
      wrong(row, statusColumn, "no word of the list is chosen", "choose one of " + words());
      return Optional.empty();
    }
    Optional<LocalDate> day = until.isEmpty() ? Optional.empty() : cells.date(row, untilColumn);
    if (!until.isEmpty() && day.isEmpty()) {
      wrong(row, untilColumn, "there is no date", "type a date such as 2026-12-31");
    } else if (answer.get() == Answer.ACCEPTED) {
      if (day.isEmpty()) {
        wrong(row, untilColumn, "it is accepted without a last day", "type the last day");
      }
      if (text.isEmpty()) {
        wrong(row, textColumn, "it is accepted without a reason", "say in a few words why");
      }
    } else if (day.isPresent()) {
      wrong(
          row,
          statusColumn,
          "there is a last day, and it is not accepted",
          "choose \"%s\", or clear the day".formatted(form.word(Answer.ACCEPTED)));
    }
    if (text.length() > LONGEST) {
      wrong(
          row,
          textColumn,
          "the text is too long",
          "write at most %d characters".formatted(LONGEST));
    }
    if (wrongs.size() > before) {
      return Optional.empty();
    }
    return Optional.of(
        new Given(
            rowName(row),
            answer.get(),
            day,
            cells.cell(row, untilColumn),
            Optional.of(text).filter(given -> !given.isEmpty())));
  }

  private Optional<Answer> answer(String word) {
    return word.isEmpty()
        ? Optional.of(Answer.OPEN)
        : Arrays.stream(Answer.values())
            .filter(answer -> form.word(answer).equalsIgnoreCase(word))
            .findFirst();
  }

  private String words() {
    return Arrays.stream(Answer.values()).map(form::word).collect(Collectors.joining(", "));
  }

  /** The values that a row is known by: those that are not bad; its number where there are none. */
  private String rowName(int row) {
    String bad = form.text("fix_bad", "");
    String name =
        IntStream.range(FixForm.LABEL + 1, statusColumn - 2)
            .filter(column -> !cells.text(FixForm.HEADER_ROW, column).endsWith(bad.strip()))
            .mapToObj(column -> cells.text(row, column))
            .collect(Collectors.joining(FixForm.BETWEEN));
    String shown = name.isBlank() ? cells.text(row, FixForm.LABEL) : name;
    return Excerpt.of(shown, LONGEST_ROW_NAME);
  }

  private void wrong(int row, int column, String what, String instead) {
    wrongs.add(Wrong.at(file, cells.cell(row, column), what, instead));
  }
}
