package dev.plumbline.project;

import java.util.Optional;

/**
 * A named figure with one definition.
 *
 * @param formula how it is computed, in words or signs
 * @param owner id of the owner
 * @param missing why there may be no value, where that is because something was needed and is not
 *     there; empty where no value means that there is nothing to compute
 * @param standing how the definition came to hold, and other names
 */
public record Metric(
    String id,
    LocalizedText name,
    LocalizedText definition,
    String formula,
    Unit unit,
    Direction direction,
    String owner,
    Optional<LocalizedText> missing,
    Standing standing,
    Place place) {

  /** What the figure counts. */
  public enum Unit {
    /** An amount in the project's currency. */
    MONEY,
    /** An amount in the project's currency with four decimals, such as a cost per click. */
    UNIT_PRICE,
    /** A share between things of one kind, shown in per cent. */
    RATIO,
    /** A quotient shown as a plain number with two decimals, such as a return on spend. */
    FACTOR,
    COUNT,
    DAYS
  }

  /** Which way is better. */
  public enum Direction {
    UP,
    DOWN,
    NEUTRAL
  }
}
