package dev.plumbline.table;

import dev.plumbline.project.LocalizedText;
import java.util.List;

/**
 * Something wrong with the shape of a source that does not keep it from being read.
 *
 * @param reason says which files and columns, and what was done about it; holds no data values
 * @param columns the columns concerned
 */
public record StructuralFinding(Kind kind, LocalizedText reason, List<String> columns) {

  public StructuralFinding {
    columns = List.copyOf(columns);
  }

  /** What is wrong. */
  public enum Kind {
    /** Declared columns that the source does not have; they are read as null. */
    COLUMNS_MISSING,
    /** Files of one table whose headers are not the same, or a header that repeats a name. */
    HEADERS_DIFFER
  }
}
