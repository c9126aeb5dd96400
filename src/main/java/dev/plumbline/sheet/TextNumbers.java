package dev.plumbline.sheet;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts that are amounts: written with a currency or as only amounts are, or any number below one
 * of the same column that is none. In a column of codes, a text is what it should be.
 */
final class TextNumbers implements AuditRule {
  private static final Pattern CODES =
      Pattern.compile(
          "(?iU).*\\b(?:codes?|id|ids|nr|no|nos|num|number|nummer|num[eé]ro|account|rekening|konto"
              + "|compte|cuenta|conto|year|jaar|jahr|ann[eé]e|zip|postcode|plz|phone|tel|ref"
              + "|document|doc|invoice|factuur|rechnung|facture|po|order"
              + "|cost (?:cent(?:er|re))|kostenplaats|kostenstelle|mpk|kostnadsst[aä]lle)\\b.*");

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    return sheet
        .columns()
        .flatMap(
            column ->
                column.cells().stream()
                    .filter(GridCell::isText)
                    .filter(cell -> !CODES.matcher(sheet.headerText(cell)).matches())
                    .filter(cell -> isAmount(cell, column)))
        .map(cell -> sheet.finding(Issue.TEXT_NUMBER, cell, cell.text()));
  }

  private static boolean isAmount(GridCell cell, Line column) {
    return AmountText.isAmount(cell.text())
        || AmountText.isNumber(cell.text())
            && column.cells().stream()
                .takeWhile(other -> other.row() < cell.row())
                .anyMatch(GridCell::isNumber);
  }
}
