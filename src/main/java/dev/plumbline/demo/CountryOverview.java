package dev.plumbline.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that a country shows to its manager, where most goes wrong. */
final class CountryOverview {
  private static final List<String> CENTERS =
      List.of("Brand", "Demand generation", "Events", "Partner marketing");
  private static final int FIRST = 5;
  private static final BigDecimal SLIP = new BigDecimal("250.00");
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private final SheetPen pen;
  private final Set<SheetSin> sins;
  private final String currency;

  private CountryOverview(SheetPen pen, Set<SheetSin> sins, String currency) {
    this.pen = pen;
    this.sins = sins;
    this.currency = "#,##0.00 [$" + currency + "]";
  }

  static void draw(XSSFWorkbook workbook, Market market, Set<SheetSin> sins) {
    CountryOverview overview =
        new CountryOverview(new SheetPen(workbook, "Overview"), sins, market.currency().name());
    overview.centers();
    overview.totals();
    overview.fairs();
    overview.orders();
    overview.asides();
    rates(workbook, "Rates");
    if (sins.contains(SheetSin.DUPLICATE_SHEET)) {
      rates(workbook, "Rates (2)");
    }
  }

  private boolean has(SheetSin sin) {
    return sins.contains(sin);
  }

  private static BigDecimal first(int index) {
    return BigDecimal.valueOf(1000L * (index + 3));
  }

  private static BigDecimal second(int index) {
    return BigDecimal.valueOf(700L * (index + 2));
  }

  private static BigDecimal clicks(int index) {
    return BigDecimal.valueOf(400L * (index + 1));
  }

  private static BigDecimal spend(int index) {
    return BigDecimal.valueOf(900L + 100L * index * index);
  }

  private static BigDecimal perClick(int index) {
    return spend(index).divide(clicks(index), MathContext.DECIMAL64);
  }

  private BigDecimal planned(int index) {
    BigDecimal right = first(index).add(second(index));
    if (index == 1 && has(SheetSin.OVERWRITTEN_FORMULA)) {
      return right.add(SLIP);
    }
    return index == 2 && has(SheetSin.INCONSISTENT_FORMULA) ? first(index).multiply(TWO) : right;
  }

  private void centers() {
    pen.text("A1", "Overview");
    List<String> headers =
        List.of("Cost centre", "First half", "Second half", "Planned", "Clicks", "Spend");
    for (int column = 0; column < headers.size(); column++) {
      pen.text((char) ('A' + column) + "4", headers.get(column));
    }
    pen.text("G4", "Cost per click");
    pen.text("H4", "Approved on");
    for (int index = 0; index < CENTERS.size(); index++) {
      center(index, FIRST + index);
    }
  }

  private void center(int index, int line) {
    pen.text("A" + line, CENTERS.get(index));
    pen.amount("B" + line, first(index), currency);
    boolean foreign = index == 1 && has(SheetSin.MIXED_CURRENCY);
    pen.amount("C" + line, second(index), foreign ? "[$USD] #,##0.00" : currency);
    planned(index, line);
    pen.amount("E" + line, clicks(index), "#,##0");
    pen.amount("F" + line, spend(index));
    boolean stale = index == 3 && has(SheetSin.STALE_VALUE);
    pen.formula(
        "G" + line,
        "F%d/E%d".formatted(line, line),
        stale ? perClick(index).add(BigDecimal.ONE) : perClick(index));
    LocalDate approved = LocalDate.of(2026, 1, 12 + index);
    boolean american = index == 2 && has(SheetSin.MIXED_DATE_FORMAT);
    pen.date("H" + line, approved, american ? "m/d/yyyy" : "dd-mm-yyyy");
  }

  private void planned(int index, int line) {
    if (index == 1 && has(SheetSin.OVERWRITTEN_FORMULA)) {
      pen.amount("D" + line, planned(index));
      return;
    }
    boolean astray = index == 2 && has(SheetSin.INCONSISTENT_FORMULA);
    pen.formula("D" + line, (astray ? "B%d+B%d" : "B%d+C%d").formatted(line, line), planned(index));
  }

  private void totals() {
    int line = FIRST + CENTERS.size();
    pen.text("A" + line, "Total");
    total("B", line, List.of(first(0), first(1), first(2), first(3)));
    total("C", line, List.of(second(0), second(1), second(2), second(3)));
    total("D", line, List.of(planned(0), planned(1), planned(2), planned(3)));
    List<BigDecimal> clicks = List.of(clicks(0), clicks(1), clicks(2), clicks(3));
    List<BigDecimal> spend = List.of(spend(0), spend(1), spend(2), spend(3));
    total("E", line, clicks);
    total("F", line, spend);
    if (has(SheetSin.RATIO_AGGREGATED)) {
      BigDecimal mean =
          sum(List.of(perClick(0), perClick(1), perClick(2), perClick(3)))
              .divide(BigDecimal.valueOf(4), MathContext.DECIMAL64);
      pen.formula("G" + line, "AVERAGE(G5:G8)", mean);
    } else {
      pen.formula("G" + line, "F9/E9", sum(spend).divide(sum(clicks), MathContext.DECIMAL64));
    }
  }

  private void total(String column, int line, List<BigDecimal> parts) {
    pen.formula(column + line, "SUM(%s5:%s8)".formatted(column, column), sum(parts));
  }

  private static BigDecimal sum(List<BigDecimal> parts) {
    return parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private void fairs() {
    pen.text("A17", "Fairs");
    pen.text("B17", "Spent");
    pen.text("A18", "Stand");
    pen.amount("B18", BigDecimal.valueOf(100));
    pen.text("A19", "Travel");
    pen.amount("B19", BigDecimal.valueOf(200));
    pen.text("A20", "Total fairs");
    if (has(SheetSin.TOTAL_DIFFERS)) {
      pen.amount("B20", BigDecimal.valueOf(310));
    } else {
      pen.formula("B20", "SUM(B18:B19)", BigDecimal.valueOf(300));
    }
  }

  private void orders() {
    pen.text("A22", "Shop");
    pen.text("B22", "Figure");
    pen.text("A23", "No of orders");
    pen.amount("B23", BigDecimal.valueOf(160), "#,##0");
    pen.text("A24", "No of ads");
    pen.amount("B24", BigDecimal.valueOf(50), "#,##0");
    pen.text("A25", "Spend");
    pen.amount("B25", BigDecimal.valueOf(40000));
    pen.text("A26", "Cost per order");
    if (has(SheetSin.RATIO_MISNAMED)) {
      pen.formula("B26", "B25/B24", BigDecimal.valueOf(800));
    } else {
      pen.formula("B26", "B25/B23", BigDecimal.valueOf(250));
    }
  }

  private void asides() {
    pen.text("A28", "Other");
    pen.text("B28", "Value");
    if (has(SheetSin.ERROR_CELL)) {
      pen.text("A29", "Share of fairs");
      pen.error("B29", "B20/0", "#DIV/0!");
    }
    if (has(SheetSin.TEXT_NUMBER)) {
      pen.text("A30", "Reserve");
      pen.text("B30", "€ 12.500,00");
    }
    if (has(SheetSin.HIDDEN_MONEY)) {
      pen.text("A31", "Reserve for the year end");
      pen.amount("B31", BigDecimal.valueOf(50000));
      pen.sheet().getRow(30).setZeroHeight(true);
    }
    if (has(SheetSin.VOLATILE_FUNCTION)) {
      pen.text("A32", "Days since the start of the year");
      pen.formula("B32", "TODAY()-46023", BigDecimal.valueOf(179));
    }
    if (has(SheetSin.EXTERNAL_LINK)) {
      pen.text("A33", "Plan of the year before");
      pen.formula("B33", "[1]Plan!$B$4", BigDecimal.valueOf(118000));
    }
  }

  private static void rates(XSSFWorkbook workbook, String name) {
    SheetPen pen = new SheetPen(workbook, name);
    pen.text("A1", "Currency");
    pen.text("B1", "Rate");
    int line = 2;
    for (Currency currency : Currency.values()) {
      pen.text("A" + line, currency.name());
      pen.amount("B" + line, currency.rate(), "0.0000");
      line++;
    }
  }
}
