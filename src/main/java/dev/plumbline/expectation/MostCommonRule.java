package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/**
 * The most common value of a column is a member of a set.
 *
 * @param values the members of the set; at least one
 */
public record MostCommonRule(
    Declaration declaration, String column, List<JsonNode> values, Ties ties)
    implements DistinctRule {

  /** What holds where several values are equally common. */
  public enum Ties {
    /** The rule is broken. */
    REFUSED("most-common"),
    /** It is enough that one of them is a member. */
    ACCEPTED("most-common-or-tie");

    private final String phrase;

    Ties(String phrase) {
      this.phrase = phrase;
    }
  }

  public MostCommonRule {
    values = List.copyOf(values);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of(ties.phrase, column, Wording.set(values, mayBeShown.test(column))));
  }
}
