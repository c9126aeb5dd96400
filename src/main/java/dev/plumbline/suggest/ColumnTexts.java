package dev.plumbline.suggest;

import java.io.Serializable;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What the texts of one column look like. */
final class ColumnTexts implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int LONGEST_TYPED = 60;
  private static final String SPACES = "\u00A0\u202F\t ";

  private long present;
  private final NullTexts nulls = new NullTexts();
  private final NumberTexts numbers = new NumberTexts();
  private final DateTexts dates = new DateTexts();
  private final Map<String, Long> truths = new TreeMap<>();

  void add(String cell) {
    String text = trimmed(cell);
    if (text.isEmpty() || nulls.add(text)) {
      return;
    }
    present++;
    if (text.length() > LONGEST_TYPED) {
      return;
    }
    char first = text.charAt(0);
    if ((first >= '0' && first <= '9')
        || first == '-'
        || first == '+'
        || first == '.'
        || first == ',') {
      numbers.add(text);
      dates.add(text);
    }
    if (text.length() <= 5) {
      addTruth(text.toLowerCase(Locale.ROOT));
    }
  }

  private static String trimmed(String cell) {
    int start = 0;
    int end = cell.length();
    while (start < end && SPACES.indexOf(cell.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && SPACES.indexOf(cell.charAt(end - 1)) >= 0) {
      end--;
    }
    return cell.substring(start, end);
  }

  private void addTruth(String text) {
    switch (text) {
      case "true", "false", "yes", "no", "ja", "nee", "0", "1" -> truths.merge(text, 1L, Long::sum);
      default -> {
        // Any other text is no truth.
      }
    }
  }

  void merge(ColumnTexts other) {
    present += other.present;
    nulls.merge(other.nulls);
    numbers.merge(other.numbers);
    dates.merge(other.dates);
    other.truths.forEach((text, count) -> truths.merge(text, count, Long::sum));
  }

  /** Texts that are neither empty nor stand for no value. */
  long present() {
    return present;
  }

  NullTexts nulls() {
    return nulls;
  }

  NumberTexts numbers() {
    return numbers;
  }

  DateTexts dates() {
    return dates;
  }

  /** How many of the texts are this word, in any case: true, false, yes, no, ja, nee, 0 or 1. */
  long truths(String word) {
    return truths.getOrDefault(word, 0L);
  }
}
