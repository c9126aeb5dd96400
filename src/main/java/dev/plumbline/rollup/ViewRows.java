package dev.plumbline.rollup;

import dev.plumbline.mask.Masking;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.result.ReportResult.ReportColumn.Type;
import dev.plumbline.table.TaskFailure;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.apache.spark.SparkThrowable;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.RowOrdering;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
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
  private final Map<String, Content> read = new ConcurrentHashMap<>();

  ViewRows(Views views, Masking masking) {
    this.views = views;
    this.masking = masking;
  }

  /** The rows of a view, or the class of error for which there are none. */
  Content of(String view) {
    return read.computeIfAbsent(view, this::read);
  }

  private Content read(String view) {
    Optional<Dataset<Row>> rows = views.find(view);
    if (rows.isEmpty()) {
      return Content.unavailable("TABLE_NOT_OPEN");
    }
    try {
      return content(masked(view, rows.get()), rows.get());
    } catch (Exception e) { // a SparkException is checked, and no method of a dataset declares it
      String error = errorClass(e);
      LOGGER.error("View {} could not be computed: {}", view, error);
      return Content.unavailable(error);
    }
  }

  /** The first rows of the view in its order, shown as far as their classes allow. */
  private Dataset<Row> masked(String name, Dataset<Row> view) {
    List<ColumnClass> classes = views.classes(name);
    StructField[] fields = view.schema().fields();
    Column[] columns =
        IntStream.range(0, fields.length)
            .mapToObj(
                index ->
                    masking
                        .column(column(fields[index]), classes.get(index), fields[index].dataType())
                        .as(fields[index].name()))
            .toArray(Column[]::new);
    return ordered(view)
        .limit(LIMIT + 1)
        // True of every row. What comes right after a limit is computed where rows are collected.
        .where(functions.spark_partition_id().geq(0))
        .select(columns);
  }

  private static Content content(Dataset<Row> shown, Dataset<Row> view) {
    List<Row> rows = shown.collectAsList();
    boolean cut = rows.size() > LIMIT;
    List<List<Object>> cells = rows.stream().limit(LIMIT).map(ViewRows::cells).toList();
    List<StructField> fields = Arrays.asList(shown.schema().fields());
    return new Content(
        fields.stream().map(StructField::name).toList(),
        fields.stream().map(field -> Cells.typeOf(field.dataType())).toList(),
        cells,
        cut ? view.count() : rows.size(),
        Optional.empty());
  }

  /** A view without an order of its own would come in whatever order its tasks end. */
  private static Dataset<Row> ordered(Dataset<Row> view) {
    if (isOrdered(view.queryExecution().analyzed())) {
      return view;
    }
    Column[] columns =
        Arrays.stream(view.schema().fields())
            .filter(field -> RowOrdering.isOrderable(field.dataType()))
            .map(ViewRows::column)
            .toArray(Column[]::new);
    return view.orderBy(columns);
  }

  private static Column column(StructField field) {
    return functions.col("`" + field.name().replace("`", "``") + "`");
  }

  private static boolean isOrdered(LogicalPlan plan) {
    if (plan instanceof Project project) {
      return isOrdered(project.child());
    }
    return plan instanceof Sort
        || plan instanceof GlobalLimit
        || plan.maxRows().exists(rows -> (Long) rows <= 1);
  }

  private static List<Object> cells(Row row) {
    List<Object> cells = new ArrayList<>(row.size());
    for (int i = 0; i < row.size(); i++) {
      cells.add(Cells.of(row.get(i)));
    }
    return cells;
  }

  /** Spark's class of error says enough; its message may hold data. */
  private static String errorClass(Throwable thrown) {
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
   * @param total rows in the view, which may be more than are here
   * @param error a class of error where the view could not be computed
   */
  record Content(
      List<String> names,
      List<Type> types,
      List<List<Object>> rows,
      long total,
      Optional<String> error) {

    static Content unavailable(String error) {
      return new Content(List.of(), List.of(), List.of(), 0, Optional.of(error));
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
