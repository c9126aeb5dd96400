package dev.plumbline.sheet;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.poi.ss.formula.FormulaParser;
import org.apache.poi.ss.formula.FormulaRenderer;
import org.apache.poi.ss.formula.FormulaType;
import org.apache.poi.ss.formula.IStabilityClassifier;
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BoolEval;
import org.apache.poi.ss.formula.eval.ErrorEval;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.StringEval;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The formulas of a workbook, parsed and computed without changing it. */
final class FormulaBook {
  private final XSSFWorkbook workbook;
  private final XSSFEvaluationWorkbook formulas;
  private final SharingWorkbook computing;
  private final WorkbookEvaluator evaluator;
  private final Map<String, Grid> grids = new HashMap<>();

  FormulaBook(XSSFWorkbook workbook) {
    this(workbook, new ReadingLimit());
  }

  /**
   * @param limit of what is read to compute it
   */
  FormulaBook(XSSFWorkbook workbook, ReadingLimit limit) {
    this.workbook = workbook;
    this.formulas = XSSFEvaluationWorkbook.create(workbook);
    this.computing = new SharingWorkbook(workbook, formulas, limit);
    // No cell changes, so none needs to know who reads it.
    this.evaluator = new WorkbookEvaluator(computing, IStabilityClassifier.TOTALLY_IMMUTABLE, null);
    evaluator.setIgnoreMissingWorkbooks(true);
  }

  /** The sheets, in their order. */
  Stream<Grid> grids() {
    return StreamSupport.stream(workbook.spliterator(), false)
        .map(sheet -> grid(sheet.getSheetName()))
        .flatMap(Optional::stream);
  }

  /** The sheet of this name. */
  Optional<Grid> grid(String name) {
    XSSFSheet sheet = workbook.getSheet(name);
    return sheet == null
        ? Optional.empty()
        : Optional.of(grids.computeIfAbsent(name, unseen -> new Grid(this, sheet)));
  }

  /** The formula of a cell; empty where it cannot be parsed. */
  Optional<Formula> formula(XSSFCell cell) {
    try {
      Ptg[] tokens =
          FormulaParser.parse(
              cell.getCellFormula(),
              formulas,
              FormulaType.CELL,
              workbook.getSheetIndex(cell.getSheet()),
              cell.getRowIndex());
      return Optional.of(new Formula(List.of(tokens), cell.getAddress()));
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }

  /** A formula as it is written, without the sign that starts it. */
  String text(Formula formula) {
    return FormulaRenderer.toFormulaString(formulas, formula.tokens().toArray(Ptg[]::new));
  }

  /** Computes the formula of a cell anew; empty where a function is unknown here. */
  Optional<CellValue> computed(XSSFCell cell) {
    try {
      SharingSheet sheet = computing.getSheet(workbook.getSheetIndex(cell.getSheet()));
      return computed(evaluator.evaluate(sheet.getCell(cell.getRowIndex(), cell.getColumnIndex())));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /** Whether the formulas read so many cells that those that are left are not computed. */
  boolean isExhausted() {
    return computing.isExhausted();
  }

  private static Optional<CellValue> computed(ValueEval value) {
    if (value instanceof NumberEval number) {
      return Optional.of(new CellValue(number.getNumberValue()));
    }
    if (value instanceof BoolEval truth) {
      return Optional.of(CellValue.valueOf(truth.getBooleanValue()));
    }
    if (value instanceof ErrorEval error) {
      return Optional.of(CellValue.getError(error.getErrorCode()));
    }
    return value instanceof StringEval text
        ? Optional.of(new CellValue(text.getStringValue()))
        : Optional.empty();
  }

  /**
   * The number that a formula gives where it stands, or would; empty where it gives none. Nothing
   * counts as zero, as in every formula.
   */
  OptionalDouble value(Formula formula, XSSFSheet sheet, CellAddress place) {
    try {
      int index = workbook.getSheetIndex(sheet);
      Ptg[] tokens = computing.sharing(formula.tokens().toArray(Ptg[]::new), index);
      ImaginaryCell cell =
          new ImaginaryCell(
              computing.getSheet(index), place.getRow(), place.getColumn(), List.of(tokens));
      return evaluator.evaluate(cell) instanceof NumberEval number
          ? OptionalDouble.of(number.getNumberValue())
          : OptionalDouble.empty();
    } catch (RuntimeException | StackOverflowError e) {
      return OptionalDouble.empty();
    }
  }
}
