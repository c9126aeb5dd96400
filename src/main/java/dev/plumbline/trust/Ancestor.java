package dev.plumbline.trust;

import dev.plumbline.result.ViewLineage.LineageInput;
import java.util.Comparator;
import java.util.Optional;

/**
 * A column of a table or roll-up, or all of its rows.
 *
 * @param column empty for its rows, whatever they hold
 */
public record Ancestor(String view, Optional<String> column) implements Comparable<Ancestor> {
  private static final Comparator<Ancestor> ORDER =
      Comparator.comparing(Ancestor::view).thenComparing(source -> source.column().orElse(""));

  static Ancestor of(LineageInput input) {
    return new Ancestor(input.view(), input.column());
  }

  static Ancestor rows(String view) {
    return new Ancestor(view, Optional.empty());
  }

  static Ancestor column(String view, String column) {
    return new Ancestor(view, Optional.of(column));
  }

  @Override
  public int compareTo(Ancestor other) {
    return ORDER.compare(this, other);
  }

  @Override
  public String toString() {
    return view + "." + column.orElse("*");
  }
}
