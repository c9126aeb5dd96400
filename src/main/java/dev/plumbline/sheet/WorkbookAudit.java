package dev.plumbline.sheet;

import java.util.Comparator;
import java.util.List;
import org.apache.poi.ss.util.CellAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Looks through all sheets of a workbook for whatever can be wrong. */
public final class WorkbookAudit {
  private WorkbookAudit() {}

  /** What is wrong, sheet by sheet and row by row. */
  public static List<CellFinding> of(XSSFWorkbook workbook) {
    List<AuditRule> rules = rules();
    return new FormulaBook(workbook)
        .grids()
        .flatMap(sheet -> rules.stream().flatMap(rule -> rule.findings(sheet)).sorted(ORDER))
        .toList();
  }

  private static final Comparator<CellFinding> ORDER =
      Comparator.comparing(
              (CellFinding finding) ->
                  finding.cell().isEmpty() ? CellAddress.A1 : new CellAddress(finding.cell()))
          .thenComparing(CellFinding::issue);

  /** Some keep what they learn of one workbook. */
  private static List<AuditRule> rules() {
    return List.of(
        new ErrorCells(),
        new TextNumbers(),
        new HiddenMoney(),
        new OverwrittenFormulas(),
        new VolatileFunctions(),
        new DifferingTotals(),
        new AggregatedRatios(),
        new MisnamedRatios(),
        new InconsistentFormulas(),
        new MixedFormats(Issue.MIXED_CURRENCY, CellWriting::currency),
        new MixedFormats(Issue.MIXED_DATE_FORMAT, CellWriting::date),
        new DuplicateSheets(),
        new ExternalLinks(),
        new StaleValues());
  }
}
