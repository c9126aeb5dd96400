package dev.plumbline.table;

import dev.plumbline.project.ColumnDefinition;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.DecimalType;

/** How the text of a cell becomes a value of a declared type: in full, or not at all. */
interface CellType {

  /** What a text that is no such value is called. */
  String fault();

  /**
   * @param text a SQL expression: a trimmed text, or null
   * @return a SQL expression: its value, or null where the text is no such value
   */
  String value(String text);

  /** The type of a column, or none for texts, which are left as they are. */
  static Optional<CellType> of(ColumnDefinition column, Locale locale) {
    DataType type = DataType.fromDDL(column.typeOfTexts());
    if (type.equals(DataTypes.StringType)) {
      return Optional.empty();
    }
    if (type.equals(DataTypes.BooleanType)) {
      return Optional.of(new BooleanCell());
    }
    if (type.equals(DataTypes.DateType)) {
      return Optional.of(new DateCell(DatePatterns.checked(column)));
    }
    if (type.equals(DataTypes.TimestampType)) {
      return Optional.of(new TimestampCell(DatePatterns.checked(column)));
    }
    CellType number = number(type, NumberText.of(locale));
    return Optional.of(
        column.formats().isEmpty() ? number : new CurrencyCell(number, column.formats()));
  }

  private static CellType number(DataType type, NumberText text) {
    if (type instanceof DecimalType decimal) {
      return new DecimalCell(text, decimal);
    }
    boolean whole = type.equals(DataTypes.IntegerType) || type.equals(DataTypes.LongType);
    return whole ? new WholeCell(text, type.sql()) : new DoubleCell(text);
  }
}
