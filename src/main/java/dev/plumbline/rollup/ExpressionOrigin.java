package dev.plumbline.rollup;

import dev.plumbline.result.ViewLineage.Use;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Exists;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.OuterReference;
import org.apache.spark.sql.catalyst.expressions.SubqueryExpression;
import org.apache.spark.sql.catalyst.expressions.WindowExpression;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/**
 * Where the value of an expression comes from. Every part of it counts, conditions too: a value
 * that is chosen by a wrong column is wrong.
 *
 * @param columns the origin of a column
 * @param queries the origin of what a query within an expression gives; whether its values count or
 *     only that it has rows
 */
record ExpressionOrigin(
    Function<Attribute, Origin> columns, BiFunction<LogicalPlan, Boolean, Origin> queries) {

  Origin of(Expression expression) {
    if (expression instanceof Attribute column) {
      return columns.apply(column);
    }
    if (expression instanceof OuterReference outer) {
      return of((Expression) outer.e());
    }
    if (expression instanceof Alias alias) {
      return of(alias.child());
    }
    if (expression instanceof WindowExpression window) {
      return of(window.windowFunction())
          .made(Use.TRANSFORMATION)
          .on(of(window.windowSpec()).decides(Use.WINDOW));
    }
    if (expression instanceof AggregateExpression aggregate) {
      Origin function = of((Expression) aggregate.aggregateFunction()).made(Use.AGGREGATION);
      return aggregate.filter().isDefined()
          ? function.on(of(aggregate.filter().get()).decides(Use.FILTER))
          : function;
    }
    if (expression instanceof SubqueryExpression query) {
      // What it reads of the query around it is found where it reads it.
      return queries.apply(query.plan(), !(expression instanceof Exists)).made(Use.TRANSFORMATION);
    }
    return Origin.of(Lineage.listed(expression.children()).stream().map(this::of))
        .made(Use.TRANSFORMATION);
  }
}
