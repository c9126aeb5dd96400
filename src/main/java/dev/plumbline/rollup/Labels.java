package dev.plumbline.rollup;

import dev.plumbline.project.LocalizedText;

/** Headers of columns that no metric and no label names. */
final class Labels {

  private Labels() {}

  /** {@code cost_center} as "Cost center". */
  static LocalizedText of(String column) {
    String words = column.replace('_', ' ').strip();
    if (words.isEmpty()) {
      return LocalizedText.english(column);
    }
    return LocalizedText.english(Character.toUpperCase(words.charAt(0)) + words.substring(1));
  }
}
