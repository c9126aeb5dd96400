package dev.plumbline.project;

import java.util.Locale;
import java.util.Optional;

/**
 * A person or team that answers for tables and figures.
 *
 * @param id the key in {@code owners}
 * @param backup id of the owner who steps in
 * @param escalateAfter days after which what is still open is shown to the backup too
 * @param locale language in which the owner is written to; the project's where empty
 */
public record Owner(
    String id,
    String name,
    Optional<String> email,
    Optional<String> backup,
    Optional<Integer> escalateAfter,
    Optional<Locale> locale,
    Place place) {}
