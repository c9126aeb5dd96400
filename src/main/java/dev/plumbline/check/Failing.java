package dev.plumbline.check;

import java.util.List;

/** How to find what breaks a rule. */
sealed interface Failing {

  /** Rows that meet a Spark SQL condition, shown by these columns. */
  record Rows(String condition, List<String> columns) implements Failing {}

  /** Rows in groups of equal values, shown by the columns of the group. */
  record Groups(Duplicates duplicates) implements Failing {}

  /** Records that could not be read in whole. */
  record Unreadable() implements Failing {}
}
