package dev.plumbline.check;

import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.CheckResult;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a project and its past say of a check.
 *
 * @param definitions how a table or a checked roll-up is declared, by the name of its view
 * @param previous what a check gave in the run before, by its id
 */
public record Surroundings(
    Function<String, Optional<TableDefinition>> definitions,
    Function<String, Optional<CheckResult>> previous) {

  /** Nothing is declared, and there was no run before. */
  public static Surroundings unknown() {
    return new Surroundings(name -> Optional.empty(), id -> Optional.empty());
  }
}
