package dev.plumbline.sheet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationName;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.EvaluationWorkbook;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.Area3DPxg;
import org.apache.poi.ss.formula.ptg.AreaPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.FuncVarPtg;
import org.apache.poi.ss.formula.ptg.NamePtg;
import org.apache.poi.ss.formula.ptg.NameXPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.formula.ptg.ScalarConstantPtg;
import org.apache.poi.ss.formula.ptg.StringPtg;
import org.apache.poi.ss.formula.udf.UDFFinder;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * A workbook to compute, in which formulas that read large areas read a cell of a {@link
 * SharingSheet} in their place. Everything else is as the workbook has it.
 */
final class SharingWorkbook implements EvaluationWorkbook {
  /** Functions that give of one number just that number, so that parts may go before the whole. */
  private static final Set<String> OF_MANY = Set.of("SUM", "MIN", "MAX");

  private static final String MEAN = "AVERAGE";

  /** Functions that give the same whether or not the empty rows below a sheet are read as well. */
  private static final Set<String> OF_ROWS =
      Set.of(
          "SUM",
          "MIN",
          "MAX",
          "AVERAGE",
          "COUNT",
          "COUNTA",
          "SUMPRODUCT",
          "SUMIF",
          "SUMIFS",
          "AVERAGEIF",
          "AVERAGEIFS",
          "COUNTIF",
          "COUNTIFS",
          "VLOOKUP",
          "MATCH",
          "INDEX",
          "IF",
          "IFERROR",
          "ISNA",
          "ISERROR",
          "AND",
          "OR",
          "NOT",
          "ROUND",
          "ABS");

  private final XSSFWorkbook workbook;
  private final EvaluationWorkbook formulas;
  private final ReadingLimit limit;
  private final Map<Integer, SharingSheet> sheets = new HashMap<>();

  SharingWorkbook(XSSFWorkbook workbook, EvaluationWorkbook formulas, ReadingLimit limit) {
    this.workbook = workbook;
    this.formulas = formulas;
    this.limit = limit;
  }

  @Override
  public SharingSheet getSheet(int index) {
    return sheets.computeIfAbsent(
        index, unseen -> new SharingSheet(formulas.getSheet(index), lastColumn(index), limit));
  }

  /** Whether so many cells were read that nothing more is computed. */
  boolean isExhausted() {
    return limit.isReached();
  }

  private int lastColumn(int index) {
    XSSFSheet sheet = workbook.getSheetAt(index);
    return StreamSupport.stream(sheet.spliterator(), false)
            .mapToInt(row -> row.getLastCellNum())
            .max()
            .orElse(0)
        - 1;
  }

  @Override
  public Ptg[] getFormulaTokens(EvaluationCell cell) {
    if (cell instanceof ImaginaryCell imaginary) {
      return imaginary.tokens();
    }
    return sharing(formulas.getFormulaTokens(cell), getSheetIndex(cell.getSheet()));
  }

  /** The same formula with shared cells in place of large areas; no token more and none less. */
  Ptg[] sharing(Ptg[] tokens, int sheet) {
    Ptg[] shared = readsRowsAlone(tokens) ? clipped(tokens, sheet) : tokens.clone();
    for (int index = 0; index < tokens.length; index++) {
      Optional<String> function = function(tokens[index]);
      int first = index - operands(tokens[index]);
      if (function.isPresent() && areOperands(tokens, first, index)) {
        for (int operand = first; operand < index; operand++) {
          shared[operand] = shared(function.get(), shared[operand], sheet);
        }
      }
    }
    return shared;
  }

  /** Whether empty rows change nothing; conditions may ask for just those. */
  private static boolean readsRowsAlone(Ptg[] tokens) {
    return Arrays.stream(tokens)
        .allMatch(
            token ->
                token instanceof AbstractFunctionPtg function
                    ? OF_ROWS.contains(function.getName())
                    : !(token instanceof StringPtg text)
                        || !text.getValue().isEmpty() && !text.getValue().matches("[<=].*"));
  }

  /** Whole columns end where the sheet does. */
  private Ptg[] clipped(Ptg[] tokens, int sheet) {
    return Arrays.stream(tokens).map(token -> clipped(token, sheet)).toArray(Ptg[]::new);
  }

  private Ptg clipped(Ptg token, int sheet) {
    boolean isWholeColumn =
        token instanceof AreaPtgBase area
            && area.getFirstRow() == 0
            && area.getLastRow() == getSpreadsheetVersion().getLastRowIndex();
    int read = isWholeColumn ? sheetOf(token, sheet) : -1;
    if (read < 0) {
      return token;
    }
    AreaPtgBase clipped = (AreaPtgBase) token.copy();
    clipped.setLastRow(Math.max(0, getSheet(read).lastRow()));
    return clipped;
  }

  private static Optional<String> function(Ptg token) {
    if (token instanceof AttrPtg attribute && attribute.isSum()) {
      return Optional.of("SUM");
    }
    return token instanceof FuncVarPtg function && !function.isExternalFunction()
        ? Optional.of(function.getName())
            .filter(
                name ->
                    OF_MANY.contains(name)
                        || name.equals(MEAN) && function.getNumberOfOperands() == 1)
        : Optional.empty();
  }

  private static int operands(Ptg token) {
    return token instanceof FuncVarPtg function ? function.getNumberOfOperands() : 1;
  }

  private static boolean areOperands(Ptg[] tokens, int first, int end) {
    for (int index = first; index < end; index++) {
      boolean is =
          index >= 0
              && (tokens[index] instanceof AreaPtgBase
                  || tokens[index] instanceof RefPtgBase
                  || tokens[index] instanceof ScalarConstantPtg);
      if (!is) {
        return false;
      }
    }
    return true;
  }

  private Ptg shared(String function, Ptg token, int sheet) {
    if (!(token instanceof AreaPtgBase area) || !SharingSheet.isLarge(area)) {
      return token;
    }
    int read = sheetOf(token, sheet);
    return read < 0 ? token : inPlaceOf(area, getSheet(read).rowOf(function, area));
  }

  /** The sheet that an area is a part of; below zero where it is none, or several. */
  private int sheetOf(Ptg area, int sheet) {
    if (area instanceof AreaPtg) {
      return sheet;
    }
    return area instanceof Area3DPxg other
            && other.getExternalWorkbookNumber() < 1
            && other.getLastSheetName() == null
        ? getSheetIndex(other.getSheetName())
        : -1;
  }

  private static Ptg inPlaceOf(AreaPtgBase area, int row) {
    AreaPtgBase cell = (AreaPtgBase) area.copy();
    cell.setFirstRow(row);
    cell.setLastRow(row);
    cell.setFirstColumn(0);
    cell.setLastColumn(0);
    return cell;
  }

  @Override
  public int getSheetIndex(EvaluationSheet sheet) {
    return formulas.getSheetIndex(sheet instanceof SharingSheet own ? own.sheet() : sheet);
  }

  @Override
  public String getSheetName(int index) {
    return formulas.getSheetName(index);
  }

  @Override
  public int getSheetIndex(String name) {
    return formulas.getSheetIndex(name);
  }

  @Override
  public ExternalSheet getExternalSheet(int index) {
    return formulas.getExternalSheet(index);
  }

  @Override
  public ExternalSheet getExternalSheet(String first, String last, int workbookNumber) {
    return formulas.getExternalSheet(first, last, workbookNumber);
  }

  @Override
  public int convertFromExternSheetIndex(int index) {
    return formulas.convertFromExternSheetIndex(index);
  }

  @Override
  public ExternalName getExternalName(int sheet, int name) {
    return formulas.getExternalName(sheet, name);
  }

  @Override
  public ExternalName getExternalName(String name, String sheet, int workbookNumber) {
    return formulas.getExternalName(name, sheet, workbookNumber);
  }

  @Override
  public EvaluationName getName(NamePtg name) {
    return formulas.getName(name);
  }

  @Override
  public EvaluationName getName(String name, int sheet) {
    return formulas.getName(name, sheet);
  }

  @Override
  public String resolveNameXText(NameXPtg name) {
    return formulas.resolveNameXText(name);
  }

  @Override
  public UDFFinder getUDFFinder() {
    return formulas.getUDFFinder();
  }

  @Override
  public SpreadsheetVersion getSpreadsheetVersion() {
    return formulas.getSpreadsheetVersion();
  }

  @Override
  public void clearAllCachedResultValues() {
    formulas.clearAllCachedResultValues();
  }
}
