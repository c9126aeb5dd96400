package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.node.IntNode;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** The number of columns lies within bounds. */
public record ColumnCountRule(Declaration declaration, Bounds bounds) implements SchemaRule {

  @Override
  public List<String> columns() {
    return List.of();
  }

  @Override
  public Optional<Verdict> judge(List<SchemaColumn> actual) {
    IntNode count = IntNode.valueOf(actual.size());
    boolean holds = bounds.allow(bound -> count.decimalValue().compareTo(bound.decimalValue()));
    return Optional.of(new Verdict(holds, count.asText()));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of("column-count", bounds.words()));
  }
}
