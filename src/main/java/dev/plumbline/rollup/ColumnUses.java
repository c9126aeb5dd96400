package dev.plumbline.rollup;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Distinct;
import org.apache.spark.sql.catalyst.plans.logical.Except;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.catalyst.plans.logical.Intersect;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.catalyst.plans.logical.Window;

/**
 * Which columns of tables roll-ups use, read from their analysed plans: those that a column of the
 * roll-up is made of, and those that decide which rows it has. A column that a query names and then
 * drops is not used.
 *
 * <p>Roll-ups are added after those they read. Each is walked down to the views it names, and no
 * further.
 */
final class ColumnUses {
  private final Set<String> tables;
  private final Map<String, Uses> rollups = new HashMap<>();

  /** Starts with no roll-ups over these tables. */
  ColumnUses(Set<String> tables) {
    this.tables = new HashSet<>();
    tables.forEach(table -> this.tables.add(key(table)));
  }

  /** A column of a table. */
  record Use(String table, String column) implements Comparable<Use> {
    @Override
    public int compareTo(Use other) {
      int byTable = table.compareTo(other.table);
      return byTable == 0 ? column.compareTo(other.column) : byTable;
    }
  }

  /**
   * What a roll-up uses.
   *
   * @param columns what each of its columns is made of, in their order
   * @param rows what decides which rows it has
   */
  private record Uses(List<Set<Use>> columns, Set<Use> rows) {}

  /** Adds a roll-up; gives the columns of tables that it uses, be it through other roll-ups. */
  SortedSet<Use> add(String rollup, LogicalPlan analyzed) {
    Walk walk = new Walk();
    walk.visit(analyzed);
    Uses uses = walk.uses(attributes(analyzed));
    rollups.put(key(rollup), uses);
    SortedSet<Use> all = new TreeSet<>(uses.rows());
    uses.columns().forEach(all::addAll);
    return all;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<Attribute> attributes(LogicalPlan plan) {
    return Lineage.listed(plan.output());
  }

  /** One walk through a plan, from the views that it names up. */
  private final class Walk {
    private final Map<Long, Set<Use>> given = new HashMap<>();
    private final Map<Long, Set<Long>> made = new HashMap<>();
    private final Map<Long, List<Attribute>> named = new HashMap<>();
    private final Set<Long> deciding = new HashSet<>();
    private final Set<Use> rows = new HashSet<>();

    Uses uses(List<Attribute> output) {
      deciding.forEach(id -> rows.addAll(from(id)));
      return new Uses(output.stream().map(column -> from(id(column))).toList(), Set.copyOf(rows));
    }

    void visit(LogicalPlan plan) {
      if (plan instanceof View view && isNamed(view)) {
        give(view);
        return;
      }
      Lineage.listed(plan.children()).forEach(this::visit);
      Lineage.listed(plan.subqueries()).forEach(this::visitSubquery);
      if (plan instanceof Project project) {
        make(Lineage.listed(project.projectList()));
      } else if (plan instanceof Aggregate aggregate) {
        decide(Lineage.listed(aggregate.groupingExpressions()));
        make(Lineage.listed(aggregate.aggregateExpressions()));
      } else if (plan instanceof Window window) {
        make(Lineage.listed(window.windowExpressions()));
      } else if (plan instanceof Expand expand) {
        Lineage.listed(expand.projections()).forEach(row -> place(plan, Lineage.listed(row)));
      } else if (plan instanceof Union) {
        Lineage.listed(plan.children()).forEach(child -> place(plan, attributes(child)));
      } else if (plan instanceof CTERelationDef definition) {
        named.put(definition.id(), attributes(plan));
      } else if (plan instanceof CTERelationRef reference) {
        place(plan, named.getOrDefault(reference.cteId(), List.of()));
      } else {
        decide(Lineage.listed(plan.expressions()));
        decideByAllColumns(plan);
      }
    }

    private boolean isNamed(View view) {
      String name = key(view.desc().identifier().table());
      return tables.contains(name) || rollups.containsKey(name);
    }

    private void give(View view) {
      String name = view.desc().identifier().table();
      List<Attribute> columns = attributes(view);
      Uses uses = rollups.get(key(name));
      for (int index = 0; index < columns.size(); index++) {
        Set<Use> sources =
            uses == null
                ? Set.of(new Use(name, columns.get(index).name()))
                : uses.columns().get(index);
        given.computeIfAbsent(id(columns.get(index)), id -> new HashSet<>()).addAll(sources);
      }
      if (uses != null) {
        rows.addAll(uses.rows());
      }
    }

    private void visitSubquery(LogicalPlan plan) {
      visit(plan);
      decide(attributes(plan));
    }

    private void make(List<? extends NamedExpression> expressions) {
      for (NamedExpression named : expressions) {
        if (!(named instanceof Attribute)) {
          make(named.exprId().id(), (Expression) named);
        }
      }
    }

    private void make(long id, Expression expression) {
      Set<Long> parts = made.computeIfAbsent(id, made -> new HashSet<>());
      references(expression).forEach(part -> parts.add(id(part)));
    }

    /** Columns that come from others by their place. */
    private void place(LogicalPlan plan, List<? extends Expression> sources) {
      List<Attribute> columns = attributes(plan);
      IntStream.range(0, Math.min(columns.size(), sources.size()))
          .forEach(index -> make(id(columns.get(index)), sources.get(index)));
    }

    private void decide(List<? extends Expression> expressions) {
      expressions.forEach(
          expression -> references(expression).forEach(part -> deciding.add(id(part))));
    }

    /** Which rows are the same hangs on every column. */
    private void decideByAllColumns(LogicalPlan plan) {
      if (plan instanceof Distinct || plan instanceof Except || plan instanceof Intersect) {
        Lineage.listed(plan.children()).forEach(child -> decide(attributes(child)));
      }
    }

    private Set<Use> from(long column) {
      Set<Use> found = new HashSet<>();
      Set<Long> seen = new HashSet<>();
      Deque<Long> open = new ArrayDeque<>(List.of(column));
      while (!open.isEmpty()) {
        long id = open.pop();
        if (seen.add(id)) {
          found.addAll(given.getOrDefault(id, Set.of()));
          open.addAll(made.getOrDefault(id, Set.of()));
        }
      }
      return found;
    }

    private static List<Attribute> references(Expression expression) {
      return new ArrayList<>(Lineage.listed(expression.references().toSeq()));
    }

    private static long id(Attribute column) {
      return column.exprId().id();
    }
  }
}
