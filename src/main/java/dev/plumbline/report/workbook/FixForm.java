package dev.plumbline.report.workbook;

import dev.plumbline.report.Messages;
import dev.plumbline.result.Answer;
import java.util.List;
import java.util.Locale;

/**
 * Where things stand in a fix list, and what they are called: known to who writes it and to who
 * reads it back.
 */
record FixForm(Locale locale, Messages words) {
  static final String MARK = "Plumbline fix list";
  static final int FORMAT = 1;
  static final String BETWEEN = " | ";
  static final int MARK_ROW = 2;

  /**
   * Rows of the sheet of a finding, counted from 0; the names stand left, what they name beside.
   */
  static final int ROWS_ROW = 5;

  static final int REFERENCE_ROW = 9;
  static final int HEADER_ROW = 11;

  /** How many columns there are to fill in. */
  static final int ANSWERS = 3;

  static final int LABEL = 0;
  static final int NAMED = 1;

  static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

  static FixForm in(Locale locale) {
    return new FixForm(locale, Messages.of(FixForm.class, "words", locale));
  }

  String text(String key, Object... values) {
    return words.text(key, values);
  }

  /** The word that is chosen for an answer. */
  String word(Answer answer) {
    return words.text("fix_answer." + answer.name());
  }

  String meaning(Answer answer) {
    return words.text("fix_meaning." + answer.name());
  }

  /** The headers of the columns to fill in. */
  List<String> answerHeaders() {
    return List.of(text("fix_status"), text("fix_until"), text("fix_comment"));
  }
}
