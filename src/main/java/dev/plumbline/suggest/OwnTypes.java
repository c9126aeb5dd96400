package dev.plumbline.suggest;

import java.util.List;

/**
 * Types of expectations beyond those of Great Expectations that are suggested where the vocabulary
 * knows them.
 */
final class OwnTypes {

  static final String EMAIL = "expect_column_values_to_be_valid_email";
  static final String IBAN = "expect_column_values_to_be_valid_iban";

  private static final String REFERENCE = "expect_column_values_to_exist_in_other_table";

  private OwnTypes() {}

  /** Ways to say that the values of a column stand in the key of another table. */
  static List<Rule> reference(String column, String table, String key) {
    Rule rule = Rule.of(REFERENCE).with("column", column);
    return List.of(
        rule.with("other_table_name", table).with("other_column", key),
        rule.with("other_table", table).with("other_column", key));
  }
}
