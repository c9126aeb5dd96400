package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.function.Predicate;

/** Some part of the value matches a Java regular expression, or none does. */
public record RegexRule(Declaration declaration, String column, String regex, Polarity polarity)
    implements RowRule {

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public String evaluated() {
    return Sql.column(column) + " IS NOT NULL";
  }

  @Override
  public String holds() {
    return polarity.sql(Sql.column(column) + " RLIKE " + Sql.text(regex));
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    return declaration.limiting(
        Wording.of(polarity.key("regex"), column, Wording.pattern(regex, mayBeShown.test(column))));
  }
}
