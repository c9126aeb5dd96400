package dev.plumbline.check;

import dev.plumbline.expectation.DriftRule;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.Nearest;
import dev.plumbline.expectation.WiderRule;
import dev.plumbline.expectation.WiderRule.DeclaredQuery;
import dev.plumbline.expectation.WiderRule.OtherColumns;
import dev.plumbline.project.Faults;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.SelectStatement;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Finds what expectations name beyond their table and nobody has: other tables, their columns, and
 * what queries read. No row is read.
 */
public final class ReferenceFaults {
  private final Set<String> names;
  private final CheckContext context;
  private final Faults faults;

  /**
   * @param names the tables and roll-ups that checks can read, open or not
   * @param faults receives what is wrong
   */
  public ReferenceFaults(Collection<String> names, CheckContext context, Faults faults) {
    this.names = new TreeSet<>(names);
    this.context = context;
    this.faults = faults;
  }

  /**
   * Adds the faults of the expectations of one table.
   *
   * @param opened the table, if it could be opened; else its queries are read but not resolved
   */
  public void find(
      TableDefinition table, Optional<OpenedTable> opened, List<Expectation> expectations) {
    for (Expectation expectation : expectations) {
      if (expectation instanceof WiderRule rule) {
        new OfRule(table, opened, rule).find();
      }
    }
  }

  private final class OfRule {
    private final TableDefinition table;
    private final Optional<OpenedTable> opened;
    private final WiderRule rule;

    OfRule(TableDefinition table, Optional<OpenedTable> opened, WiderRule rule) {
      this.table = table;
      this.opened = opened;
      this.rule = rule;
    }

    void find() {
      rule.objections(table.name())
          .forEach(objection -> fault(objection.kwarg(), objection.what(), objection.instead()));
      rule.others().forEach(this::other);
      rule.queries().forEach(this::query);
      if (rule instanceof DriftRule drift && !table.classOf(drift.column()).mayBeShown()) {
        fault(
            "column",
            "would keep the distribution of column %s, which is classed %s"
                .formatted(
                    drift.column(), table.classOf(drift.column()).name().toLowerCase(Locale.ROOT)),
            "class it public or internal if its values may be shown; else leave this out");
      }
    }

    private void other(OtherColumns other) {
      if (!names.contains(other.table())) {
        fault(
            other.tableKwarg(),
            "names no table or roll-up " + other.table(),
            meant(other.table(), names));
        return;
      }
      context
          .tables()
          .apply(other.table())
          .ifPresent(rows -> other.columns().forEach(column -> column(other, column, rows)));
    }

    private void column(OtherColumns other, String column, Dataset<Row> rows) {
      Set<String> columns = new TreeSet<>(List.of(rows.columns()));
      if (!columns.contains(column)) {
        fault(
            other.columnsKwarg(),
            "names no column %s of table %s".formatted(column, other.table()),
            meant(column, columns));
      }
    }

    private void query(DeclaredQuery declared) {
      String kwarg = declared.kwarg();
      ProjectQuery query = new ProjectQuery(table.name(), context, declared);
      try {
        SelectStatement statement = query.statement();
        Optional<ProjectQuery.Trespass> trespass = query.trespass(statement);
        List<String> others = query.others(statement);
        List<String> unknown = others.stream().filter(name -> !names.contains(name)).toList();
        trespass.ifPresent(each -> fault(kwarg, "has a query that " + each.what(), each.instead()));
        unknown.forEach(
            name ->
                fault(
                    kwarg,
                    "has a query that reads `%s`, which is no table and no roll-up".formatted(name),
                    meant(name, names)));
        boolean open = others.stream().allMatch(name -> context.tables().apply(name).isPresent());
        if (trespass.isEmpty() && unknown.isEmpty() && open && opened.isPresent()) {
          query.analysed(opened.get());
        }
      } catch (SelectStatement.Refused e) {
        fault(
            kwarg,
            e.error()
                .map(
                    error ->
                        "has a query that cannot be read at its line %d (%s)"
                            .formatted(e.line(), error))
                .orElse("has a query that is no SELECT"),
            "write one SELECT statement of Spark SQL");
      } catch (AnalysisException e) {
        fault(kwarg, unresolved(e), "mend the query");
      }
    }

    private void fault(String kwarg, String what, String instead) {
      faults.add(rule.definition().placeOf(kwarg), rule.definition().type() + " " + what, instead);
    }
  }

  /**
   * Spark's message for a name it cannot resolve speaks of names only; others quote the query,
   * which may hold values.
   */
  private static String unresolved(AnalysisException e) {
    int line = e.line().isDefined() ? (Integer) e.line().get() : 1;
    boolean namesOnly = e.getErrorClass() != null && e.getErrorClass().startsWith("UNRESOLVED");
    String message =
        namesOnly
            ? e.getSimpleMessage().lines().findFirst().orElse("").strip()
            : "[%s]".formatted(e.getErrorClass());
    return "has a query that cannot be resolved at its line %d: %s".formatted(line, message);
  }

  private static String meant(String wrong, Set<String> known) {
    return Nearest.to(wrong, known)
        .map("did you mean %s?"::formatted)
        .orElseGet(() -> "name one of " + String.join(", ", known));
  }
}
