package dev.plumbline.table;

import dev.plumbline.sheet.CellFinding;
import dev.plumbline.sheet.WorkbookAudit;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * What is wrong in a workbook, a record each, after one record that says when it was saved: its
 * issue is {@value #SAVED}.
 */
record AuditFormat() implements RecordFormat {
  static final List<String> COLUMNS =
      List.of(
          "file",
          "saved_at",
          "sheet",
          "cell",
          "place",
          "issue",
          "label",
          "found",
          "expected",
          "detail");

  private static final String SAVED = "SAVED";

  @Override
  public Records open(FileSlice slice, Configuration hadoop) throws IOException {
    PlannedFile file = slice.file();
    try (WholeWorkbook workbook = WholeWorkbook.open(file.path(), file.name(), hadoop)) {
      Optional<String> saved = workbook.savedAt();
      List<String[]> records = new ArrayList<>();
      records.add(saved(file.storedName(), saved));
      WorkbookAudit.of(workbook.cells())
          .forEach(finding -> records.add(record(file.storedName(), saved, finding)));
      return new AuditRecords(records.iterator());
    }
  }

  @Override
  public boolean splits(PlannedFile file) {
    return false;
  }

  private static String[] saved(String file, Optional<String> saved) {
    String[] record = new String[COLUMNS.size()];
    record[COLUMNS.indexOf("file")] = file;
    record[COLUMNS.indexOf("saved_at")] = saved.orElse(null);
    record[COLUMNS.indexOf("place")] = file;
    record[COLUMNS.indexOf("issue")] = SAVED;
    return record;
  }

  private static String[] record(String file, Optional<String> saved, CellFinding finding) {
    String place = file + "!" + finding.sheet();
    return new String[] {
      file,
      saved.orElse(null),
      finding.sheet(),
      finding.cell(),
      finding.cell().isEmpty() ? place : place + "!" + finding.cell(),
      finding.issue().name(),
      finding.label(),
      finding.found().map(BigDecimal::toPlainString).orElse(null),
      finding.expected().map(BigDecimal::toPlainString).orElse(null),
      finding.detail()
    };
  }
}
