package dev.plumbline.result;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.ReportResult.ReportColumn;
import java.util.List;
import java.util.Optional;

/**
 * The rows that one report hands over, with personal values as they are. It is no part of a {@link
 * RunResult}: nothing of it may reach what is published.
 *
 * @param report id
 * @param sheetBy the place of the column that tells on whose sheet a row goes
 * @param status what may be chosen for each row
 * @param rejected the rows that are handed to nobody, if the report says which
 */
public record HandoverResult(
    String report,
    int sheetBy,
    List<LocalizedText> status,
    Rows handedOver,
    Optional<Rows> rejected) {

  public HandoverResult {
    status = List.copyOf(status);
    if (sheetBy < 0 || sheetBy >= handedOver.columns().size()) {
      throw new IllegalArgumentException("There is no column " + sheetBy);
    }
  }

  /** Rows of a view, all that there are; cells are as those of a {@link ReportResult.Table}. */
  public record Rows(String view, List<ReportColumn> columns, List<List<Object>> cells) {
    public Rows {
      columns = List.copyOf(columns);
      cells = List.copyOf(cells);
    }

    /** What it says matters to nobody who reads a log. */
    @Override
    public String toString() {
      return "%d rows of %s".formatted(cells.size(), view);
    }
  }
}
