package dev.plumbline.project;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * The names that may be used in some place.
 *
 * @param kind what they are names of, for messages
 * @param known in the order in which messages list them
 */
record Names(String kind, List<String> known) {
  private static final int MOST_LISTED = 15;
  private static final int MOST_QUOTED = 60;
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  Names(String kind, Collection<String> known) {
    this(kind, List.copyOf(known));
  }

  /** Adds a fault unless the text of this item is one of the names. */
  void check(Item item, Faults faults) {
    if (!Variables.isOpen(item.text())) {
      check(item.text(), item.place(), faults);
    }
  }

  void check(String name, Place place, Faults faults) {
    if (!known.contains(name)) {
      faults.add(place, "unknown " + kind + " " + quoted(name), remedy(name));
    }
  }

  /** The name that was probably meant; else the names there are. */
  private String remedy(String name) {
    if (known.isEmpty()) {
      return "declare the " + kind + " first";
    }
    return nearest(name).map(near -> "write " + quoted(near)).orElse("use " + listed());
  }

  String listed() {
    String names = known.stream().limit(MOST_LISTED).collect(Collectors.joining(", "));
    String more =
        known.size() > MOST_LISTED ? " or one of " + (known.size() - MOST_LISTED) + " more" : "";
    return (known.size() == 1 ? "" : "one of ") + names + more;
  }

  private Optional<String> nearest(String name) {
    int tolerance = (name.length() + 3) / 3;
    LevenshteinDistance distance = new LevenshteinDistance(Math.min(tolerance, 5));
    String wanted = name.toLowerCase(Locale.ROOT);
    return known.stream()
        .map(
            candidate ->
                Map.entry(candidate, distance.apply(wanted, candidate.toLowerCase(Locale.ROOT))))
        .filter(scored -> scored.getValue() >= 0)
        .min(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey);
  }

  static String quoted(String text) {
    return '"' + plain(text) + '"';
  }

  /** A text as messages show it: on one line, cut where it is long. */
  static String plain(String text) {
    String start = text.substring(0, Math.min(text.length(), MOST_QUOTED));
    String line = CONTROL.matcher(start).replaceAll("·");
    return text.length() > MOST_QUOTED ? line + "…" : line;
  }
}
