package dev.plumbline.check;

import dev.plumbline.mask.Masking;
import dev.plumbline.mask.Treatment;
import dev.plumbline.project.ColumnClass;
import java.util.Set;

/** What is left of a figure once the class of its column has been respected. */
enum Mask {
  /** Shown as it is, cut where it is long. */
  NONE,
  /** Shown by its form: who knows the row will know it again, nobody else. */
  FORM,
  /** Only that there is a value. */
  ALL;

  static final String HIDDEN = Masking.HIDDEN;

  private static final int SMALLEST_GROUP = 10;
  private static final Set<String> TEXT_TYPES = Set.of("string", "varchar", "char");

  static Mask of(ColumnClass classification) {
    return switch (classification) {
      case PUBLIC, INTERNAL -> NONE;
      case PERSONAL -> FORM;
      case SENSITIVE, SECRET -> ALL;
    };
  }

  /**
   * Masks a value; the same value always gives the same text.
   *
   * @param value null stays null
   * @param type Spark SQL type of the column; only texts have a form that may be shown
   */
  String value(String value, String type) {
    return Masking.withoutKey().text(treatment(type), value);
  }

  /** Masks a figure that is itself one of the values. */
  String figure(Figure figure) {
    return value(figure.text(), figure instanceof Figure.Text ? "string" : "number");
  }

  /** Masks a figure over so many values; over a few it would give them away. */
  String figureOver(long count, Figure figure) {
    boolean telling = this == ALL || (this == FORM && count < SMALLEST_GROUP);
    return telling ? HIDDEN : figure.text();
  }

  private Treatment treatment(String type) {
    return switch (this) {
      case NONE -> Treatment.SHOWN;
      case FORM ->
          TEXT_TYPES.contains(type.replaceAll("\\(.*", "")) ? Treatment.TEXT : Treatment.HIDDEN;
      case ALL -> Treatment.HIDDEN;
    };
  }
}
