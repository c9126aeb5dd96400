package dev.plumbline.table;

import java.sql.SQLException;

/** Why a database cannot be read, without addresses, names of users or words of the database. */
final class DatabaseProblems {

  private DatabaseProblems() {}

  static TableException of(String label, Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof TableException known) {
        return known;
      }
      if (cause instanceof SQLException refused) {
        return of(label, refused);
      }
      if (cause instanceof ClassNotFoundException) {
        return driverMissing(label);
      }
    }
    return failed(label, thrown.getClass().getSimpleName());
  }

  static TableException partitionColumn(String label, String column) {
    return new TableException(
        "PARTITION_COLUMN_UNSUITABLE",
        label + " cannot be read in parts by " + column + ": name a number, date or timestamp.",
        label
            + " kan niet in delen worden gelezen op "
            + column
            + ": noem een getal, datum of"
            + " tijdstip.");
  }

  private static TableException of(String label, SQLException refused) {
    String state = refused.getSQLState() == null ? "" : refused.getSQLState();
    if ("No suitable driver".equals(refused.getMessage())) {
      return driverMissing(label);
    }
    if (state.startsWith("08")) {
      return new TableException(
          "DATABASE_UNREACHABLE",
          "The database of " + label + " does not answer: check address, network and that it runs.",
          "De database van "
              + label
              + " antwoordt niet: controleer adres, netwerk en of hij"
              + " draait.");
    }
    if (state.startsWith("28")) {
      return new TableException(
          "DATABASE_ACCESS_DENIED",
          "The database of " + label + " refuses the user: check user and password.",
          "De database van "
              + label
              + " weigert de gebruiker: controleer gebruiker en"
              + " wachtwoord.");
    }
    if (state.equals("42P01") || state.equals("42S02")) {
      return new TableException(
          "TABLE_NOT_FOUND",
          "The database has no table for " + label + ": correct the name or the rights.",
          "De database heeft geen tabel voor " + label + ": verbeter de naam of de rechten.");
    }
    return failed(label, "SQLSTATE " + state);
  }

  private static TableException driverMissing(String label) {
    return new TableException(
        "DATABASE_DRIVER_MISSING",
        "No driver for " + label + ": add its JDBC driver to the class path.",
        "Geen driver voor " + label + ": voeg de JDBC-driver toe aan het class path.");
  }

  private static TableException failed(String label, String code) {
    return new TableException(
        "UNREADABLE_SOURCE",
        label + " cannot be read (" + code + "): try the query in the database.",
        label + " kan niet worden gelezen (" + code + "): probeer de query in de database.");
  }
}
