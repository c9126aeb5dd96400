package dev.plumbline.mask;

import dev.plumbline.project.ColumnClass;
import org.apache.spark.sql.types.BooleanType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;

/** How the values of a column are shown. */
public enum Treatment {
  /** As they are. */
  SHOWN,
  /** By the form of an e-mail address, if they are one, and by their tag. */
  TEXT,
  /** By their tag alone. */
  TAG,
  /** Only that there is a value. */
  HIDDEN;

  /** The treatment of the values of a column of this class and type. */
  public static Treatment of(ColumnClass classification, DataType type) {
    if (classification.mayBeShown()) {
      return SHOWN;
    }
    // Of two values, tags would tell which is the more frequent.
    if (classification != ColumnClass.PERSONAL || type instanceof BooleanType) {
      return HIDDEN;
    }
    return type instanceof StringType ? TEXT : TAG;
  }
}
