package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/**
 * The different values of a column stand in a relation to a set.
 *
 * @param values the members of the set; at least one
 */
public record DistinctSetRule(
    Declaration declaration, String column, List<JsonNode> values, Relation relation)
    implements DistinctRule {

  /** How the values of the column stand to the set. */
  public enum Relation {
    /** No value is outside the set. */
    WITHIN("distinct-in-set"),
    /** No member of the set is missing. */
    CONTAINING("distinct-contains-set"),
    EQUAL("distinct-equals-set");

    private final String phrase;

    Relation(String phrase) {
      this.phrase = phrase;
    }

    boolean limits() {
      return this != CONTAINING;
    }

    /** Whether members that are no value break the rule. */
    public boolean demands() {
      return this != WITHIN;
    }
  }

  /** Whether values outside the set break the rule; none is known to be outside beside a null. */
  public boolean limits() {
    return relation.limits() && values.stream().noneMatch(JsonNode::isNull);
  }

  public DistinctSetRule {
    values = List.copyOf(values);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of(relation.phrase, column, Wording.set(values, mayBeShown.test(column))));
  }
}
