package dev.plumbline.check;

import dev.plumbline.table.TaskFailure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import org.apache.spark.SparkThrowable;

/**
 * Tells failures of expressions from what befalls a run as a whole. An expression is to blame until
 * it is known that it is not: a source that cannot be read, an executor that is lost and memory
 * that runs out would make any other question fail too, each after as much time.
 */
enum Blame {
  EXPRESSION,
  SOURCE,
  EXECUTION;

  /** Whether a part of the questions may well be answered. */
  static boolean isOnExpressions(Throwable failure) {
    return TaskFailure.classOf(failure).isEmpty() && of(failure) == EXPRESSION;
  }

  /** What is to blame for a failure, by what caused it. */
  static Blame of(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (isOfFunction(cause)) {
        return EXPRESSION;
      }
      if (isOfExecution(cause)) {
        return EXECUTION;
      }
      if (cause instanceof IOException
          || cause instanceof UncheckedIOException
          || cause instanceof SQLException) {
        return SOURCE;
      }
    }
    return EXPRESSION;
  }

  /** Whatever a function of a user throws is its own. */
  private static boolean isOfFunction(Throwable cause) {
    return cause instanceof SparkThrowable spark
        && "FAILED_EXECUTE_UDF".equals(spark.getErrorClass());
  }

  private static boolean isOfExecution(Throwable cause) {
    return cause instanceof OutOfMemoryError
        || cause instanceof InterruptedException
        || (cause instanceof SparkThrowable && isLoss(String.valueOf(cause.getMessage())));
  }

  /** Spark tells the loss of an executor, and of what it held, in words only. */
  private static boolean isLoss(String message) {
    return message.startsWith("Job aborted due to stage failure")
            && (message.contains("ExecutorLostFailure (") || message.contains("FetchFailed"))
        || message.startsWith("Job") && message.contains("SparkContext was shut down");
  }
}
