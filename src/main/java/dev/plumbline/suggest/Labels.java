package dev.plumbline.suggest;

import java.util.List;
import java.util.Locale;

/** What columns are called in ids and titles. */
final class Labels {

  private Labels() {}

  /** The part of an id that stands for a column of this table, such as {@code birth-date}. */
  static String id(ColumnFacts column, TableFacts table) {
    List<String> words = column.words().words();
    List<String> own = Names.words(table.name());
    boolean repeats = words.size() > own.size() && words.subList(0, own.size()).equals(own);
    List<String> told = repeats ? words.subList(own.size(), words.size()) : words;
    return told.isEmpty()
        ? "column-" + (table.columns().indexOf(column) + 1)
        : String.join("-", told);
  }

  /** The column in a sentence: {@code Birth date}. */
  static String title(ColumnFacts column) {
    String spoken = spoken(column);
    return spoken.substring(0, 1).toUpperCase(Locale.ROOT) + spoken.substring(1);
  }

  static String spoken(ColumnFacts column) {
    String name = column.words().spoken();
    return name.isEmpty() ? column.name().strip() : name;
  }
}
