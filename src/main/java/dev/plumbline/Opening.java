package dev.plumbline;

import dev.plumbline.ValidatedPlan.PlannedTable;
import dev.plumbline.check.TableChecker;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.TableResult.Cost;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.TableException;
import java.util.List;
import java.util.Optional;

/** What came of opening a table. */
sealed interface Opening {

  TableDefinition definition();

  /** The table, if it is open. */
  Optional<OpenedTable> table();

  /** Judges the table; one that is not open has errors only. */
  TableResult check(TableChecker checker, List<Expectation> expectations);

  /** What checking the table will take; nothing, if it is not open. */
  PlannedTable plan(TableChecker checker, List<Expectation> expectations);

  /** It is open. */
  record Opened(OpenedTable opened) implements Opening {
    @Override
    public TableDefinition definition() {
      return opened.definition();
    }

    @Override
    public Optional<OpenedTable> table() {
      return Optional.of(opened);
    }

    @Override
    public TableResult check(TableChecker checker, List<Expectation> expectations) {
      return checker.check(opened, expectations);
    }

    @Override
    public PlannedTable plan(TableChecker checker, List<Expectation> expectations) {
      Cost cost = checker.predict(opened, expectations);
      return new PlannedTable(definition().name(), expectations.size(), cost, Optional.empty());
    }
  }

  /** It could not be opened. */
  record Refused(TableDefinition definition, TableException why) implements Opening {
    @Override
    public Optional<OpenedTable> table() {
      return Optional.empty();
    }

    @Override
    public TableResult check(TableChecker checker, List<Expectation> expectations) {
      return checker.unopened(definition, expectations, why.error(), why.reason());
    }

    @Override
    public PlannedTable plan(TableChecker checker, List<Expectation> expectations) {
      Cost nothing = Cost.none();
      return new PlannedTable(
          definition.name(), expectations.size(), nothing, Optional.of(why.error()));
    }
  }
}
