package dev.plumbline.rollup;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.If;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.aggregate.AggregateFunction;
import org.apache.spark.sql.catalyst.expressions.aggregate.Count;
import org.apache.spark.sql.catalyst.expressions.aggregate.Sum;
import org.apache.spark.sql.errors.QueryCompilationErrors;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.Platform;
import scala.collection.JavaConverters;
import scala.collection.Seq;
import scala.runtime.AbstractFunction1;

/**
 * The aggregate function {@code sum_known(amount)}: the sum, or null if any amount is null. SQL's
 * own sum leaves out what is not known and is too small, without a word.
 */
final class KnownSum extends AbstractFunction1<Seq<Expression>, Expression> {
  private static final String NAME = "sum_known";

  private KnownSum() {}

  /** Lets the SQL of a session call it. */
  static void register(SparkSession session) {
    session
        .sessionState()
        .functionRegistry()
        .createOrReplaceTempFunction(NAME, new KnownSum(), "scala_udf");
  }

  @Override
  public Expression apply(Seq<Expression> arguments) {
    if (arguments.size() != 1) {
      Platform.throwException(
          QueryCompilationErrors.wrongNumArgsError(
              NAME, sequence((Object) 1), arguments.size(), "", "", ""));
    }
    Expression amount = arguments.head();
    return new If(
        new EqualTo(
            aggregate(new Count(sequence(amount))), aggregate(new Count(sequence(literal(1))))),
        aggregate(new Sum(amount)),
        literal(null));
  }

  private static Expression literal(Object value) {
    return Literal.create(value, value == null ? DataTypes.NullType : DataTypes.IntegerType);
  }

  private static Expression aggregate(AggregateFunction function) {
    return function.toAggregateExpression();
  }

  private static <T> Seq<T> sequence(T value) {
    return JavaConverters.asScalaBuffer(List.of(value)).toSeq();
  }
}
