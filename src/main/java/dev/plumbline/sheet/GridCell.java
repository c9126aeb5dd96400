package dev.plumbline.sheet;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTCell;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.STCellType;

/** A cell as the workbook shows it, and the formula behind it. */
final class GridCell {
  /** As many digits as a workbook keeps. */
  private static final MathContext DIGITS = new MathContext(15);

  /** The most decimals that are told. */
  private static final int DECIMALS = 10;

  private final Grid grid;
  private final XSSFCell cell;
  private final CellType shown;
  private final Optional<Formula> formula;
  private final Optional<String> pattern;
  private final boolean stored;
  private final Optional<CellValue> computed;

  GridCell(Grid grid, XSSFCell cell) {
    this.grid = grid;
    this.cell = cell;
    this.formula = isFormula(cell) ? grid.book().formula(cell) : Optional.empty();
    this.pattern = formula.map(Formula::pattern);
    this.stored = !isFormula(cell) || holdsValue(cell.getCTCell());
    this.computed = stored ? Optional.empty() : grid.book().computed(cell);
    this.shown = shown();
  }

  /** Programs that write formulas leave it to others to compute them. */
  private static boolean holdsValue(CTCell cell) {
    return cell.isSetV() && (cell.getT() == STCellType.STR || !cell.getV().isEmpty());
  }

  private CellType shown() {
    if (!stored) {
      return computed.map(CellValue::getCellType).orElse(CellType.BLANK);
    }
    return isFormula(cell) ? cell.getCachedFormulaResultType() : cell.getCellType();
  }

  private static boolean isFormula(XSSFCell cell) {
    return cell.getCellType() == CellType.FORMULA;
  }

  Grid grid() {
    return grid;
  }

  CellAddress address() {
    return cell.getAddress();
  }

  int row() {
    return cell.getRowIndex();
  }

  int column() {
    return cell.getColumnIndex();
  }

  boolean holdsSomething() {
    return isFormula(cell) || shown != CellType.BLANK && !(isText() && text().isEmpty());
  }

  /** The formula; empty where there is none, or none that can be parsed. */
  Optional<Formula> formula() {
    return formula;
  }

  /** What its formula looks like from where it stands; empty where there is none. */
  String pattern() {
    return pattern.orElse("");
  }

  /** Whether the workbook keeps what its formula gave when it was saved. */
  boolean isStored() {
    return stored;
  }

  /** Whether there is a formula that can be parsed. */
  boolean isFormula() {
    return formula.isPresent();
  }

  /** The formula as it is written. */
  String formulaText() {
    return isFormula(cell) ? "=" + cell.getCellFormula() : "";
  }

  boolean isError() {
    return shown == CellType.ERROR;
  }

  String error() {
    byte code = computed.map(CellValue::getErrorValue).orElseGet(cell::getErrorCellValue);
    return FormulaError.forInt(code).getString();
  }

  boolean isText() {
    return shown == CellType.STRING;
  }

  /** Whether it holds a text that is neither a number nor the result of a formula. */
  boolean isWord() {
    return isText() && cell.getCellType() == CellType.STRING && !AmountText.isNumber(text());
  }

  String text() {
    return isText()
        ? computed.map(CellValue::getStringValue).orElseGet(cell::getStringCellValue).strip()
        : "";
  }

  /** Whether it shows a number that is no date. */
  boolean isNumber() {
    return shown == CellType.NUMERIC && !isDate();
  }

  boolean isConstantNumber() {
    return isNumber() && cell.getCellType() == CellType.NUMERIC;
  }

  boolean isDate() {
    return shown == CellType.NUMERIC
        && DateUtil.isADateFormat(
            cell.getCellStyle().getDataFormat(), cell.getCellStyle().getDataFormatString());
  }

  double number() {
    return computed.map(CellValue::getNumberValue).orElseGet(cell::getNumericCellValue);
  }

  Optional<BigDecimal> amount() {
    return isNumber() ? Optional.of(decimal(number())) : Optional.empty();
  }

  /** A number as a workbook shows it: binary noise beyond fifteen digits is cut off. */
  static BigDecimal decimal(double number) {
    BigDecimal shown = new BigDecimal(number, DIGITS).stripTrailingZeros();
    return shown.setScale(Math.max(0, Math.min(shown.scale(), DECIMALS)), RoundingMode.HALF_UP);
  }

  /** How numbers are written, such as {@code #,##0.00 €}. */
  String format() {
    return Optional.ofNullable(cell.getCellStyle().getDataFormatString()).orElse("");
  }

  /** Formula, number or text. */
  String contents() {
    if (isFormula(cell)) {
      return formulaText();
    }
    return shown == CellType.NUMERIC ? Double.toString(number()) : cell.toString();
  }

  XSSFCell stored() {
    return cell;
  }
}
