package dev.plumbline.check;

import dev.plumbline.check.function.MatchedPatterns;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.UnresolvedAttribute;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.Literal;
import org.apache.spark.sql.catalyst.expressions.RLike;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import scala.collection.JavaConverters;
import scala.runtime.AbstractPartialFunction;

/**
 * What several aggregates ask of the same column of texts, computed once a row: its length, and
 * which patterns it matches. Spark would count the characters, or decode the text, anew for each.
 */
final class SharedTexts {
  private final Map<String, Column> columns = new LinkedHashMap<>();
  private final Map<Expression, Expression> replacements = new HashMap<>();

  private SharedTexts() {}

  /** What these aggregates share. */
  static SharedTexts of(List<Column> aggregates) {
    List<Expression> nodes =
        aggregates.stream().flatMap(aggregate -> nodes(aggregate.expr())).toList();
    SharedTexts shared = new SharedTexts();
    nodes.stream()
        .filter(SharedTexts::isMatch)
        .map(RLike.class::cast)
        .distinct()
        .collect(Collectors.groupingBy(RLike::left, LinkedHashMap::new, Collectors.toList()))
        .forEach(shared::shareMatches);
    nodes.stream()
        .filter(SharedTexts::isLength)
        .collect(Collectors.groupingBy(length -> length, LinkedHashMap::new, Collectors.counting()))
        .forEach(shared::shareLength);
    return shared;
  }

  /** The records with what is computed once for each. */
  Dataset<Row> added(Dataset<Row> records) {
    return columns.isEmpty()
        ? records
        : records.select(
            Stream.concat(
                    Stream.of(functions.col("*")),
                    columns.entrySet().stream().map(each -> each.getValue().as(each.getKey())))
                .toArray(Column[]::new));
  }

  /** An aggregate over {@link #added} records that gives what the one over the records does. */
  Column rewritten(Column aggregate) {
    return columns.isEmpty()
        ? aggregate
        : new Column(aggregate.expr().transform(new Replacement(replacements)));
  }

  private void shareMatches(Expression text, List<RLike> matches) {
    for (int from = 0; from + 1 < matches.size(); from += MatchedPatterns.MOST) {
      List<RLike> some =
          matches.subList(from, Math.min(from + MatchedPatterns.MOST, matches.size()));
      MatchedPatterns patterns =
          new MatchedPatterns(some.stream().map(SharedTexts::pattern).toList());
      // Patterns match numbers and days as they are written.
      Column written = new Column(text).cast(DataTypes.StringType);
      Column matched = shared(functions.udf(patterns, DataTypes.LongType).apply(written));
      for (int index = 0; index < some.size(); index++) {
        replacements.put(some.get(index), matched.bitwiseAND(1L << index).notEqual(0L).expr());
      }
    }
  }

  private void shareLength(Expression length, long times) {
    if (times > 1) {
      replacements.put(length, shared(new Column(length)).expr());
    }
  }

  private Column shared(Column computed) {
    String name = "_plumbline_shared_" + columns.size();
    columns.put(name, computed);
    return functions.col(name);
  }

  private static boolean isMatch(Expression node) {
    return node instanceof RLike match
        && match.left() instanceof UnresolvedAttribute
        && match.right() instanceof Literal;
  }

  private static String pattern(RLike match) {
    return ((Literal) match.right()).value().toString();
  }

  private static boolean isLength(Expression node) {
    return node instanceof UnresolvedFunction function
        && function.nameParts().mkString(".").equals("length")
        && children(node).stream().allMatch(UnresolvedAttribute.class::isInstance);
  }

  private static Stream<Expression> nodes(Expression expression) {
    return Stream.concat(
        Stream.of(expression), children(expression).stream().flatMap(SharedTexts::nodes));
  }

  private static List<Expression> children(Expression expression) {
    return JavaConverters.seqAsJavaList(expression.children());
  }

  /** Puts what is computed once in the place of what would compute it. */
  private static final class Replacement extends AbstractPartialFunction<Expression, Expression> {
    private final Map<Expression, Expression> replacements;

    Replacement(Map<Expression, Expression> replacements) {
      this.replacements = replacements;
    }

    @Override
    public boolean isDefinedAt(Expression node) {
      return replacements.containsKey(node);
    }

    @Override
    public Expression apply(Expression node) {
      return replacements.get(node);
    }
  }
}
