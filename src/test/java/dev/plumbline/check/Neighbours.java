package dev.plumbline.check;

import static dev.plumbline.check.CheckedTables.AS_OF;
import static dev.plumbline.check.CheckedTables.opened;
import static dev.plumbline.check.CheckedTables.rows;

import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.Expectations;
import dev.plumbline.mask.Masking;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import dev.plumbline.project.SqlParameters;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.CheckResult;
import dev.plumbline.result.TableResult;
import dev.plumbline.result.TableResult.Cost;
import dev.plumbline.table.OpenedTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A table named t among other tables, for tests of checks that look at both. */
final class Neighbours {
  private final Map<String, Dataset<Row>> others = new HashMap<>();
  private final Map<String, TableDefinition> definitions = new HashMap<>();
  private final Map<String, ColumnClass> classes = new HashMap<>();
  private final Map<String, CheckResult> previous = new HashMap<>();
  private EarlierFigures earlier = EarlierFigures.none();
  private final Set<String> closed = new TreeSet<>();
  private final Dataset<Row> own;

  private Neighbours(Dataset<Row> own) {
    this.own = own;
  }

  static Neighbours of(String sql) {
    return new Neighbours(rows(sql));
  }

  /** Adds another table, all of whose columns are public. */
  Neighbours other(String name, String sql) {
    Dataset<Row> rows = rows(sql);
    rows.createOrReplaceTempView(name);
    others.put(name, rows);
    definitions.put(name, CheckedTables.definition(rows, Map.of()));
    return this;
  }

  /** Adds another table that could not be opened. */
  Neighbours closed(String name) {
    closed.add(name);
    return this;
  }

  Neighbours classed(String column, ColumnClass classification) {
    classes.put(column, classification);
    return this;
  }

  Neighbours earlier(EarlierFigures figures) {
    earlier = figures;
    return this;
  }

  Neighbours after(CheckResult result) {
    previous.put(result.id(), result);
    return this;
  }

  /** What came of one expectation, in one line. */
  String told(String expectation) {
    return CheckedTables.told(result(expectation));
  }

  CheckResult result(String expectation) {
    return CheckedTables.result(check(expectation), expectation);
  }

  TableResult check(String... expectations) {
    return checker().check(table(), parsed(expectations));
  }

  Cost predict(String... expectations) {
    return checker().predict(table(), parsed(expectations));
  }

  List<String> faults(String... expectations) {
    Faults faults = new Faults();
    Set<String> names = new TreeSet<>(others.keySet());
    names.addAll(closed);
    names.add("t");
    new ReferenceFaults(names, context(), faults)
        .find(table().definition(), Optional.of(table()), parsed(expectations));
    return faults.all().stream().map(Fault::toString).toList();
  }

  private OpenedTable table() {
    return opened(own, classes);
  }

  private TableChecker checker() {
    return new TableChecker(context());
  }

  private CheckContext context() {
    return new CheckContext(
        AS_OF,
        name -> Optional.ofNullable(name.equals("t") ? own : others.get(name)),
        CheckContext.SAMPLES,
        Masking.withoutKey(),
        new Surroundings(
            name -> Optional.ofNullable(definitions.get(name)),
            SqlParameters.of(AS_OF),
            id -> Optional.ofNullable(previous.get(id)),
            earlier));
  }

  private static List<Expectation> parsed(String... expectations) {
    return Stream.of(expectations).map(Expectations::expectation).toList();
  }
}
