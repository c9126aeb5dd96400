package dev.plumbline.check;

/**
 * A query of its own, which shares nothing.
 *
 * @param sql a Spark SQL statement with one row; its values are the answer, in their order
 */
record Query(String sql) implements Question {}
