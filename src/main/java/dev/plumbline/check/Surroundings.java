package dev.plumbline.check;

import dev.plumbline.project.SqlParameters;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.CheckResult;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a project and its past say of a check.
 *
 * @param definitions how a table or a checked roll-up is declared, by the name of its view
 * @param parameters what a query may name
 * @param previous what a check gave in the run before, by its id
 * @param earlier what a check saw on earlier dates of the data
 */
public record Surroundings(
    Function<String, Optional<TableDefinition>> definitions,
    SqlParameters parameters,
    Function<String, Optional<CheckResult>> previous,
    EarlierFigures earlier) {

  /** Nothing is declared but the as-of date, and there was no run before. */
  public static Surroundings unknown(LocalDate asOf) {
    return new Surroundings(
        name -> Optional.empty(),
        SqlParameters.of(asOf),
        id -> Optional.empty(),
        EarlierFigures.none());
  }
}
