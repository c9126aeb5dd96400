package dev.plumbline.rollup;

import dev.plumbline.project.Place;
import dev.plumbline.project.RollupDefinition;
import java.util.Collection;
import java.util.List;

/**
 * A roll-up that can be parsed.
 *
 * @param reads the tables and roll-ups it names, in the order of the text
 */
record Rollup(RollupDefinition definition, List<Reference> reads) {

  Rollup {
    reads = List.copyOf(reads);
  }

  String name() {
    return definition.name();
  }

  boolean readsAny(Collection<String> names) {
    return reads.stream().map(Reference::name).anyMatch(names::contains);
  }

  /** A name in the text of a roll-up that stands for a table or another roll-up. */
  record Reference(String name, Place place) {}
}
