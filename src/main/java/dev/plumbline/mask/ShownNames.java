package dev.plumbline.mask;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.types.NumericType;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * The names of a query's columns. Spark calls a column without a name of its own after its
 * expression, with the values that are compared in it; such a column is called by its place.
 */
public final class ShownNames {
  /** Shorter numbers are counts, places and the like. */
  private static final int FEWEST_DIGITS = 4;

  private ShownNames() {}

  /** The names in the order of the columns. */
  public static List<String> of(Dataset<Row> query) {
    Set<String> literals = new TreeSet<>();
    collect(query.queryExecution().analyzed(), literals);
    String[] names = query.columns();
    return IntStream.range(0, names.length)
        .mapToObj(index -> quotes(names[index], literals) ? "column " + (index + 1) : names[index])
        .toList();
  }

  /** The same rows, with columns of these names. */
  public static Dataset<Row> renamed(Dataset<Row> query) {
    List<String> names = of(query);
    return names.equals(Arrays.asList(query.columns()))
        ? query
        : query.toDF(names.toArray(String[]::new));
  }

  private static boolean quotes(String name, Set<String> literals) {
    boolean isExpression = name.chars().anyMatch(sign -> "([ ".indexOf(sign) >= 0);
    return literals.contains(name) || (isExpression && literals.stream().anyMatch(name::contains));
  }

  /** The literals of a query, but not those of the tables that it reads. */
  private static void collect(LogicalPlan plan, Set<String> literals) {
    if (plan instanceof View) {
      return;
    }
    list(plan.expressions()).forEach(expression -> collect(expression, literals));
    list(plan.children()).forEach(child -> collect(child, literals));
    list(plan.subqueries()).forEach(query -> collect(query, literals));
  }

  private static void collect(Expression expression, Set<String> literals) {
    if (expression instanceof Literal literal && literal.value() != null) {
      String text = literal.toString();
      boolean tells =
          !(literal.dataType() instanceof NumericType) || text.length() >= FEWEST_DIGITS;
      if (tells && !text.isBlank()) {
        literals.add(text);
      }
    }
    list(expression.children()).forEach(child -> collect(child, literals));
  }

  private static <T> List<T> list(Seq<T> values) {
    return JavaConverters.seqAsJavaList(values);
  }
}
