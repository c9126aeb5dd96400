package dev.plumbline.check;

import dev.plumbline.mask.Masking;
import dev.plumbline.mask.Treatment;
import dev.plumbline.project.ColumnClass;
import java.io.Serializable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * How the values of a column, and figures over them, are shown. What is masked is the text that
 * Spark casts a value to, so that a figure which is one of the values has the mask of that value.
 */
record ColumnMask(Masking masking, ColumnClass classification, DataType type)
    implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final int SMALLEST_GROUP = 10;

  /** Whether values are shown as they are. */
  boolean isOpen() {
    return classification.mayBeShown();
  }

  Treatment treatment() {
    return Treatment.of(classification, type);
  }

  /** Masks a column of values, as texts. */
  Column column(Column values) {
    return masking.column(values.cast(DataTypes.StringType), treatment());
  }

  /** Masks a figure that is itself one of the values. */
  String value(Figure figure) {
    return masking.text(treatment(), isOpen() ? figure.text() : figure.cast(type));
  }

  /** Masks a figure over so many values; over a few it would give them away. */
  String figureOver(long count, Figure figure) {
    boolean telling =
        isOpen() || (classification == ColumnClass.PERSONAL && count >= SMALLEST_GROUP);
    return telling ? figure.text() : Masking.HIDDEN;
  }
}
