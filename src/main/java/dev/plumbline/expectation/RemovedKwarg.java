package dev.plumbline.expectation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Arguments that Great Expectations took before its release 1.0, and what stands for them now. */
enum RemovedKwarg {
  PARSE_STRINGS_AS_DATETIMES(
      "remove it: bounds that are texts are read as dates where the column holds dates or"
          + " timestamps; for a column of texts declare its type in the table's file"),
  OUTPUT_STRFTIME_FORMAT("remove it: dates are shown as in ISO 8601"),
  ALLOW_CROSS_TYPE_COMPARISONS(
      "remove it: texts are compared with numbers as Spark casts them, and what cannot be"
          + " compared is in error"),
  INCLUDE_CONFIG("remove it: each result says what was expected"),
  INCLUDE_NESTED("remove it and name the columns as they are in the table"),
  AUTO("remove it and write the bounds or the set that was found"),
  PROFILER_CONFIG("remove it and write the bounds or the set that was found");

  private final String instead;

  RemovedKwarg(String instead) {
    this.instead = instead;
  }

  static Optional<RemovedKwarg> of(String name) {
    return Arrays.stream(values()).filter(each -> each.text().equals(name)).findFirst();
  }

  String text() {
    return name().toLowerCase(Locale.ROOT);
  }

  String instead() {
    return instead;
  }
}
