package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Texts are dates or times written in a format, as Python's {@code strptime} reads them. */
public record StrftimeRule(Declaration declaration, String column, StrftimeFormat format)
    implements RowRule {

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
    return format.sql(Sql.column(column));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of("strftime", column, Wording.pattern(format.text(), mayBeShown.test(column))));
  }
}
