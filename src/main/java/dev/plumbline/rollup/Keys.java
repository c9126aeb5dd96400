package dev.plumbline.rollup;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.Alias;
import org.apache.spark.sql.catalyst.expressions.And;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.EqualNullSafe;
import org.apache.spark.sql.catalyst.expressions.EqualTo;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;

/**
 * Sets of columns of which no two rows of a plan have the same values, as the plan itself makes
 * them: never those that a table only declares.
 */
final class Keys {
  /** More are of no use, and would multiply with every join. */
  private static final int MOST = 4;

  private Keys() {}

  /** The keys by the places of their columns among these; those that lack one are left out. */
  static List<Set<Integer>> places(List<Set<Long>> keys, List<Long> columns) {
    return keys.stream()
        .filter(columns::containsAll)
        .map(key -> key.stream().map(columns::indexOf).collect(Collectors.toSet()))
        .toList();
  }

  /** The keys whose columns stand at these places. */
  static List<Set<Long>> at(List<Set<Integer>> places, List<Long> columns) {
    return places.stream()
        .map(key -> key.stream().map(columns::get).collect(Collectors.toSet()))
        .toList();
  }

  /** What is left of keys where only these columns are, some under other names. */
  static List<Set<Long>> through(List<Set<Long>> keys, List<NamedExpression> columns) {
    Map<Long, Long> names = new HashMap<>();
    for (NamedExpression column : columns) {
      if (column instanceof Attribute same) {
        names.put(id(same), id(same));
      } else if (column instanceof Alias alias && alias.child() instanceof Attribute renamed) {
        names.putIfAbsent(id(renamed), alias.exprId().id());
      }
    }
    return keys.stream()
        .filter(key -> names.keySet().containsAll(key))
        .map(key -> key.stream().map(names::get).collect(Collectors.toSet()))
        .toList();
  }

  /** All these columns make a key too. */
  static List<Set<Long>> with(List<Set<Long>> keys, List<Attribute> columns) {
    return Stream.concat(
            keys.stream(), Stream.of(columns.stream().map(Keys::id).collect(Collectors.toSet())))
        .limit(MOST)
        .toList();
  }

  /** What rows are grouped by, if all of it is among the columns. */
  static List<Set<Long>> grouped(List<Expression> groups, List<NamedExpression> columns) {
    Set<Long> key = new HashSet<>();
    for (Expression group : groups) {
      Optional<Long> shown =
          columns.stream()
              .filter(column -> isSame(group, column))
              .map(column -> column.exprId().id())
              .findFirst();
      if (shown.isEmpty()) {
        return List.of();
      }
      key.add(shown.get());
    }
    return List.of(key);
  }

  private static boolean isSame(Expression group, NamedExpression column) {
    Expression shown = column instanceof Alias alias ? alias.child() : (Expression) column;
    return group.semanticEquals(shown);
  }

  /** The keys of pairs of rows. */
  static List<Set<Long>> product(List<Set<Long>> left, List<Set<Long>> right) {
    return left.stream()
        .flatMap(
            one ->
                right.stream()
                    .map(
                        other ->
                            Stream.concat(one.stream(), other.stream())
                                .collect(Collectors.toSet())))
        .limit(MOST)
        .toList();
  }

  /** Whether the condition of a join finds at most one row of one of its sides. */
  static boolean isMatchedOnce(List<Set<Long>> keys, LogicalPlan side, List<Expression> condition) {
    Set<Long> columns =
        Lineage.listed(side.output()).stream().map(Keys::id).collect(Collectors.toSet());
    Set<Long> equated = new HashSet<>();
    conjuncts(condition).forEach(part -> equated(part, columns).ifPresent(equated::add));
    return keys.stream().anyMatch(equated::containsAll);
  }

  private static List<Expression> conjuncts(List<Expression> condition) {
    List<Expression> parts = new ArrayList<>();
    List<Expression> open = new ArrayList<>(condition);
    while (!open.isEmpty()) {
      Expression next = open.remove(open.size() - 1);
      if (next instanceof And both) {
        open.add(both.left());
        open.add(both.right());
      } else {
        parts.add(next);
      }
    }
    return parts;
  }

  /** The column of a side that must equal something of the other. */
  private static Optional<Long> equated(Expression part, Set<Long> side) {
    boolean isEquality = part instanceof EqualTo || part instanceof EqualNullSafe;
    if (!isEquality) {
      return Optional.empty();
    }
    Expression left = part.children().head();
    Expression right = part.children().last();
    return equated(left, right, side).or(() -> equated(right, left, side));
  }

  private static Optional<Long> equated(Expression column, Expression other, Set<Long> side) {
    boolean isOfOther =
        Lineage.listed(other.references().toSeq()).stream().noneMatch(a -> side.contains(id(a)));
    return column instanceof Attribute named && side.contains(id(named)) && isOfOther
        ? Optional.of(id(named))
        : Optional.empty();
  }

  private static long id(Attribute column) {
    return column.exprId().id();
  }
}
