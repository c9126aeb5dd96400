package dev.plumbline.expectation;

import java.util.Map;
import java.util.Optional;

/** Types that Great Expectations removed or renamed, and what stands for them. */
final class RemovedType {
  private static final String KL_DIVERGENCE =
      "use expect_column_kl_divergence_to_be_less_than with the expected partition_object";
  private static final String QUERY =
      "use unexpected_rows_expectation with a query of the rows that must not be there";
  private static final String FILE =
      "remove it: every table is checked to open, to have its columns and to be readable";
  private static final Map<String, String> INSTEAD =
      Map.of(
          "expect_column_bootstrapped_ks_test_p_value_to_be_greater_than",
          KL_DIVERGENCE,
          "expect_column_chisquare_test_p_value_to_be_greater_than",
          KL_DIVERGENCE,
          "expect_column_parameterized_distribution_ks_test_p_value_to_be_greater_than",
          "use expect_column_quantile_values_to_be_between or "
              + KL_DIVERGENCE.substring("use ".length()),
          "expect_column_pair_cramers_phi_value_to_be_less_than",
          QUERY,
          "expect_multicolumn_values_to_be_unique",
          "use expect_select_column_values_to_be_unique_within_record for values that differ"
              + " within a row, or expect_compound_columns_to_be_unique for rows that differ",
          "expect_query_results_to_match_source",
          "use expect_query_results_to_match_comparison",
          "expect_column_pair_values_A_to_be_greater_than_B",
          "use expect_column_pair_values_a_to_be_greater_than_b");

  private RemovedType() {}

  /** What to use instead, if there once was a type of this name. */
  static Optional<String> instead(String name) {
    if (name.startsWith("expect_file_")) {
      return Optional.of(FILE);
    }
    if (name.startsWith("expect_queried_") || name.startsWith("expect_query_count_")) {
      return Optional.of(QUERY);
    }
    return Optional.ofNullable(INSTEAD.get(name));
  }
}
