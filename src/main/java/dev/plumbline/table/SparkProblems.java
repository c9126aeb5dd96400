package dev.plumbline.table;

import java.util.function.Supplier;
import org.apache.spark.SparkThrowable;

/** Turns what Spark throws at opening into a reason without Spark's text, which may hold data. */
final class SparkProblems {

  private SparkProblems() {}

  /**
   * @param label what to call the source
   */
  static OpenedTable naming(String label, Supplier<OpenedTable> opening) {
    try {
      return opening.get();
    } catch (TableException e) {
      throw e;
    } catch (Exception e) {
      // Scala code throws checked exceptions that Java does not know of.
      throw unreadable(label, errorClass(e));
    }
  }

  private static String errorClass(Throwable thrown) {
    return TaskFailure.classOf(thrown).orElseGet(() -> sparkClass(thrown));
  }

  private static String sparkClass(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SparkThrowable known && known.getErrorClass() != null) {
        return known.getErrorClass();
      }
    }
    return thrown.getClass().getSimpleName();
  }

  private static TableException unreadable(String label, String errorClass) {
    return switch (errorClass) {
      case "TABLE_OR_VIEW_NOT_FOUND", "SCHEMA_NOT_FOUND" ->
          new TableException(
              "TABLE_NOT_FOUND",
              "There is no " + label + ": correct the name or create the table.",
              "Er is geen " + label + ": verbeter de naam of maak de tabel.");
      case "DATA_SOURCE_NOT_FOUND" ->
          new TableException(
              "FORMAT_UNKNOWN",
              label + " has a format that is not installed: correct it or add its library.",
              label
                  + " heeft een formaat dat niet is geïnstalleerd: verbeter het of voeg de"
                  + " bibliotheek toe.");
      case TaskFailure.FILE_NOT_FOUND ->
          new TableException(
              errorClass,
              label
                  + " is found here but not where it is read: put it where every machine sees it.",
              label
                  + " is hier te vinden maar niet waar het wordt gelezen: zet het waar elke machine"
                  + " het ziet.");
      default ->
          new TableException(
              "UNREADABLE_SOURCE",
              label + " cannot be read (" + errorClass + "): check its format and declared types.",
              label
                  + " kan niet worden gelezen ("
                  + errorClass
                  + "): controleer het formaat en de"
                  + " opgegeven typen.");
    };
  }
}
