package dev.plumbline.rollup;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.catalyst.plans.logical.LocalRelation;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.OneRowRelation;
import org.apache.spark.sql.catalyst.plans.logical.Range;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.View;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * Traces the columns of views back to the tables that they come from, and so finds their classes. A
 * column is classed as the highest of those that its values are made of; what cannot be traced is
 * personal.
 */
final class Lineage {
  private static final Comparator<ColumnClass> HIGHEST = Comparator.naturalOrder();

  private final Map<String, TableDefinition> tables = new HashMap<>();
  private final Map<String, TableDefinition> rollups = new HashMap<>();
  private final Map<String, List<ColumnClass>> traced = new ConcurrentHashMap<>();

  Lineage(List<TableDefinition> definitions) {
    for (TableDefinition table : definitions) {
      if (table.source() instanceof Source.Rollup rollup) {
        rollups.put(key(rollup.name()), table);
      } else {
        tables.put(key(table.name()), table);
      }
    }
  }

  /**
   * The classes of the columns of a view, in their order. A class that is declared for a column of
   * a roll-up counts, whatever the column is made of: whoever declares it has seen to that.
   */
  List<ColumnClass> classes(String view, LogicalPlan analyzed) {
    List<ColumnClass> known = traced.get(key(view));
    return known == null ? trace(view, analyzed) : known;
  }

  /** Traces a view once and for all, so that nothing below it is looked at again. */
  void settle(String view, LogicalPlan analyzed) {
    traced.put(key(view), trace(view, analyzed));
  }

  private List<ColumnClass> trace(String view, LogicalPlan analyzed) {
    Trace trace = new Trace();
    trace.visit(analyzed);
    return attributes(analyzed).stream()
        .map(column -> declared(view, column.name(), trace.of(column)))
        .toList();
  }

  private ColumnClass declared(String view, String column, ColumnClass traced) {
    if (tables.containsKey(key(view))) {
      return tables.get(key(view)).classOf(column);
    }
    TableDefinition checked = rollups.get(key(view));
    boolean isDeclared = checked != null && checked.columns().containsKey(column);
    return isDeclared ? checked.classOf(column) : traced;
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<Attribute> attributes(LogicalPlan plan) {
    return JavaConverters.seqAsJavaList(plan.output());
  }

  static <T> List<T> listed(Seq<T> values) {
    return JavaConverters.seqAsJavaList(values);
  }

  static ColumnClass highest(Stream<ColumnClass> classes) {
    return classes.max(HIGHEST).orElse(ColumnClass.PUBLIC);
  }

  /** One walk through a plan, from the tables up. */
  private final class Trace {
    private final Map<Long, ColumnClass> found = new HashMap<>();
    private final Map<Long, List<ColumnClass>> named = new HashMap<>();
    private final ExpressionClass expressions = new ExpressionClass(this::of);

    ColumnClass of(Attribute column) {
      return found.getOrDefault(column.exprId().id(), ColumnClass.PERSONAL);
    }

    void visit(LogicalPlan plan) {
      if (plan instanceof View view && traced.containsKey(key(name(view)))) {
        place(plan, List.of(traced.get(key(name(view)))));
        return;
      }
      if (plan instanceof View view && isBase(view)) {
        attributes(plan)
            .forEach(
                column -> put(column, declared(name(view), column.name(), ColumnClass.INTERNAL)));
        return;
      }
      listed(plan.children()).forEach(this::visit);
      listed(plan.subqueries()).forEach(this::visit);
      resolve(plan);
      ColumnClass rest = plan.children().isEmpty() ? leaf(plan) : highest(below(plan));
      attributes(plan).forEach(column -> found.putIfAbsent(column.exprId().id(), rest));
      if (plan instanceof View view) {
        attributes(plan)
            .forEach(column -> put(column, declared(name(view), column.name(), of(column))));
      }
    }

    private boolean isBase(View view) {
      return tables.containsKey(key(name(view)))
          || ResultViews.NAMES.contains(name(view))
          || ProjectViews.NAMES.contains(name(view));
    }

    private void resolve(LogicalPlan plan) {
      if (plan instanceof CTERelationDef definition) {
        named.put(definition.id(), attributes(definition).stream().map(this::of).toList());
      } else if (plan instanceof CTERelationRef reference) {
        place(plan, List.of(named.getOrDefault(reference.cteId(), List.of())));
      } else if (plan instanceof Union) {
        place(
            plan,
            listed(plan.children()).stream()
                .map(child -> attributes(child).stream().map(this::of).toList())
                .toList());
      } else if (plan instanceof Expand expand) {
        place(
            plan,
            listed(expand.projections()).stream()
                .map(row -> listed(row).stream().map(expressions::of).toList())
                .toList());
      } else {
        listed(plan.expressions()).forEach(this::name);
      }
    }

    private void name(Expression expression) {
      if (expression instanceof NamedExpression named && !(expression instanceof Attribute)) {
        found.put(named.exprId().id(), expressions.of(expression));
      }
    }

    /** Columns that come from several others by their place. */
    private void place(LogicalPlan plan, List<List<ColumnClass>> sources) {
      List<Attribute> columns = attributes(plan);
      for (int index = 0; index < columns.size(); index++) {
        int place = index;
        if (!sources.isEmpty() && sources.stream().allMatch(source -> place < source.size())) {
          put(columns.get(index), highest(sources.stream().map(source -> source.get(place))));
        }
      }
    }

    private void put(Attribute column, ColumnClass classification) {
      found.put(column.exprId().id(), classification);
    }

    private Stream<ColumnClass> below(LogicalPlan plan) {
      List<Attribute> columns = new ArrayList<>();
      listed(plan.children()).forEach(child -> columns.addAll(attributes(child)));
      return columns.stream().map(this::of);
    }

    private static ColumnClass leaf(LogicalPlan plan) {
      boolean written =
          Stream.of(LocalRelation.class, OneRowRelation.class, Range.class)
              .anyMatch(kind -> kind.isInstance(plan));
      return written ? ColumnClass.PUBLIC : ColumnClass.PERSONAL;
    }

    private static String name(View view) {
      return view.desc().identifier().table();
    }
  }
}
