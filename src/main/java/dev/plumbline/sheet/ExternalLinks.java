package dev.plumbline.sheet;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Formulas that look into another workbook. */
final class ExternalLinks implements AuditRule {
  private static final Pattern LINK = Pattern.compile("\\[[^\\]]+\\][^!]*!");

  @Override
  public Stream<CellFinding> findings(Grid sheet) {
    return sheet
        .cells()
        .filter(cell -> LINK.matcher(cell.formulaText()).find())
        .map(cell -> sheet.finding(Issue.EXTERNAL_LINK, cell, cell.formulaText()));
  }
}
