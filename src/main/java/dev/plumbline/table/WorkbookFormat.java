package dev.plumbline.table;

import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/**
 * A sheet of a workbook.
 *
 * @param sheet its name; the first where empty
 * @param headerRow counted from 1
 */
record WorkbookFormat(String sheet, int headerRow, NumberCells numbers) implements RecordFormat {

  @Override
  public Records open(FileSlice slice, Configuration hadoop) throws IOException {
    PlannedFile file = slice.file();
    Workbook workbook = Workbook.open(file.path(), file.name(), hadoop);
    return new WorkbookRecords(workbook, workbook.rows(sheetName()), file.header(), this);
  }

  Optional<String> sheetName() {
    return sheet.isEmpty() ? Optional.empty() : Optional.of(sheet);
  }

  @Override
  public boolean splits(PlannedFile file) {
    return false;
  }
}
