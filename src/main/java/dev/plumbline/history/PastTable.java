package dev.plumbline.history;

import java.util.Optional;

/**
 * What history keeps of a table in one run.
 *
 * @param source format and path or name
 * @param rows readable rows; empty where the table could not be opened or counted
 * @param newest the newest date or moment in its rows, in ISO 8601, where its freshness is declared
 * @param seconds that checking it took
 */
public record PastTable(
    String name, String source, Optional<Long> rows, Optional<String> newest, double seconds) {}
