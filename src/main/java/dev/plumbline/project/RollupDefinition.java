package dev.plumbline.project;

/**
 * A named view in {@code reports/rollups/}.
 *
 * @param name the file name without its ending
 * @param sql one SELECT statement of Spark SQL; {@code :as_of} and others stand for {@link
 *     SqlParameters}
 * @param place the file's first line
 */
public record RollupDefinition(String name, String sql, Place place) {}
