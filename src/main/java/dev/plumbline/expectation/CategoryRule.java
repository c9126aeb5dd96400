package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How often values occur is near enough to the weights expected of them, by relative entropy.
 *
 * @param weights expected of each value
 * @param holdout weight kept for values that are not expected
 * @param threshold the most relative entropy allowed; any if empty
 */
public record CategoryRule(
    Declaration declaration,
    String column,
    List<JsonNode> values,
    List<Double> weights,
    double holdout,
    Optional<Double> threshold)
    implements ColumnRule {

  public CategoryRule {
    values = List.copyOf(values);
    weights = List.copyOf(weights);
  }

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(
        TypeDemand.comparable(
            column, values.stream().filter(JsonNode::isTextual).map(JsonNode::textValue).toList()));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.divergence("categories", column, threshold));
  }
}
