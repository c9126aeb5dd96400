package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** What bounds must be besides numbers or texts. */
enum BoundsRule implements ArgumentRule {
  /** At least one is given. */
  GIVEN {
    @Override
    public Optional<Objection> objection(Arguments arguments) {
      boolean given = arguments.value(LEAST).isPresent() || arguments.value(MOST).isPresent();
      return given
          ? Optional.empty()
          : Optional.of(new Objection(LEAST, "has no bound", "give min_value, max_value or both"));
    }
  },

  /** Two are both numbers or both texts. */
  ALIKE {
    @Override
    public Optional<Objection> objection(Arguments arguments) {
      return arguments
          .value(LEAST)
          .flatMap(least -> arguments.value(MOST).filter(most -> !areAlike(least, most)))
          .map(
              most ->
                  new Objection(
                      MOST,
                      "has a number for one bound and a text for the other",
                      "write both as numbers or both as texts"));
    }
  },

  /** The lower one is not above the upper one. */
  ORDERED {
    @Override
    public Optional<Objection> objection(Arguments arguments) {
      return arguments
          .value(LEAST)
          .flatMap(least -> arguments.value(MOST).filter(most -> isAbove(least, most)))
          .map(
              most ->
                  new Objection(
                      LEAST,
                      "has a min_value above its max_value",
                      "swap them or mend one of them"));
    }
  };

  private static final String LEAST = "min_value";
  private static final String MOST = "max_value";

  private static boolean areAlike(JsonNode least, JsonNode most) {
    return least.isNumber() == most.isNumber();
  }

  private static boolean isAbove(JsonNode least, JsonNode most) {
    return areAlike(least, most)
        && (least.isNumber()
            ? least.decimalValue().compareTo(most.decimalValue()) > 0
            : areBothIso(least, most) && least.textValue().compareTo(most.textValue()) > 0);
  }

  /** Only then the order of the letters is that of time; how other texts compare is not known. */
  private static boolean areBothIso(JsonNode least, JsonNode most) {
    return least.textValue().matches(ISO) && most.textValue().matches(ISO);
  }

  private static final String ISO = "\\d{4}-\\d{2}-\\d{2}(?:[ T].*)?";
}
