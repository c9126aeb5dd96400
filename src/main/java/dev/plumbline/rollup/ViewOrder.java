package dev.plumbline.rollup;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.RowOrdering;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import org.apache.spark.sql.execution.columnar.InMemoryRelation;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.StructField;
import scala.collection.JavaConverters;

/** The order of the rows of a view: its own, or that of its columns from first to last. */
final class ViewOrder {

  private ViewOrder() {}

  /** A view without an order of its own would come in whatever order its tasks end. */
  static Dataset<Row> ordered(Dataset<Row> view) {
    return isGiven(view) ? view : view.orderBy(columns(view).toArray(Column[]::new));
  }

  /** Whether the view says in which order its rows come. */
  static boolean isGiven(Dataset<Row> view) {
    return isGiven(view.queryExecution().analyzed());
  }

  /** What rows can be ordered by: the order in which they were held, then their columns. */
  static Stream<Column> columns(Dataset<Row> view) {
    return Stream.concat(held(view), fields(view));
  }

  private static Stream<Column> held(Dataset<Row> view) {
    if (!(view.queryExecution().analyzed() instanceof InMemoryRelation rows)) {
      return Stream.empty();
    }
    return JavaConverters.seqAsJavaList(rows.outputOrdering()).stream()
        .takeWhile(order -> order.references().subsetOf(rows.outputSet()))
        .map(Column::new);
  }

  private static Stream<Column> fields(Dataset<Row> view) {
    return Arrays.stream(view.schema().fields())
        .filter(field -> RowOrdering.isOrderable(field.dataType()))
        .map(StructField::name)
        .map(ViewOrder::column);
  }

  static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  private static boolean isGiven(LogicalPlan plan) {
    if (plan instanceof Project project) {
      return isGiven(project.child());
    }
    if (plan instanceof WithCTE named) {
      return isGiven(named.plan());
    }
    return plan instanceof Sort
        || plan instanceof GlobalLimit
        || plan.maxRows().exists(rows -> (Long) rows <= 1);
  }
}
