package dev.plumbline.check.function;

import org.apache.spark.SparkThrowable;

/** A text that had to be JSON is none. The text is not told. */
final class InvalidJson extends RuntimeException implements SparkThrowable {
  private static final long serialVersionUID = 1L;

  InvalidJson() {
    super("A value is not JSON");
  }

  @Override
  public String getErrorClass() {
    return "INVALID_JSON";
  }
}
