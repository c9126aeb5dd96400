package dev.plumbline.expectation;

import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Texts are of a format that a function knows.
 *
 * @param arguments what the function is told besides the value
 * @param phrase key of the phrase that tells the rule, whose parts are the column and the arguments
 */
public record FormatRule(
    Declaration declaration,
    String column,
    RowFunction function,
    List<String> arguments,
    String phrase)
    implements RowRule {

  public FormatRule {
    arguments = List.copyOf(arguments);
  }

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
    return function.call(Sql.column(column), arguments);
  }

  @Override
  public LocalizedText sentence(Predicate<String> mayBeShown) {
    String argument = arguments.isEmpty() ? "" : arguments.get(0);
    return declaration.limiting(Wording.of(phrase, column, argument));
  }
}
