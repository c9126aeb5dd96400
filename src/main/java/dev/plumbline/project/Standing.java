package dev.plumbline.project;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How the definition of a metric came to hold, from when to when, and what else people call it.
 *
 * @param version number of the definition
 * @param approvedBy id of the owner who approved it
 * @param effectiveFrom the first day on which it holds; it always has where there is none
 * @param effectiveUntil the last day on which it holds; it goes on where there is none
 * @param synonyms other names
 * @param systemOfRecord the system that is right where another tells otherwise
 * @param yieldsTo id of the metric that is meant where people say a name that both have
 */
public record Standing(
    Optional<Integer> version,
    Optional<String> approvedBy,
    Optional<LocalDate> effectiveFrom,
    Optional<LocalDate> effectiveUntil,
    List<LocalizedText> synonyms,
    Optional<String> systemOfRecord,
    Optional<String> yieldsTo) {

  /** That of a metric of which nothing is said. */
  public static final Standing UNSTATED =
      new Standing(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty());

  public Standing {
    synonyms = List.copyOf(synonyms);
    if (effectiveFrom.isPresent()
        && effectiveUntil.filter(effectiveFrom.get()::isAfter).isPresent()) {
      throw new IllegalArgumentException("A definition cannot end before it begins to hold");
    }
  }

  /** Whether the definition holds on a day. */
  public Force on(LocalDate day) {
    if (effectiveFrom.filter(day::isBefore).isPresent()) {
      return Force.NOT_YET;
    }
    return effectiveUntil.filter(day::isAfter).isPresent() ? Force.NO_LONGER : Force.IN_FORCE;
  }

  /** Whether a definition holds. */
  public enum Force {
    IN_FORCE,
    NOT_YET,
    NO_LONGER
  }
}
