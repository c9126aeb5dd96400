package dev.plumbline.expectation;

import java.util.List;
import java.util.stream.Collectors;

/** How many of several conditions must hold. */
public enum MatchOn {
  ANY,
  ALL,
  NONE;

  /** One of the words of Great Expectations. */
  static MatchOn of(String word) {
    return word.equals("all") ? ALL : ANY;
  }

  String sql(List<String> conditions) {
    String joined =
        conditions.stream()
            .map(condition -> "(" + condition + ")")
            .collect(Collectors.joining(this == ALL ? " AND " : " OR "));
    return this == NONE ? "NOT (" + joined + ")" : joined;
  }
}
