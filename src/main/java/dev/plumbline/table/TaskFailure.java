package dev.plumbline.table;

import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.spark.SparkException;

/**
 * What stops any reading of a table, whatever it is read for: asking for less would meet the same.
 */
public final class TaskFailure {
  /** A file that was there when the table was opened is not there where a task reads it. */
  public static final String FILE_NOT_FOUND = "FILE_NOT_FOUND";

  /** A file is not the one that it was when the table was opened. */
  public static final String FILE_CHANGED = "FILE_CHANGED";

  /** The processes that computed the answer ended, each time that it was tried. */
  public static final String EXECUTOR_LOST = "EXECUTOR_LOST";

  /** How Spark words it; a class of its own it has not. No text from the data comes before. */
  private static final Pattern LOST =
      Pattern.compile(
          "Job aborted due to stage failure: (Task \\S+ in stage \\S+ failed \\d+ times, most recent"
              + " failure: Lost task \\S+ in stage \\S+ \\(TID \\d+\\) \\([^)]*\\):"
              + " ExecutorLostFailure |\\S+ \\d+ \\([^)]*\\) has failed the maximum allowable number"
              + " of times)");

  private TaskFailure() {}

  /** The class of such a failure; empty for any other. */
  public static Optional<String> classOf(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileNotFoundException || cause instanceof NoSuchFileException) {
        return Optional.of(FILE_NOT_FOUND);
      }
      if (cause instanceof FileChangedException) {
        return Optional.of(FILE_CHANGED);
      }
      if (cause instanceof SparkException
          && LOST.matcher(String.valueOf(cause.getMessage())).lookingAt()) {
        return Optional.of(EXECUTOR_LOST);
      }
    }
    return Optional.empty();
  }
}
