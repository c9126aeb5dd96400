package dev.plumbline.suggest;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often a column holds one of the texts by which exports say that there is no value. */
final class NullTexts implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Mean no value in any column. */
  private static final List<String> CERTAIN =
      List.of("NULL", "null", "N/A", "n/a", "#N/A", "(null)", "\\N", "NaN", "nan", "None");

  /** May be a value of a column of texts: Namibia, for one. */
  private static final List<String> DOUBTFUL =
      List.of("NA", "na", "-", "--", "?", ".", "unknown", "Unknown", "onbekend", "n.v.t.", "none");

  private final Map<String, Long> counts = new TreeMap<>();

  /** Whether the text is one of them; then it has been counted. */
  boolean add(String text) {
    boolean known = text.length() <= 8 && (CERTAIN.contains(text) || DOUBTFUL.contains(text));
    if (known) {
      counts.merge(text, 1L, Long::sum);
    }
    return known;
  }

  void merge(NullTexts other) {
    other.counts.forEach((text, count) -> counts.merge(text, count, Long::sum));
  }

  long count() {
    return counts.values().stream().mapToLong(Long::longValue).sum();
  }

  Collection<String> all() {
    return List.copyOf(counts.keySet());
  }

  Collection<String> certain() {
    return counts.keySet().stream().filter(CERTAIN::contains).toList();
  }
}
