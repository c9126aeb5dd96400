package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The values of two columns are together one of a set of pairs; missing equals missing. */
public record PairSetRule(
    Declaration declaration, String first, String second, List<Pair> pairs, IgnoredRows ignoredRows)
    implements RowRule {

  /** Two values that are allowed together; each may be null. */
  public record Pair(JsonNode first, JsonNode second) {}

  public PairSetRule {
    pairs = List.copyOf(pairs);
  }

  @Override
  public List<String> columns() {
    return List.of(first, second);
  }

  @Override
  public List<TypeDemand> demands() {
    return List.of(
        TypeDemand.comparable(first, texts(pairs.stream().map(Pair::first))),
        TypeDemand.comparable(second, texts(pairs.stream().map(Pair::second))));
  }

  @Override
  public String evaluated() {
    return ignoredRows.kept(columns());
  }

  @Override
  public String holds() {
    return pairs.stream()
        .map(
            pair ->
                Sql.column(first)
                    + " <=> "
                    + Sql.literal(pair.first())
                    + " AND "
                    + Sql.column(second)
                    + " <=> "
                    + Sql.literal(pair.second()))
        .collect(Collectors.joining(" OR "));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("pair-in-set", first, second, pairs.size()));
  }

  private static List<String> texts(Stream<JsonNode> values) {
    return values.filter(JsonNode::isTextual).map(JsonNode::textValue).toList();
  }
}
