package dev.plumbline.expectation;

/** A parameter that has no value, or an expression of parameters that has none. */
final class ParameterException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String instead;

  /**
   * @param what what is wrong, following the name of the argument
   * @param instead what would be right
   */
  ParameterException(String what, String instead) {
    super(what);
    this.instead = instead;
  }

  String instead() {
    return instead;
  }
}
