package dev.plumbline.bench;

import org.apache.spark.sql.SparkSession;

/** Writes a table of contacts as Parquet: ten columns, any number of rows, always the same. */
final class ContactsTable {
  private static final int ROWS_PER_FILE = 1_250_000;

  private ContactsTable() {}

  /**
   * @param arguments folder to write, number of rows
   */
  public static void main(String[] arguments) {
    long rows = Long.parseLong(arguments[1]);
    long files = Math.max(1, rows / ROWS_PER_FILE);
    try (SparkSession spark = ReferenceSession.open()) {
      spark
          .sql(
              """
              SELECT
                id AS contact_id,
                CASE WHEN pmod(seed, 50) > 0 THEN concat('c', id, '@example.com') END AS email,
                concat('+316', lpad(pmod(seed, 100000000), 8, '0')) AS phone,
                element_at(array('NL', 'BE', 'DE', 'FR', 'GB', 'ES'), 1 + CAST(pmod(seed, 6) AS INT))
                  AS country,
                concat('Name ', pmod(seed, 500000)) AS name,
                date_add(DATE'1940-01-01', CAST(pmod(seed, 24000) AS INT)) AS birth_date,
                timestamp_seconds(1400000000 + pmod(seed, 300000000)) AS created_at,
                pmod(seed, 4) > 0 AS consent,
                pmod(seed, 100001) / 1000D AS score,
                CAST(pmod(seed, 5000000) / 100 AS DECIMAL(12, 2)) AS lifetime_value
              FROM (SELECT id, xxhash64(id) AS seed FROM range(0, %d, 1, %d))
              """
                  .formatted(rows, files))
          .write()
          .parquet(arguments[0]);
    }
  }
}
