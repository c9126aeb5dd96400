package dev.plumbline.expectation;

/** Whether a rule asks for something or for its opposite. */
public enum Polarity {
  IS(""),
  IS_NOT("NOT ");

  private final String prefix;

  Polarity(String prefix) {
    this.prefix = prefix;
  }

  String sql(String condition) {
    return prefix + "(" + condition + ")";
  }

  String key(String phrase) {
    return this == IS ? phrase : "not-" + phrase;
  }
}
