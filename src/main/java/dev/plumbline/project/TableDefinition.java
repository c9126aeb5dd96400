package dev.plumbline.project;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One file of {@code checks/}: a named source of rows and what is expected of it.
 *
 * @param owner id of the owner; where the file names none, that of the source, else the project's
 * @param key columns that identify a row; may be empty
 * @param columns by name, in the order declared; may be empty or partial
 * @param readable what share of records must be readable, and how bad it is if they are not
 * @param quarantine whether its failing rows are written apart
 */
public record TableDefinition(
    String name,
    String description,
    String owner,
    Source source,
    List<String> key,
    Optional<Freshness> freshness,
    Readable readable,
    Map<String, ColumnDefinition> columns,
    List<ExpectationDefinition> expectations,
    Quarantine quarantine,
    Place place) {

  public TableDefinition {
    key = List.copyOf(key);
    columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    expectations = List.copyOf(expectations);
  }

  /** A table without a quarantine. */
  public TableDefinition(
      String name,
      String description,
      String owner,
      Source source,
      List<String> key,
      Optional<Freshness> freshness,
      Readable readable,
      Map<String, ColumnDefinition> columns,
      List<ExpectationDefinition> expectations,
      Place place) {
    this(
        name,
        description,
        owner,
        source,
        key,
        freshness,
        readable,
        columns,
        expectations,
        Quarantine.NONE,
        place);
  }

  /** The declared class of a column; personal where none is declared. */
  public ColumnClass classOf(String column) {
    ColumnDefinition definition = columns.get(column);
    return definition == null ? ColumnClass.PERSONAL : definition.classification();
  }

  /**
   * How old the newest value of a date or timestamp column may be.
   *
   * @param within at most this long before the as-of date
   */
  public record Freshness(
      String column, java.time.Duration within, Severity severity, Place place) {}

  /**
   * The share of records that must be readable.
   *
   * @param mostly 0 to 1
   */
  public record Readable(double mostly, Severity severity, Place place) {}
}
