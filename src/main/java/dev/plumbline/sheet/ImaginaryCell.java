package dev.plumbline.sheet;

import java.util.List;
import org.apache.poi.ss.formula.EvaluationCell;
import org.apache.poi.ss.formula.EvaluationSheet;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;

/** A formula to compute that no workbook holds; each is another one to whoever computes them. */
final class ImaginaryCell implements EvaluationCell {
  private final EvaluationSheet sheet;
  private final int row;
  private final int column;
  private final List<Ptg> tokens;

  ImaginaryCell(EvaluationSheet sheet, int row, int column, List<Ptg> tokens) {
    this.sheet = sheet;
    this.row = row;
    this.column = column;
    this.tokens = List.copyOf(tokens);
  }

  Ptg[] tokens() {
    return tokens.toArray(Ptg[]::new);
  }

  @Override
  public Object getIdentityKey() {
    return this;
  }

  @Override
  public EvaluationSheet getSheet() {
    return sheet;
  }

  @Override
  public int getRowIndex() {
    return row;
  }

  @Override
  public int getColumnIndex() {
    return column;
  }

  @Override
  public CellType getCellType() {
    return CellType.FORMULA;
  }

  @Override
  public CellRangeAddress getArrayFormulaRange() {
    throw unknown();
  }

  @Override
  public boolean isPartOfArrayFormulaGroup() {
    return false;
  }

  @Override
  public CellType getCachedFormulaResultType() {
    throw unknown();
  }

  @Override
  public double getNumericCellValue() {
    throw unknown();
  }

  @Override
  public String getStringCellValue() {
    throw unknown();
  }

  @Override
  public boolean getBooleanCellValue() {
    throw unknown();
  }

  @Override
  public int getErrorCellValue() {
    throw unknown();
  }

  private static IllegalStateException unknown() {
    return new IllegalStateException("A formula that no workbook holds has nothing but itself");
  }
}
