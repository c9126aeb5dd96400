package dev.plumbline.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.formula.ptg.AbstractFunctionPtg;
import org.apache.poi.ss.formula.ptg.AreaPtgBase;
import org.apache.poi.ss.formula.ptg.AttrPtg;
import org.apache.poi.ss.formula.ptg.NameXPxg;
import org.apache.poi.ss.formula.ptg.OperationPtg;
import org.apache.poi.ss.formula.ptg.ParenthesisPtg;
import org.apache.poi.ss.formula.ptg.Ptg;
import org.apache.poi.ss.formula.ptg.Pxg;
import org.apache.poi.ss.formula.ptg.RefPtgBase;
import org.apache.poi.ss.util.CellAddress;

/**
 * A parsed formula, or a part of one.
 *
 * @param tokens operands before their operators, as workbooks store them
 * @param place where it stands; references are relative to it
 */
record Formula(List<Ptg> tokens, CellAddress place) {

  Formula {
    tokens = List.copyOf(tokens);
  }

  /** The same for all formulas that were copied from one another. */
  String pattern() {
    return tokens.stream().map(this::pattern).collect(Collectors.joining(" "));
  }

  /** The same for all formulas that do the same, with whichever cells. */
  String shape() {
    return tokens.stream()
        .map(token -> isReference(token) ? "cells" : pattern(token))
        .collect(Collectors.joining(" "));
  }

  boolean readsOtherSheets() {
    return tokens.stream().anyMatch(token -> token instanceof Pxg);
  }

  /** The same for all formulas that do the same with the same cells, of whichever sheets. */
  String places() {
    return tokens.stream()
        .map(token -> isReference(token) ? cells(token) : pattern(token))
        .collect(Collectors.joining(" "));
  }

  private static String cells(Ptg token) {
    if (token instanceof RefPtgBase cell) {
      return new CellAddress(cell.getRow(), cell.getColumn()).formatAsString();
    }
    AreaPtgBase area = (AreaPtgBase) token;
    return new CellAddress(area.getFirstRow(), area.getFirstColumn())
        + ":"
        + new CellAddress(area.getLastRow(), area.getLastColumn());
  }

  private static boolean isReference(Ptg token) {
    return token instanceof RefPtgBase || token instanceof AreaPtgBase;
  }

  /** The names of the functions that it calls. */
  Stream<String> functions() {
    return tokens.stream().flatMap(token -> name(token).stream());
  }

  /** The formula as it would be, copied to another place; empty where it would leave the sheet. */
  Optional<Formula> movedTo(CellAddress other) {
    List<Ptg> moved = new ArrayList<>();
    for (Ptg token : tokens) {
      Ptg copy = token.copy();
      if (!move(copy, other.getRow() - place.getRow(), other.getColumn() - place.getColumn())) {
        return Optional.empty();
      }
      moved.add(copy);
    }
    return Optional.of(new Formula(moved, other));
  }

  /** What it is made of; empty where it branches. */
  Optional<Expression> expression() {
    Deque<Expression> open = new ArrayDeque<>();
    for (int end = 0; end < tokens.size(); end++) {
      Ptg token = tokens.get(end);
      if (token instanceof AttrPtg attribute && !attribute.isSum()) {
        return Optional.empty();
      }
      int arity = arity(token);
      if (open.size() < arity) {
        return Optional.empty();
      }
      List<Expression> operands = new ArrayList<>();
      for (int operand = 0; operand < arity; operand++) {
        operands.add(0, open.pop());
      }
      int start = operands.isEmpty() ? end : operands.get(0).start();
      open.push(
          new Expression(
              token, operands, start, new Formula(tokens.subList(start, end + 1), place)));
    }
    return open.size() == 1 ? Optional.of(open.pop()) : Optional.empty();
  }

  /**
   * A part of a formula.
   *
   * @param head operator, function or operand
   * @param start where in the formula it starts
   * @param formula the part by itself
   */
  record Expression(Ptg head, List<Expression> operands, int start, Formula formula) {

    /** The function it calls, in capitals; empty where it calls none. */
    Optional<String> function() {
      if (head instanceof AttrPtg) {
        return Optional.of("SUM");
      }
      if (!(head instanceof AbstractFunctionPtg function)) {
        return Optional.empty();
      }
      return function.isExternalFunction() ? name(operands.get(0).head) : name(function);
    }

    /** What the function is given. */
    List<Expression> arguments() {
      boolean named = head instanceof AbstractFunctionPtg function && function.isExternalFunction();
      return named ? operands.subList(1, operands.size()) : operands;
    }

    /** The same without what changes nothing: parentheses, and a guard against errors. */
    Expression bare() {
      boolean guarded = function().filter("IFERROR"::equals).isPresent();
      if (guarded || head instanceof ParenthesisPtg) {
        return arguments().get(0).bare();
      }
      return this;
    }
  }

  private static int arity(Ptg token) {
    if (token instanceof ParenthesisPtg || token instanceof AttrPtg) {
      return 1;
    }
    return token instanceof OperationPtg operation ? operation.getNumberOfOperands() : 0;
  }

  private static Optional<String> name(Ptg token) {
    if (token instanceof NameXPxg named) {
      return Optional.of(named.getNameName());
    }
    boolean isFunction =
        token instanceof AbstractFunctionPtg function && !function.isExternalFunction();
    return isFunction ? Optional.of(((AbstractFunctionPtg) token).getName()) : Optional.empty();
  }

  private String pattern(Ptg token) {
    String sheet = token instanceof Pxg named ? named.getSheetName() + "!" : "";
    if (token instanceof RefPtgBase cell) {
      return sheet
          + row(cell.getRow(), cell.isRowRelative())
          + column(cell.getColumn(), cell.isColRelative());
    }
    if (token instanceof AreaPtgBase area) {
      return sheet
          + row(area.getFirstRow(), area.isFirstRowRelative())
          + column(area.getFirstColumn(), area.isFirstColRelative())
          + ":"
          + row(area.getLastRow(), area.isLastRowRelative())
          + column(area.getLastColumn(), area.isLastColRelative());
    }
    if (token instanceof OperationPtg operation) {
      return name(token).orElse(token.getClass().getSimpleName()) + operation.getNumberOfOperands();
    }
    return token.toFormulaString();
  }

  private String row(int row, boolean relative) {
    return relative ? "R[" + (row - place.getRow()) + "]" : "R" + row;
  }

  private String column(int column, boolean relative) {
    return relative ? "C[" + (column - place.getColumn()) + "]" : "C" + column;
  }

  private static boolean move(Ptg token, int rows, int columns) {
    if (token instanceof RefPtgBase cell) {
      cell.setRow(cell.getRow() + (cell.isRowRelative() ? rows : 0));
      cell.setColumn(cell.getColumn() + (cell.isColRelative() ? columns : 0));
      return isOnSheet(cell.getRow(), cell.getColumn());
    }
    if (token instanceof AreaPtgBase area) {
      area.setFirstRow(area.getFirstRow() + (area.isFirstRowRelative() ? rows : 0));
      area.setLastRow(area.getLastRow() + (area.isLastRowRelative() ? rows : 0));
      area.setFirstColumn(area.getFirstColumn() + (area.isFirstColRelative() ? columns : 0));
      area.setLastColumn(area.getLastColumn() + (area.isLastColRelative() ? columns : 0));
      return isOnSheet(area.getFirstRow(), area.getFirstColumn())
          && isOnSheet(area.getLastRow(), area.getLastColumn());
    }
    return true;
  }

  private static boolean isOnSheet(int row, int column) {
    return row >= 0
        && column >= 0
        && row <= SpreadsheetVersion.EXCEL2007.getLastRowIndex()
        && column <= SpreadsheetVersion.EXCEL2007.getLastColumnIndex();
  }
}
