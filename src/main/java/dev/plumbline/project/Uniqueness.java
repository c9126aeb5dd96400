package dev.plumbline.project;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Finds names that are given twice, whatever the case of their letters. */
final class Uniqueness {
  private final String kind;
  private final Faults faults;
  private final Map<String, Place> places = new HashMap<>();

  Uniqueness(String kind, Faults faults) {
    this.kind = kind;
    this.faults = faults;
  }

  void add(String name, Place place) {
    Place first = places.putIfAbsent(name.toLowerCase(Locale.ROOT), place);
    if (first != null) {
      faults.add(
          place,
          kind + " " + Names.quoted(name) + " is used already in " + first,
          "choose another");
    }
  }
}
