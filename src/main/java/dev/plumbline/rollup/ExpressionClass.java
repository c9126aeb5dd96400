package dev.plumbline.rollup;

import dev.plumbline.project.ColumnClass;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.CaseWhen;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.Average;
import org.apache.spark.sql.catalyst.expressions.aggregate.CentralMomentAgg;
import org.apache.spark.sql.catalyst.expressions.aggregate.Count;
import org.apache.spark.sql.catalyst.expressions.aggregate.CountIf;
import org.apache.spark.sql.catalyst.expressions.aggregate.HyperLogLogPlusPlus;
import org.apache.spark.sql.catalyst.expressions.aggregate.Sum;
import org.apache.spark.sql.types.BooleanType;

/**
 * The class of what an expression gives: the highest of the values that may show in it. Counts,
 * sums and means show none, and neither does whether a condition holds.
 *
 * @param columns the class of a column
 */
record ExpressionClass(Function<Attribute, ColumnClass> columns) {
  private static final List<Class<?>> FIGURES =
      List.of(
          Count.class,
          CountIf.class,
          HyperLogLogPlusPlus.class,
          Sum.class,
          Average.class,
          CentralMomentAgg.class);

  ColumnClass of(Expression expression) {
    if (expression instanceof Attribute column) {
      return columns.apply(column);
    }
    boolean showsNothing = FIGURES.stream().anyMatch(kind -> kind.isInstance(expression));
    if (showsNothing || (expression.resolved() && expression.dataType() instanceof BooleanType)) {
      return ColumnClass.PUBLIC;
    }
    return Lineage.highest(shown(expression).map(this::of));
  }

  /** The parts whose values may show; a condition decides, but does not show. */
  private static Stream<Expression> shown(Expression expression) {
    if (expression instanceof CaseWhen cases) {
      Stream<Expression> values =
          Lineage.listed(cases.branches()).stream().map(branch -> branch._2());
      return cases.elseValue().isDefined()
          ? Stream.concat(values, Stream.of(cases.elseValue().get()))
          : values;
    }
    if (expression instanceof If either) {
      return Stream.of(either.trueValue(), either.falseValue());
    }
    if (expression instanceof WindowExpression window) {
      return Stream.of(window.windowFunction());
    }
    if (expression instanceof SubqueryExpression query) {
      return Lineage.listed(query.plan().output()).stream().map(Expression.class::cast);
    }
    return Lineage.listed(expression.children()).stream();
  }
}
