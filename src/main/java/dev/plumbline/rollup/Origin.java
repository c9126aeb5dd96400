package dev.plumbline.rollup;

import dev.plumbline.result.ViewLineage.LineageInput;
import dev.plumbline.result.ViewLineage.Use;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where the values of a column come from. Sets are shared and never changed.
 *
 * @param values what they are made of
 * @param rows what decides which rows they come from, beyond what decides the rows they stand in
 */
record Origin(Set<LineageInput> values, Set<LineageInput> rows) {
  static final Origin NONE = new Origin(Set.of(), Set.of());

  static Origin of(Stream<Origin> parts) {
    return parts.reduce(NONE, Origin::with);
  }

  Origin with(Origin other) {
    return new Origin(union(values, other.values), union(rows, other.rows));
  }

  /** The same values, of rows that hang on these inputs as well. */
  Origin on(Set<LineageInput> deciding) {
    return deciding.isEmpty() ? this : new Origin(values, union(rows, deciding));
  }

  /** Values that are made of these; what is an aggregate of anything stays one. */
  Origin made(Use use) {
    return new Origin(as(values, use), rows);
  }

  /** All of it, where it decides on rows. */
  Set<LineageInput> decides(Use use) {
    return union(as(values, use), rows);
  }

  static Set<LineageInput> union(Set<LineageInput> one, Set<LineageInput> other) {
    if (other.isEmpty() || one.containsAll(other)) {
      return one;
    }
    if (one.isEmpty()) {
      return other;
    }
    Set<LineageInput> all = new HashSet<>(one);
    all.addAll(other);
    return all;
  }

  private static Set<LineageInput> as(Set<LineageInput> inputs, Use use) {
    return inputs.stream()
        .map(input -> input.by().compareTo(use) < 0 ? with(input, use) : input)
        .collect(Collectors.toSet());
  }

  private static LineageInput with(LineageInput input, Use use) {
    return new LineageInput(input.view(), input.column(), use);
  }
}
