package dev.plumbline;

import dev.plumbline.check.TableChecker;
import dev.plumbline.result.TableResult.Cost;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a run of a valid project will do.
 *
 * @param tables one line each, roll-ups that are checked among them
 * @param rollups how many views there are
 * @param reports how many reports there are
 */
public record ValidatedPlan(List<PlannedTable> tables, int rollups, int reports) {

  public ValidatedPlan {
    tables = List.copyOf(tables);
  }

  /**
   * A table and what checking it will take.
   *
   * @param error the class of error where the table could not be opened
   */
  public record PlannedTable(String name, int expectations, Cost cost, Optional<String> error) {}

  static ValidatedPlan of(Plan plan, OpenProject open, TableChecker checker) {
    List<PlannedTable> tables =
        Stream.concat(open.tables().stream(), open.rollups().stream())
            .map(opening -> opening.plan(checker, plan.expectationsOf(opening.definition())))
            .toList();
    return new ValidatedPlan(
        tables, plan.project().rollups().size(), plan.project().reports().size());
  }
}
