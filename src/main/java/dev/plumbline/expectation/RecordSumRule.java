package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The values of several columns in one row add up to a total; missing counts as nothing. Integers
 * and decimals add up exactly, floating-point numbers as such.
 */
public record RecordSumRule(
    Declaration declaration, List<String> columns, JsonNode total, IgnoredRows ignoredRows)
    implements RowRule {

  public RecordSumRule {
    columns = List.copyOf(columns);
  }

  @Override
  public List<TypeDemand> demands() {
    return columns.stream().map(TypeDemand::number).toList();
  }

  @Override
  public String evaluated() {
    return ignoredRows.kept(columns);
  }

  @Override
  public String holds() {
    // Added to a decimal, integers become decimals, which do not wrap around; a sum that even those
    // cannot hold is null.
    return columns.stream()
        .map(column -> " + coalesce(" + Sql.column(column) + ", 0)")
        .collect(Collectors.joining("", "coalesce(0BD", " = " + Sql.literal(total) + ", false)"));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of(
            "record-sum",
            Wording.names(columns),
            Wording.value(total, Wording.allShown(columns, mayBeShown))));
  }
}
