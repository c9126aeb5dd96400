package dev.plumbline.suggest;

import java.io.Serializable;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The shapes of the texts of a column, as long as they are few. */
final class Shapes implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final int MOST = 16;
  private static final int LONGEST = 60;

  private final Map<String, Shape> bySignature = new TreeMap<>();

  void add(String text) {
    if (text.length() <= LONGEST) {
      add(Shape.of(text));
    }
  }

  private void add(Shape shape) {
    String signature = shape.signature();
    if (bySignature.size() < MOST || bySignature.containsKey(signature)) {
      bySignature.merge(signature, shape, Shape::with);
    }
  }

  void merge(Shapes other) {
    other.bySignature.values().forEach(this::add);
  }

  /** The shape of most texts. */
  Optional<Shape> commonest() {
    return bySignature.values().stream().max(Comparator.comparingLong(Shape::count));
  }
}
