package dev.plumbline.expectation;

/** A row condition that cannot be read. */
final class ConditionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String instead;

  /**
   * @param what what is wrong, following the name of the type of the expectation
   * @param instead what would be right
   */
  ConditionException(String what, String instead) {
    super(what);
    this.instead = instead;
  }

  String instead() {
    return instead;
  }
}
