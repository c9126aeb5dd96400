package dev.plumbline.expectation;

import java.util.List;
import java.util.Locale;

/**
 * The functions that rules call in their Spark SQL beside Spark's own. Whoever evaluates rules
 * registers them under these names; of a null first argument each makes null.
 */
public enum RowFunction {
  /** Whether a text is JSON: {@code (text)} to boolean. */
  IS_JSON,
  /**
   * Whether a text that is JSON meets a JSON Schema: {@code (text, schema)} to boolean; fails on a
   * text that is no JSON.
   */
  MEETS_JSON_SCHEMA,
  /** Whether a text is a date or time in one of many notations: {@code (text)} to boolean. */
  IS_DATE,
  /** Whether a text is an address of mail: {@code (text)} to boolean. */
  IS_EMAIL,
  /** Whether a text is a telephone number: {@code (text, region or nothing)} to boolean. */
  IS_PHONE,
  /** Whether a text is an international bank account number: {@code (text)} to boolean. */
  IS_IBAN,
  /**
   * Whether a text holds no address of mail, international telephone number or international bank
   * account number: {@code (text)} to boolean.
   */
  IS_IMPERSONAL,
  /** Whether a text is an absolute web address: {@code (text)} to boolean. */
  IS_URL,
  /**
   * What is wrong with the campaign parameters of a web address: {@code (text, grammar)} to the key
   * of a {@link UtmGrammar.Flaw}, null if nothing is.
   */
  UTM_FLAW;

  private static final String PREFIX = "plumbline_";

  /** The name in Spark SQL. */
  public String sqlName() {
    return PREFIX + name().toLowerCase(Locale.ROOT);
  }

  /** A call as Spark SQL. */
  String call(String expression, List<String> texts) {
    StringBuilder call = new StringBuilder(sqlName()).append('(').append(expression);
    texts.forEach(text -> call.append(", ").append(Sql.text(text)));
    return call.append(')').toString();
  }
}
