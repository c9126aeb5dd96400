package dev.plumbline.suggest;

import dev.plumbline.table.OpenedTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** What the texts of every column of a table look like, by one pass over it. */
final class Survey implements RowTally<Survey> {

  private static final long serialVersionUID = 1L;

  private final List<String> columns;
  private final List<ColumnTexts> texts = new ArrayList<>();
  private long badEncodings;

  private Survey(List<String> columns) {
    this.columns = List.copyOf(columns);
    columns.forEach(column -> texts.add(new ColumnTexts()));
  }

  /**
   * Looks at a table whose columns are all texts.
   *
   * @param opened with the columns that tell of unreadable records
   */
  static Survey of(OpenedTable opened) {
    List<String> columns = List.of(opened.rows().columns());
    Stream<String> cells = columns.stream().map(Names::quoted);
    String encoding =
        "coalesce(exists(%s, fault -> fault.kind = 'bad_encoding'), false)"
            .formatted(OpenedTable.FAULTS);
    Dataset<Row> rows =
        opened
            .records()
            .selectExpr(Stream.concat(cells, Stream.of(encoding)).toArray(String[]::new));
    return RowTally.of(rows, new Survey(columns));
  }

  @Override
  public void add(Row row) {
    for (int at = 0; at < columns.size(); at++) {
      if (!row.isNullAt(at)) {
        texts.get(at).add(row.getString(at));
      }
    }
    badEncodings += row.getBoolean(columns.size()) ? 1 : 0;
  }

  @Override
  public void merge(Survey other) {
    badEncodings += other.badEncodings;
    for (int at = 0; at < columns.size(); at++) {
      texts.get(at).merge(other.texts.get(at));
    }
  }

  List<String> columns() {
    return columns;
  }

  ColumnTexts of(String column) {
    return texts.get(columns.indexOf(column));
  }

  List<ColumnTexts> texts() {
    return List.copyOf(texts);
  }

  /** Records that are no text in the encoding that they were read in. */
  long badEncodings() {
    return badEncodings;
  }
}
