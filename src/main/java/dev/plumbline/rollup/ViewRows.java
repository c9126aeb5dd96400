package dev.plumbline.rollup;

import dev.plumbline.mask.Masking;
import dev.plumbline.mask.Treatment;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.ReportResult.ReportColumn.Type;
import dev.plumbline.table.TaskFailure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads each view at most once, in a fixed order, and no more rows than a reader can use. */
final class ViewRows {
  /** The most rows of a view that a report carries; it says how many there are. */
  static final int LIMIT = 20_000;

  private static final Logger LOGGER = LoggerFactory.getLogger(ViewRows.class);

  private final Views views;
  private final Masking masking;
  private final Map<Reading, Content> read = new ConcurrentHashMap<>();

  ViewRows(Views views, Masking masking) {
    this.views = views;
    this.masking = masking;
  }

  /** The rows of a view, or the class of error for which there are none. */
  Content of(Reading reading) {
    return read.computeIfAbsent(reading, this::read);
  }

  private Content read(Reading reading) {
    String view = reading.view();
    Optional<Dataset<Row>> rows = views.find(view);
    if (rows.isEmpty()) {
      return Content.unavailable("TABLE_NOT_OPEN");
    }
    try {
      return reading.levels().isEmpty()
          ? rows(view, rows.get())
          : levels(view, new DrillQuery(rows.get(), reading.levels()));
    } catch (BrokenDrillException e) {
      LOGGER.error("View {} is no drill-down: {}", view, e.error());
      return Content.unavailable(e.error());
    } catch (Exception e) { // a SparkException is checked, and no method of a dataset declares it
      String error = errorClass(e);
      LOGGER.error("View {} could not be computed: {}", view, error);
      return Content.unavailable(error);
    }
  }

  /** The first rows of the view in its order, shown as far as their classes allow. */
  private Content rows(String name, Dataset<Row> view) {
    Dataset<Row> shown = first(ViewOrder.ordered(view)).select(columns(name, view));
    List<Row> rows = shown.collectAsList();
    List<List<Object>> cells = rows.stream().limit(LIMIT).map(ViewRows::cells).toList();
    long total = rows.size() > LIMIT ? view.count() : rows.size();
    return content(name, view, shown, cells, total);
  }

  /** The rows of a ROLLUP in the order of reading, shown as far as their classes allow. */
  private Content levels(String name, DrillQuery query) throws BrokenDrillException {
    Dataset<Row> first = first(query.ordered());
    Column[] masked = columns(name, query.view());
    Column[] withKeys = Stream.concat(Stream.of(masked), query.keys()).toArray(Column[]::new);
    List<Row> rows = first.select(withKeys).collectAsList();
    List<List<Object>> cells = DrillOrder.of(rows.stream().limit(LIMIT).map(query::keyed).toList());
    long total = rows.size() > LIMIT ? query.count() : rows.size();
    return content(name, query.view(), first.select(masked), cells, total);
  }

  private static Dataset<Row> first(Dataset<Row> ordered) {
    return ordered
        .limit(LIMIT + 1)
        // True of every row. What comes right after a limit is computed where rows are collected.
        .where(functions.spark_partition_id().geq(0));
  }

  private Column[] columns(String name, Dataset<Row> view) {
    List<ColumnClass> classes = views.classes(name);
    StructField[] fields = view.schema().fields();
    return IntStream.range(0, fields.length)
        .mapToObj(
            index ->
                masking
                    .column(
                        ViewOrder.column(fields[index].name()),
                        classes.get(index),
                        fields[index].dataType())
                    .as(fields[index].name()))
        .toArray(Column[]::new);
  }

  private Content content(
      String name, Dataset<Row> view, Dataset<Row> shown, List<List<Object>> cells, long total) {
    List<StructField> fields = Arrays.asList(shown.schema().fields());
    return new Content(
        fields.stream().map(StructField::name).toList(),
        fields.stream().map(field -> Cells.typeOf(field.dataType())).toList(),
        masked(name, view),
        cells,
        total,
        Optional.empty());
  }

  private Set<String> masked(String name, Dataset<Row> view) {
    List<ColumnClass> classes = views.classes(name);
    StructField[] fields = view.schema().fields();
    return IntStream.range(0, fields.length)
        .filter(i -> Treatment.of(classes.get(i), fields[i].dataType()) != Treatment.SHOWN)
        .mapToObj(i -> fields[i].name())
        .collect(Collectors.toSet());
  }

  static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(Cells.of(row.get(i)));
    }
    return cells;
  }

  /** Spark's class of error says enough; its message may hold data. */
  static String errorClass(Throwable thrown) {
    return TaskFailure.classOf(thrown).orElseGet(() -> sparkClass(thrown));
  }

  private static String sparkClass(Throwable thrown) {
    for (Throwable e = thrown; e != null; e = e.getCause()) {
      if (e instanceof SparkThrowable spark && spark.getErrorClass() != null) {
        return spark.getErrorClass();
      }
    }
    return "QUERY_FAILED";
  }

  /**
   * The rows of one view.
   *
   * @param names the columns
   * @param types of the columns, in the same order
   * @param masked the columns whose values stand for others
   * @param total rows in the view, which may be more than are here
   * @param error a class of error where the view could not be computed
   */
  record Content(
      List<String> names,
      List<Type> types,
      Set<String> masked,
      List<List<Object>> rows,
      long total,
      Optional<String> error) {

    static Content unavailable(String error) {
      return new Content(List.of(), List.of(), Set.of(), List.of(), 0, Optional.of(error));
    }

    /** Whether all these columns hold numbers; a masked number is a text. */
    boolean areNumbers(List<String> columns) {
      return columns.stream().allMatch(column -> types.get(at(column)) == Type.NUMBER);
    }

    int at(String column) {
      return names.indexOf(column);
    }

    List<Object> column(String name) {
      int index = at(name);
      return rows.stream().map(row -> row.get(index)).toList();
    }

    BigDecimal number(int row, String column) {
      return (BigDecimal) rows.get(row).get(at(column));
    }
  }
}
