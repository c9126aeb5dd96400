package dev.plumbline.project;

import java.util.List;

/**
 * A named view: a file in {@code reports/rollups/}, or one that a declaration makes.
 *
 * @param name the file name without its ending
 * @param sql one SELECT statement of Spark SQL; {@code :as_of} and others stand for {@link
 *     SqlParameters}
 * @param place the file's first line, or that of the declaration
 * @param origin where the text comes from
 */
public record RollupDefinition(String name, String sql, Place place, Origin origin) {

  /** One that is written in a file of its own. */
  public RollupDefinition(String name, String sql, Place place) {
    this(name, sql, place, new Written());
  }

  /** Where a line of the text is declared. */
  public Place at(int line) {
    return origin instanceof Written ? new Place(place.file(), line) : place;
  }

  /** Where the text of a view comes from. */
  public sealed interface Origin permits Written, Made {}

  /** From its own file. */
  public record Written() implements Origin {}

  /**
   * From a declaration.
   *
   * @param uses the columns that the declaration names
   */
  public record Made(List<ColumnUse> uses) implements Origin {
    public Made {
      uses = List.copyOf(uses);
    }
  }

  /** A column of a table or roll-up that a declaration names, and where. */
  public record ColumnUse(String view, String column, Place place) {}
}
