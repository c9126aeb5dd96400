package dev.plumbline.expectation;

import java.util.List;

/**
 * What the type of a column must allow before a rule can be evaluated.
 *
 * @param literals texts of the rule that are compared with the column's values; in a column of
 *     numbers, dates or timestamps each must be such a value, because Spark would silently make
 *     nothing of it and every row would comply
 */
public record TypeDemand(String column, Kind kind, List<String> literals) {

  public TypeDemand {
    literals = List.copyOf(literals);
  }

  /** The column must hold text. */
  static TypeDemand text(String column) {
    return new TypeDemand(column, Kind.TEXT, List.of());
  }

  /** The column must hold numbers. */
  static TypeDemand number(String column) {
    return new TypeDemand(column, Kind.NUMBER, List.of());
  }

  /** The column must hold numbers, or texts that are numbers. */
  static TypeDemand numeric(String column) {
    return new TypeDemand(column, Kind.NUMBER_OR_TEXT, List.of());
  }

  /** The column must hold numbers, texts that are numbers, dates or timestamps. */
  static TypeDemand ordered(String column) {
    return new TypeDemand(column, Kind.ORDERED, List.of());
  }

  /** The column must hold dates or timestamps. */
  static TypeDemand moment(String column) {
    return new TypeDemand(column, Kind.MOMENT, List.of());
  }

  /** The column must be comparable with these texts. */
  static TypeDemand comparable(String column, List<String> literals) {
    return new TypeDemand(column, Kind.ANY, literals);
  }

  /** The kinds of types that a rule can ask for. */
  public enum Kind {
    TEXT,
    NUMBER,
    NUMBER_OR_TEXT,
    ORDERED,
    MOMENT,
    ANY
  }
}
