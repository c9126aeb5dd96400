package dev.plumbline.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How countries lay out what they spent. */
enum CountryLayout {
  /** One list, its header merged over two rows below title rows, a subtotal for each month. */
  LIST {
    @Override
    void draw(XSSFWorkbook workbook, Market market, List<CountryRow> rows) {
      CountryWords words = CountryWords.of(market.language());
      SheetPen pen = new SheetPen(workbook, "Budget");
      pen.text("A1", "Marketing " + market.label() + " 2026");
      pen.text("A2", market.currency().name());
      pen.text("A4", words.month());
      pen.text("B4", words.costCenter());
      pen.text("C4", words.booking());
      pen.text("C5", words.vendor());
      pen.text("D5", words.document());
      pen.text("E4", words.amount());
      List.of("A4:A5", "B4:B5", "C4:D4", "E4:E5").forEach(pen::merge);
      int line = 6;
      List<String> subtotals = new ArrayList<>();
      for (Map.Entry<String, List<CountryRow>> month : grouped(rows, CountryLayout::month)) {
        int first = line;
        for (CountryRow row : month.getValue()) {
          pen.date("A" + line, row.month());
          pen.text("B" + line, row.costCenter());
          pen.text("C" + line, row.vendor());
          pen.text("D" + line, row.document());
          pen.amount("E" + line, row.amount());
          line++;
        }
        pen.text("A" + line, words.total() + " " + month.getKey());
        pen.formula("E" + line, sum("E", first, line - 1), total(month.getValue()));
        subtotals.add("E" + line);
        line++;
      }
      pen.text("A" + line, words.total() + " 2026");
      pen.formula("E" + line, String.join("+", subtotals), total(rows));
    }
  },
  /** A sheet a month, called M01 to M12. */
  MONTHS {
    @Override
    void draw(XSSFWorkbook workbook, Market market, List<CountryRow> rows) {
      CountryWords words = CountryWords.of(market.language());
      for (Map.Entry<String, List<CountryRow>> month : grouped(rows, CountryLayout::month)) {
        SheetPen pen = new SheetPen(workbook, "M" + month.getKey().substring(5));
        pen.text("A1", "Marketing " + market.label() + " " + month.getKey());
        pen.text("A3", words.costCenter());
        pen.text("B3", words.vendor());
        pen.text("C3", words.document());
        pen.text("D3", words.amount());
        int line = 4;
        for (CountryRow row : month.getValue()) {
          pen.text("A" + line, row.costCenter());
          pen.text("B" + line, row.vendor());
          pen.text("C" + line, row.document());
          pen.amount("D" + line, row.amount());
          line++;
        }
        pen.text("A" + line, words.total());
        pen.formula("D" + line, sum("D", 4, line - 1), total(month.getValue()));
      }
    }
  },
  /** Several tables on one sheet, one a cost centre, whose name is merged over its rows. */
  BLOCKS {
    @Override
    void draw(XSSFWorkbook workbook, Market market, List<CountryRow> rows) {
      CountryWords words = CountryWords.of(market.language());
      SheetPen pen = new SheetPen(workbook, "Budget");
      pen.text("B1", "Marketing " + market.label() + " 2026");
      int line = 3;
      for (Map.Entry<String, List<CountryRow>> center : grouped(rows, CountryRow::costCenter)) {
        pen.text("B" + line, words.costCenter());
        pen.text("C" + line, words.month());
        pen.text("D" + line, words.vendor());
        pen.text("E" + line, words.document());
        pen.text("F" + line, words.amount());
        line++;
        int first = line;
        pen.text("B" + first, center.getKey());
        for (CountryRow row : center.getValue()) {
          pen.date("C" + line, row.month());
          pen.text("D" + line, row.vendor());
          pen.text("E" + line, row.document());
          pen.amount("F" + line, row.amount());
          line++;
        }
        if (center.getValue().size() > 1) {
          pen.merge("B" + first + ":B" + (line - 1));
        }
        pen.text("B" + line, words.total() + " " + center.getKey());
        pen.formula("F" + line, sum("F", first, line - 1), total(center.getValue()));
        line += 3;
      }
    }
  };

  abstract void draw(XSSFWorkbook workbook, Market market, List<CountryRow> rows);

  static CountryLayout of(Market market) {
    return switch (market) {
      case NL, BE, GB, DK -> LIST;
      case DE, CH, FR, SE -> MONTHS;
      default -> BLOCKS;
    };
  }

  private static String month(CountryRow row) {
    return row.month().toString().substring(0, 7);
  }

  private static Iterable<Map.Entry<String, List<CountryRow>>> grouped(
      List<CountryRow> rows, Function<CountryRow, String> key) {
    return rows.stream()
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()))
        .entrySet();
  }

  private static String sum(String column, int first, int last) {
    return "SUM(%s%d:%s%d)".formatted(column, first, column, last);
  }

  private static BigDecimal total(List<CountryRow> rows) {
    return rows.stream().map(CountryRow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
