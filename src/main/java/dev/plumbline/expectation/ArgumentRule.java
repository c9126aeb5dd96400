package dev.plumbline.expectation;

import java.util.Optional;

/** Judges the arguments of an expectation together, once each of them is right by itself. */
@FunctionalInterface
interface ArgumentRule {
  /** What is wrong, if anything. */
  Optional<Objection> objection(Arguments arguments);

  /**
   * What is wrong, and what would be right.
   *
   * @param kwarg the argument to mend
   */
  record Objection(String kwarg, String what, String instead) {}
}
