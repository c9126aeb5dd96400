package dev.plumbline.table;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;

/**
 * Delimited text with a header in every file.
 *
 * @param lineBreaks whether quoted values may hold line breaks
 * @param unwrapLines whether a record that is one quoted cell holding a whole line is read as it
 */
record DelimitedFormat(char delimiter, char quote, LineBreaks lineBreaks, boolean unwrapLines)
    implements RecordFormat {

  /** A larger file is read by several tasks unless its values are said to hold line breaks. */
  static final long LARGEST_WHOLE_FILE = 128L << 20;

  /** Whether quoted values may hold line breaks. */
  enum LineBreaks {
    ALLOWED,
    NONE,
    /** Allowed in files that one task can read. */
    BY_SIZE
  }

  @Override
  public Records open(FileSlice slice, Configuration hadoop) throws IOException {
    Lines lines = Texts.lines(slice, hadoop);
    for (int i = 0; slice.beginsFile() && i < slice.file().headerLines(); i++) {
      lines.next();
    }
    return new DelimitedRecords(lines, this, slice);
  }

  @Override
  public boolean splits(PlannedFile file) {
    boolean wanted =
        lineBreaks == LineBreaks.NONE
            || (lineBreaks == LineBreaks.BY_SIZE && file.length() > LARGEST_WHOLE_FILE);
    return wanted && file.isByteText() && !Texts.isCompressed(file.path());
  }

  boolean joinsLines(FileSlice slice) {
    return lineBreaks == LineBreaks.ALLOWED
        || (lineBreaks == LineBreaks.BY_SIZE && slice.isWhole());
  }

  CellSplitter splitter() {
    return new CellSplitter(delimiter, quote);
  }
}
