package dev.plumbline.project;

import java.util.Optional;

/**
 * A person or team that answers for tables and figures.
 *
 * @param id the key in {@code owners}
 * @param backup id of the owner who steps in
 */
public record Owner(
    String id, String name, Optional<String> email, Optional<String> backup, Place place) {}
