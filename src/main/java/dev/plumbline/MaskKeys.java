package dev.plumbline;

import dev.plumbline.mask.MaskKey;
import dev.plumbline.mask.Masking;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Profile;
import java.util.Map;
import java.util.Optional;

/** Finds the key to mask with, where the profile or the environment has one. */
final class MaskKeys {
  private MaskKeys() {}

  /** An empty text is no key: so a pipeline hands over a variable that it does not have. */
  static Masking masking(Profile profile, Map<String, String> environment) {
    return text(profile, environment)
        .flatMap(MaskKey::of)
        .map(Masking::with)
        .orElseGet(Masking::withoutKey);
  }

  /** Adds a fault for a key that could be guessed. */
  static void check(Profile profile, Map<String, String> environment, Faults faults) {
    text(profile, environment)
        .filter(text -> MaskKey.of(text).isEmpty())
        .ifPresent(
            text ->
                faults.add(
                    profile.place(),
                    MaskKey.VARIABLE + " is too short to be a secret",
                    "set it to at least %d random characters, or leave it out"
                        .formatted(MaskKey.FEWEST_CHARACTERS)));
  }

  private static Optional<String> text(Profile profile, Map<String, String> environment) {
    return Optional.ofNullable(
            profile.variables().getOrDefault(MaskKey.VARIABLE, environment.get(MaskKey.VARIABLE)))
        .filter(text -> !text.isBlank());
  }
}
