package dev.plumbline.check;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.table.TaskFailure;
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
  static final String OTHER_TABLE_NOT_OPEN = "OTHER_TABLE_NOT_OPEN";
  static final String QUERY_REFUSED = "QUERY_REFUSED";
  static final String COLUMN_NOT_PUBLIC = "COLUMN_NOT_PUBLIC";
  static final String FIGURE_NOT_SINGLE = "FIGURE_NOT_SINGLE";
  static final String TOO_MANY_GROUPS = "TOO_MANY_GROUPS";
  static final String NOT_BY_GROUP = "NOT_BY_GROUP";

  private static final String EXECUTION_LOST = "EXECUTION_LOST";
  private static final String SOURCE_NOT_READ = "SOURCE_NOT_READ";
  private static final String UNCLASSIFIED = "EVALUATION_FAILED";

  private ErrorClass() {}

  /** The class of an error, or of the innermost of its causes that has one; no sub-class. */
  static String of(Throwable failure) {
    return TaskFailure.classOf(failure).orElseGet(() -> byBlame(failure));
  }

  private static String byBlame(Throwable failure) {
    return switch (Blame.of(failure)) {
      case EXECUTION -> EXECUTION_LOST;
      case SOURCE -> SOURCE_NOT_READ;
      case EXPRESSION -> ofExpression(failure);
    };
  }

  private static String ofExpression(Throwable failure) {
    String innermost = UNCLASSIFIED;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable spark
          && spark.getErrorClass() != null
          && !spark.getErrorClass().startsWith("_LEGACY")) {
        innermost = spark.getErrorClass().split("\\.")[0];
      }
    }
    return innermost;
  }

  /** What an error class means, in words. */
  static LocalizedText reason(String errorClass) {
    String key = "error." + errorClass;
    return Wording.PHRASES.has(key) ? Wording.of(key) : Wording.of("error.other", errorClass);
  }
}
