package dev.plumbline.table;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;

/**
 * JSON objects.
 *
 * @param isDocument whether a file is one document; else every line is one object
 * @param fields names of the fields, in the order of the columns
 */
record JsonFormat(boolean isDocument, List<String> fields, NumberCells numbers)
    implements RecordFormat {

  JsonFormat {
    fields = List.copyOf(fields);
  }

  @Override
  public Records open(FileSlice slice, Configuration hadoop) throws IOException {
    JsonCells cells = new JsonCells(this, slice.file().header());
    return isDocument
        ? new JsonDocumentRecords(Texts.strictText(slice.file(), hadoop), cells)
        : new JsonLineRecords(Texts.lines(slice, hadoop), cells);
  }

  @Override
  public boolean splits(PlannedFile file) {
    return !isDocument && file.isByteText() && !Texts.isCompressed(file.path());
  }
}
