package dev.plumbline.check;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.TableDefinition;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.AttributeReference;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.expressions.PlanExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.Distinct;
import org.apache.spark.sql.catalyst.plans.logical.Filter;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.SubqueryAlias;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Finds in the analysed plan of a query where its columns come from. Whatever the plan does not
 * show beyond doubt counts as personal.
 */
record QueryColumns(CheckedTable table, CheckContext context, Dataset<Row> query) {
  /** Operators that hand the columns of their inputs on as they are, if they hand them on. */
  private static final Set<Class<?>> HANDING_ON =
      Set.of(
          Project.class,
          Aggregate.class,
          Filter.class,
          Sort.class,
          GlobalLimit.class,
          LocalLimit.class,
          SubqueryAlias.class,
          Join.class,
          Distinct.class,
          Window.class,
          View.class);

  /**
   * The class of a column that stands for a column of the table itself, under its own name and as
   * it is; personal for any other.
   */
  ColumnClass classOf(int index) {
    LogicalPlan plan = query.queryExecution().analyzed();
    Attribute column = list(plan.output()).get(index);
    return plain(plan, column).map(table.definition()::classOf).orElse(ColumnClass.PERSONAL);
  }

  /** Whether all that a figure is computed from may be shown, in any table of the project. */
  boolean isShowable(int index) {
    LogicalPlan plan = query.queryExecution().analyzed();
    return isShowable(plan, list(plan.output()).get(index));
  }

  private Optional<String> plain(LogicalPlan plan, Attribute wanted) {
    if (plan instanceof View view && isBatch(view)) {
      return columnOf(view, wanted);
    }
    return source(plan, wanted).flatMap(child -> plain(child, wanted));
  }

  private boolean isShowable(LogicalPlan plan, Attribute wanted) {
    Optional<ColumnClass> declared =
        plan instanceof View view ? declared(view, wanted) : Optional.empty();
    if (declared.isPresent()) {
      return declared.get().mayBeShown();
    }
    Optional<LogicalPlan> source = source(plan, wanted);
    if (source.isPresent()) {
      return isShowable(source.get(), wanted);
    }
    return computed(plan, wanted).filter(alias -> isShowable(plan, alias.child())).isPresent();
  }

  private boolean isShowable(LogicalPlan plan, Expression expression) {
    if (expression instanceof PlanExpression<?>) {
      return false;
    }
    if (expression instanceof AttributeReference attribute) {
      return list(plan.children()).stream()
          .filter(child -> has(child, attribute))
          .findFirst()
          .filter(child -> isShowable(child, attribute))
          .isPresent();
    }
    return list(expression.children()).stream().allMatch(child -> isShowable(plan, child));
  }

  /** The input that hands a column on as it is. */
  private static Optional<LogicalPlan> source(LogicalPlan plan, Attribute wanted) {
    return HANDING_ON.contains(plan.getClass())
        ? list(plan.children()).stream().filter(child -> has(child, wanted)).findFirst()
        : Optional.empty();
  }

  private static Optional<Alias> computed(LogicalPlan plan, Attribute wanted) {
    List<NamedExpression> expressions =
        plan instanceof Project project
            ? list(project.projectList())
            : plan instanceof Aggregate aggregate
                ? list(aggregate.aggregateExpressions())
                : List.of();
    return expressions.stream()
        .filter(Alias.class::isInstance)
        .map(Alias.class::cast)
        .filter(alias -> alias.exprId().equals(wanted.exprId()))
        .findFirst();
  }

  private Optional<ColumnClass> declared(View view, Attribute wanted) {
    Optional<TableDefinition> definition =
        isBatch(view)
            ? Optional.of(table.definition())
            : context.surroundings().definitions().apply(nameOf(view));
    return definition.flatMap(
        declared -> columnOf(view, wanted).map(name -> declared.classOf(name)));
  }

  private boolean isBatch(View view) {
    return nameOf(view).equalsIgnoreCase(Batch.nameOf(table.definition().name()));
  }

  /** The name of the view, in lower case where Spark keeps it so. */
  private static String nameOf(View view) {
    return view.desc().identifier().table();
  }

  private static Optional<String> columnOf(View view, Attribute wanted) {
    return list(view.output()).stream()
        .filter(column -> column.exprId().equals(wanted.exprId()))
        .map(Attribute::name)
        .findFirst();
  }

  private static boolean has(LogicalPlan plan, Attribute wanted) {
    return list(plan.output()).stream().anyMatch(column -> column.exprId().equals(wanted.exprId()));
  }

  private static <T> List<T> list(Seq<T> values) {
    return JavaConverters.seqAsJavaList(values);
  }
}
