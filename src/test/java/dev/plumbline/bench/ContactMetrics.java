package dev.plumbline.bench;

import java.util.List;

/** The eighteen metrics in SQL that both Spark and DuckDB read, of which two take a group-by. */
final class ContactMetrics {
  /** Sixteen that one pass over the rows gives; {@code %s} is the function that finds a pattern. */
  private static final String SHARED =
      """
      SELECT
        count(*),
        count(email),
        count(country),
        count_if(country IN ('NL', 'BE', 'DE', 'FR', 'GB', 'ES')),
        count_if(%1$s(email, '^[a-z0-9]+@[a-z.]+$')),
        count_if(%1$s(phone, '^[+]316[0-9]{8}$')),
        count_if(score BETWEEN 0 AND 100),
        count_if(lifetime_value >= 0),
        count_if(length(name) BETWEEN 6 AND 20),
        count_if(birth_date BETWEEN DATE '1940-01-01' AND DATE '2010-01-01'),
        count_if(created_at > birth_date),
        avg(score),
        sum(lifetime_value),
        min(score),
        max(lifetime_value),
        stddev_samp(score)
      FROM contact
      """;

  private static final String UNIQUE =
      """
      SELECT coalesce(sum(CASE WHEN n > 1 THEN n END), 0), sum(n)
      FROM (SELECT count(*) AS n FROM contact WHERE %1$s IS NOT NULL GROUP BY %1$s) AS sized
      """;

  private ContactMetrics() {}

  /**
   * The statements.
   *
   * @param findsPattern name of the function that tells whether a text has a part like a pattern
   */
  static List<String> statements(String findsPattern) {
    return List.of(
        SHARED.formatted(findsPattern), UNIQUE.formatted("contact_id"), UNIQUE.formatted("email"));
  }
}
