package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Texts are codes of a standard, written as the standard writes them. */
public record CodeRule(Declaration declaration, String column, CodeList list) implements RowRule {

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public Optional<TypeDemand> demand() {
    return Optional.of(TypeDemand.text(column));
  }

  @Override
  public String evaluated() {
    return Sql.column(column) + " IS NOT NULL";
  }

  @Override
  public String holds() {
    return list.sql(Sql.column(column));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of(list.phrase(), column));
  }
}
