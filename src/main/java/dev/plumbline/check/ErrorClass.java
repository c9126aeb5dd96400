package dev.plumbline.check;

import dev.plumbline.project.LocalizedText;
import org.apache.spark.SparkThrowable;

/**
 * Names errors without their messages, because Spark's messages hold values of the data: by Spark's
 * own error class where there is one.
 */
final class ErrorClass {
  static final String UNRESOLVED_COLUMN = "UNRESOLVED_COLUMN";
  static final String DATATYPE_MISMATCH = "DATATYPE_MISMATCH";
  static final String CAST_INVALID_INPUT = "CAST_INVALID_INPUT";
  static final String ARITHMETIC_OVERFLOW = "ARITHMETIC_OVERFLOW";
  static final String TABLE_NOT_OPEN = "TABLE_NOT_OPEN";

  private static final String UNCLASSIFIED = "EVALUATION_FAILED";

  private ErrorClass() {}

  /** The class of an error, without its sub-class. */
  static String of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable spark
          && spark.getErrorClass() != null
          && !spark.getErrorClass().startsWith("_LEGACY")) {
        return spark.getErrorClass().split("\\.")[0];
      }
    }
    return UNCLASSIFIED;
  }

  /** What an error class means, in words. */
  static LocalizedText reason(String errorClass) {
    String key = "error." + errorClass;
    return Wording.PHRASES.has(key) ? Wording.of(key) : Wording.of("error.other", errorClass);
  }
}
