package dev.plumbline.expectation;

import java.util.List;

/**
 * One argument that a type of expectation takes.
 *
 * @param choices the words allowed, for {@link ArgumentKind#CHOICE}
 * @param meaning what it does, as a clause
 */
record Kwarg(
    String name, ArgumentKind kind, Presence presence, List<String> choices, String meaning) {

  /** Whether it must be given. */
  enum Presence {
    REQUIRED,
    /** Given, if only as null. */
    NULLABLE,
    OPTIONAL
  }

  Kwarg {
    choices = List.copyOf(choices);
  }

  static Kwarg required(String name, ArgumentKind kind, String meaning) {
    return new Kwarg(name, kind, Presence.REQUIRED, List.of(), meaning);
  }

  static Kwarg nullable(String name, ArgumentKind kind, String meaning) {
    return new Kwarg(name, kind, Presence.NULLABLE, List.of(), meaning);
  }

  static Kwarg optional(String name, ArgumentKind kind, String meaning) {
    return new Kwarg(name, kind, Presence.OPTIONAL, List.of(), meaning);
  }

  static Kwarg choice(String name, List<String> choices, String meaning) {
    return new Kwarg(name, ArgumentKind.CHOICE, Presence.OPTIONAL, choices, meaning);
  }
}
