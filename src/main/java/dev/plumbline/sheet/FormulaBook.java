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
import org.apache.poi.ss.formula.WorkbookEvaluator;
import org.apache.poi.ss.formula.eval.BlankEval;
import org.apache.poi.ss.formula.eval.EvaluationException;
import org.apache.poi.ss.formula.eval.NumberEval;
import org.apache.poi.ss.formula.eval.OperandResolver;
import org.apache.poi.ss.formula.eval.ValueEval;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellValue;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFEvaluationWorkbook;
import org.apache.poi.xssf.usermodel.XSSFFormulaEvaluator;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The formulas of a workbook, parsed and computed without changing it. */
final class FormulaBook {
  private final XSSFWorkbook workbook;
  private final XSSFEvaluationWorkbook formulas;
  private final XSSFFormulaEvaluator computing;
  private final WorkbookEvaluator evaluator;
  private final Map<String, Grid> grids = new HashMap<>();

  FormulaBook(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.formulas = XSSFEvaluationWorkbook.create(workbook);
    this.computing = new XSSFFormulaEvaluator(workbook);
    this.evaluator = computing._getWorkbookEvaluator();
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
      return Optional.of(computing.evaluate(cell));
    } catch (RuntimeException | StackOverflowError e) {
      return Optional.empty();
    }
  }

  /**
   * The number that a formula gives where it stands, or would; empty where it gives none. Nothing
   * counts as zero, as in every formula.
   */
  OptionalDouble value(Formula formula, XSSFSheet sheet, CellAddress place) {
    CellReference target =
        new CellReference(sheet.getSheetName(), place.getRow(), place.getColumn(), false, false);
    try {
      ValueEval result =
          OperandResolver.getSingleValue(
              evaluator.evaluate(text(formula), target), place.getRow(), place.getColumn());
      if (result instanceof BlankEval) {
        return OptionalDouble.of(0);
      }
      return result instanceof NumberEval number
          ? OptionalDouble.of(number.getNumberValue())
          : OptionalDouble.empty();
    } catch (EvaluationException | RuntimeException | StackOverflowError e) {
      return OptionalDouble.empty();
    }
  }
}
