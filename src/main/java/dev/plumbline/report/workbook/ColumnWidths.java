package dev.plumbline.report.workbook;

import dev.plumbline.result.ReportResult.ReportColumn.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Widths of columns by what is in them. They are estimated: measuring needs the fonts of the
 * machine, and would differ from one to the next.
 */
final class ColumnWidths {
  private static final int NARROWEST = 9;
  private static final int WIDEST = 60;
  private static final int ROWS_LOOKED_AT = 20_000;
  private static final int DATE_WIDTH = 12;
  private static final int UNKNOWN_WIDTH = 14;
  // Room for the filter button and the padding.
  private static final int HEADER_EXTRA = 5;
  private static final int UNITS_A_CHARACTER = 256;

  private ColumnWidths() {}

  /** One width for each column, in 1/256 of a character. */
  static List<Integer> of(Grid grid) {
    return IntStream.range(0, grid.columns().size())
        .mapToObj(i -> characters(grid, i) * UNITS_A_CHARACTER)
        .toList();
  }

  private static int characters(Grid grid, int index) {
    Grid.Column column = grid.columns().get(index);
    int header = column.header().length() + HEADER_EXTRA;
    int body =
        grid.rows().stream()
            .limit(ROWS_LOOKED_AT)
            .mapToInt(row -> width(row.get(index), column))
            .max()
            .orElse(0);
    return Math.max(NARROWEST, Math.min(WIDEST, Math.max(header, body)));
  }

  private static int width(Object value, Grid.Column column) {
    if (value == null) {
      return 0;
    }
    if (value instanceof Unknown) {
      return UNKNOWN_WIDTH;
    }
    if (value instanceof BigDecimal number) {
      return column.format().width(number);
    }
    return column.type() == Type.DATE
        ? Math.max(DATE_WIDTH, value.toString().length() + 1)
        : value.toString().length() + 3;
  }
}
