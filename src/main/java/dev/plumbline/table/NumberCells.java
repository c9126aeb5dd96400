package dev.plumbline.table;

import dev.plumbline.project.TableDefinition;
import java.io.Serializable;
import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/**
 * Writes numbers that a source stores as numbers: in full, without exponent. For columns that are
 * declared as numbers the decimal sign is that of the locale in which their texts are read.
 */
record NumberCells(char decimal, List<String> columns) implements Serializable {

  private static final int LONGEST_EXPONENT = 3;

  NumberCells {
    columns = List.copyOf(columns);
  }

  static NumberCells of(TableDefinition definition, Locale locale) {
    List<String> columns =
        definition.columns().values().stream()
            .filter(column -> !column.typeOfTexts().equals("string"))
            .map(column -> column.name())
            .toList();
    return new NumberCells(DecimalFormatSymbols.getInstance(locale).getDecimalSeparator(), columns);
  }

  /**
   * @param number as Java, JSON or a workbook writes it
   */
  String text(String column, String number) {
    String plain = plain(number);
    return decimal != '.' && columns.contains(column) ? plain.replace('.', decimal) : plain;
  }

  private static String plain(String number) {
    int exponent = Math.max(number.indexOf('e'), number.indexOf('E'));
    boolean expands = exponent >= 0 && number.length() - exponent - 1 <= LONGEST_EXPONENT;
    return expands ? new BigDecimal(number).toPlainString() : number;
  }
}
