package dev.plumbline.expectation;

import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** One rule on a table, its arguments checked. */
public sealed interface Expectation
    permits RowRule,
        UniqueRule,
        DistinctRule,
        Statistic,
        ColumnRule,
        RowCountRule,
        SchemaRule,
        WiderRule {

  Declaration declaration();

  /** The columns whose values or definitions it reads, without those of its row condition. */
  List<String> columns();

  /**
   * The rule in words, as one clause without a full stop.
   *
   * @param mayBeShown whether values of a column may be shown; where not, the values that the rule
   *     itself names are not told either
   */
  LocalizedText sentence(Predicate<String> mayBeShown);

  /** What the type of a column must allow before the rule can be evaluated at all. */
  default Optional<TypeDemand> demand() {
    return Optional.empty();
  }

  /** As {@link #demand()}, where a rule asks something of several columns. */
  default List<TypeDemand> demands() {
    return demand().stream().toList();
  }

  /** Whether it can be evaluated for groups of rows one by one. */
  default boolean allowsSegments() {
    return false;
  }

  default ExpectationDefinition definition() {
    return declaration().definition();
  }

  /** The quality dimension declared, else that of the type. */
  default String dimension() {
    return definition().dimension().orElse(declaration().typeDimension());
  }
}
