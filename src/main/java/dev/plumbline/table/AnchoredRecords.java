package dev.plumbline.table;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The rows of the tables of a workbook as records of one table. */
final class AnchoredRecords implements Records {

  private final AnchoredRows rows;
  private final PlannedFile file;
  private final AnchoredFormat format;
  private final Map<String, Integer> positions = new HashMap<>();

  AnchoredRecords(AnchoredRows rows, PlannedFile file, List<String> found, AnchoredFormat format) {
    this.rows = rows;
    this.file = file;
    this.format = format;
    for (int position = 0; position < found.size(); position++) {
      positions.put(AnchoredFormat.small(found.get(position)), position);
    }
  }

  @Override
  public TextRecord next() throws IOException {
    AnchoredRows.AnchoredRow row = rows.next();
    return row == null ? null : record(row);
  }

  private TextRecord record(AnchoredRows.AnchoredRow row) {
    String[] cells = new String[file.header().size()];
    List<TextRecord.Fault> faults = new ArrayList<>();
    row.values()
        .cells()
        .forEach(
            (header, cell) ->
                fill(cells, faults, positions.get(AnchoredFormat.small(header)), cell));
    row.values()
        .beside()
        .forEach(cell -> faults.add(new TextRecord.Fault("column_count", null, cell.text())));
    List<String> whereabouts =
        List.of(file.storedName(), format.sheetValue(row.sheet()), Integer.toString(row.number()));
    for (int index = 0; index < whereabouts.size(); index++) {
      Integer position = positions.get(AnchoredFormat.small(format.whereabouts().get(index)));
      if (position != null) {
        cells[position] = whereabouts.get(index);
      }
    }
    return new TextRecord(cells, row.number(), faults, false);
  }

  private void fill(String[] cells, List<TextRecord.Fault> faults, int position, SheetCell cell) {
    String column = file.header().get(position);
    switch (cell.kind()) {
      case TEXT -> cells[position] = format.numbers().typed(column, cell.text());
      case NUMBER -> cells[position] = format.numbers().stored(column, cell.text());
      case ERROR -> faults.add(new TextRecord.Fault("error_cell", column, cell.text()));
      case UNCOMPUTED ->
          faults.add(new TextRecord.Fault("uncomputed_formula", column, cell.text()));
    }
  }

  @Override
  public void close() throws IOException {
    rows.close();
  }
}
