package dev.plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** A project that expects of the table of contacts what the eighteen metrics tell. */
final class ContactsProject {
  /** Sixteen that share a scan. */
  private static final List<String> SHARED =
      List.of(
          "expect_table_row_count_to_be_between, kwargs: {min_value: %d}",
          "expect_column_values_to_not_be_null, kwargs: {column: email, mostly: 0.8%d}",
          "expect_column_values_to_not_be_null, kwargs: {column: country, mostly: 0.8%d}",
          "expect_column_values_to_be_in_set,"
              + " kwargs: {column: country, value_set: [NL, BE, DE, FR, GB, ES, X%d]}",
          "expect_column_values_to_match_regex,"
              + " kwargs: {column: email, regex: '^[a-z0-9]+@[a-z.]{1,9%d}$'}",
          "expect_column_values_to_match_regex,"
              + " kwargs: {column: phone, regex: '^[+]316[0-9]{8}( %d)?$'}",
          "expect_column_values_to_be_between,"
              + " kwargs: {column: score, min_value: 0, max_value: 10%d}",
          "expect_column_values_to_be_between, kwargs: {column: lifetime_value, min_value: -1%d}",
          "expect_column_value_lengths_to_be_between,"
              + " kwargs: {column: name, min_value: 6, max_value: 2%d}",
          "expect_column_values_to_be_between,"
              + " kwargs: {column: birth_date, min_value: 1940-01-01, max_value: 201%d-01-01}",
          "expect_column_pair_values_a_to_be_greater_than_b,"
              + " kwargs: {column_A: created_at, column_B: birth_date, mostly: 0.8%d}",
          "expect_column_mean_to_be_between, kwargs: {column: score, min_value: -1%d}",
          "expect_column_sum_to_be_between, kwargs: {column: lifetime_value, min_value: -1%d}",
          "expect_column_min_to_be_between, kwargs: {column: score, min_value: -1%d}",
          "expect_column_max_to_be_between, kwargs: {column: lifetime_value, min_value: -1%d}",
          "expect_column_stdev_to_be_between, kwargs: {column: score, min_value: 0.%d}");

  private static final List<String> UNIQUE =
      List.of(
          "expect_column_values_to_be_unique, kwargs: {column: contact_id}",
          "expect_column_values_to_be_unique, kwargs: {column: email}");

  private static final List<String> COLUMNS =
      List.of(
          "contact_id",
          "email",
          "phone",
          "country",
          "name",
          "birth_date",
          "created_at",
          "consent",
          "score",
          "lifetime_value");

  private ContactsProject() {}

  /**
   * Writes the project.
   *
   * @param folder holds {@code contact.parquet}, which every table reads
   * @param tables how many tables there are
   * @param times how often the sixteen expectations are repeated, each time with another bound; 1
   *     to 10
   */
  static Path write(Path folder, int tables, int times) throws IOException {
    Path checks = Files.createDirectories(folder.resolve("checks"));
    Files.writeString(
        folder.resolve("plumbline.yml"),
        """
        name: Benchmark
        owner: crm
        owners: {crm: {name: CRM}}
        profile: bench
        profiles: {bench: {as_of: 2026-06-30}}
        """);
    for (int table = 1; table <= tables; table++) {
      Files.write(checks.resolve("contact_" + table + ".yml"), table("contact_" + table, times));
    }
    return folder;
  }

  private static List<String> table(String name, int times) {
    List<String> lines =
        new ArrayList<>(
            List.of(
                "table: " + name,
                "description: Contacts",
                "source: {format: parquet, path: contact.parquet}",
                "columns:"));
    COLUMNS.forEach(column -> lines.add("  %s: {class: public}".formatted(column)));
    lines.add("expectations:");
    List<String> expectations = new ArrayList<>(UNIQUE);
    IntStream.range(0, times)
        .forEach(time -> SHARED.forEach(shared -> expectations.add(shared.formatted(time))));
    for (int index = 0; index < expectations.size(); index++) {
      lines.add("  - {id: %s-%d, type: %s}".formatted(name, index, expectations.get(index)));
    }
    return lines;
  }
}
