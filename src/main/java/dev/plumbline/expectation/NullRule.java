package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/** Values are missing, or are not. Every row is judged. */
public record NullRule(Declaration declaration, String column, Polarity polarity)
    implements RowRule {

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public String evaluated() {
    return "true";
  }

  @Override
  public String holds() {
    return polarity.sql(Sql.column(column) + " IS NULL");
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(Wording.of(polarity.key("null"), column));
  }
}
