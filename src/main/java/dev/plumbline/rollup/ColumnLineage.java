package dev.plumbline.rollup;

import dev.plumbline.result.ViewLineage;
import dev.plumbline.result.ViewLineage.LineageInput;
import dev.plumbline.result.ViewLineage.Use;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import org.apache.spark.sql.catalyst.expressions.Attribute;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.expressions.NamedExpression;
import org.apache.spark.sql.catalyst.plans.logical.Aggregate;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationDef;
import org.apache.spark.sql.catalyst.plans.logical.CTERelationRef;
import org.apache.spark.sql.catalyst.plans.logical.Distinct;
import org.apache.spark.sql.catalyst.plans.logical.Except;
import org.apache.spark.sql.catalyst.plans.logical.Expand;
import org.apache.spark.sql.catalyst.plans.logical.Generate;
import org.apache.spark.sql.catalyst.plans.logical.GlobalLimit;
import org.apache.spark.sql.catalyst.plans.logical.Intersect;
import org.apache.spark.sql.catalyst.plans.logical.Join;
import org.apache.spark.sql.catalyst.plans.logical.LateralJoin;
import org.apache.spark.sql.catalyst.plans.logical.LocalLimit;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.Offset;
import org.apache.spark.sql.catalyst.plans.logical.Project;
import org.apache.spark.sql.catalyst.plans.logical.Sort;
import org.apache.spark.sql.catalyst.plans.logical.Union;
import org.apache.spark.sql.catalyst.plans.logical.View;
import org.apache.spark.sql.catalyst.plans.logical.Window;
import org.apache.spark.sql.catalyst.plans.logical.WithCTE;
import scala.Option;

/**
 * What each column of a roll-up is made of, and what decides which rows it comes from, read from
 * the roll-up's analysed plan. A plan is walked once, down to the tables and roll-ups that it
 * names.
 *
 * <p>Rows are followed as closely as values: a total of one table beside a total of another hangs
 * on its own rows alone, and what is joined on a key that it has at most once leaves the rows that
 * it is joined to as they are. The order of rows counts where rows are cut off after it.
 */
final class ColumnLineage {
  private static final Comparator<LineageInput> BY_NAME =
      Comparator.comparing(LineageInput::view).thenComparing(input -> input.column().orElse(""));

  private final Set<String> leaves;
  private final Map<String, List<Set<Integer>>> keys = new HashMap<>();

  /**
   * Lineage that ends at these tables and roll-ups. A roll-up is traced after those that it reads.
   */
  ColumnLineage(Set<String> leaves) {
    this.leaves = leaves.stream().map(ColumnLineage::key).collect(Collectors.toSet());
  }

  /** Traces a roll-up. */
  ViewLineage of(String view, LogicalPlan analyzed) {
    Walk walk = new Walk();
    RowsOf rows = walk.visit(analyzed);
    List<Attribute> columns = attributes(analyzed);
    keys.put(key(view), Keys.places(rows.keys(), columns.stream().map(ColumnLineage::id).toList()));
    return new ViewLineage(
        view,
        columns.stream().map(column -> column(column, walk.of(column), rows)).toList(),
        listed(rows.inputs()));
  }

  private static ViewLineage.LineageColumn column(Attribute column, Origin origin, RowsOf rows) {
    Set<LineageInput> own = new HashSet<>(origin.rows());
    own.removeAll(rows.inputs());
    return new ViewLineage.LineageColumn(column.name(), listed(origin.values()), listed(own));
  }

  /** Sorted, with the most that is done with each. */
  private static List<LineageInput> listed(Set<LineageInput> inputs) {
    BinaryOperator<LineageInput> most =
        BinaryOperator.maxBy(Comparator.comparing(LineageInput::by));
    return inputs.stream()
        .collect(Collectors.toMap(input -> List.of(input.view(), input.column()), i -> i, most))
        .values()
        .stream()
        .sorted(BY_NAME)
        .toList();
  }

  private static String key(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  private static List<Attribute> attributes(LogicalPlan plan) {
    return Lineage.listed(plan.output());
  }

  private static long id(Attribute column) {
    return column.exprId().id();
  }

  private static String viewName(View view) {
    return view.desc().identifier().table();
  }

  private static List<Expression> optional(Option<Expression> expression) {
    return expression.isDefined() ? List.of(expression.get()) : List.of();
  }

  /**
   * What decides which rows a plan has.
   *
   * @param order what they are sorted by, which counts once some are cut off
   * @param keys sets of columns of which no two rows have the same values; an empty one where there
   *     is at most one row
   */
  private record RowsOf(Set<LineageInput> inputs, Set<LineageInput> order, List<Set<Long>> keys) {
    RowsOf(Set<LineageInput> inputs) {
      this(inputs, Set.of(), List.of());
    }

    RowsOf and(Set<LineageInput> more) {
      return new RowsOf(Origin.union(inputs, more), order, keys);
    }

    RowsOf keyed(List<Set<Long>> known) {
      return new RowsOf(inputs, order, known);
    }
  }

  /** One walk through a plan, from what it reads up. */
  private final class Walk {
    private final Map<Long, Origin> origins = new HashMap<>();
    private final Map<Long, Definition> named = new HashMap<>();
    private final ExpressionOrigin expressions = new ExpressionOrigin(this::of, this::subquery);

    Origin of(Attribute column) {
      return origins.getOrDefault(id(column), Origin.NONE);
    }

    private Origin subquery(LogicalPlan plan, boolean isValue) {
      RowsOf rows = visit(plan);
      return isValue
          ? Origin.of(columns(plan).stream()).on(rows.inputs())
          : new Origin(Set.of(), rows.inputs());
    }

    RowsOf visit(LogicalPlan plan) {
      if (plan instanceof View view && leaves.contains(key(viewName(view)))) {
        return give(view);
      }
      if (plan instanceof WithCTE with) {
        Lineage.listed(with.cteDefs()).forEach(this::visit);
        return visit(with.plan());
      }
      if (plan instanceof CTERelationRef reference) {
        return refer(reference);
      }
      if (plan instanceof LateralJoin lateral) {
        RowsOf left = visit(lateral.left());
        RowsOf right = visit(lateral.right().plan());
        return new RowsOf(Origin.union(left.inputs(), right.inputs()))
            .and(decided(optional(lateral.condition()), Use.JOIN));
      }
      List<RowsOf> below = Lineage.listed(plan.children()).stream().map(this::visit).toList();
      return below.size() == 1 ? above(plan, below.get(0)) : joined(plan, below);
    }

    private RowsOf above(LogicalPlan plan, RowsOf below) {
      if (plan instanceof Project project) {
        Lineage.listed(project.projectList()).forEach(column -> name(column, Set.of()));
        return below.keyed(Keys.through(below.keys(), Lineage.listed(project.projectList())));
      }
      if (plan instanceof Aggregate aggregate) {
        return aggregate(aggregate, below);
      }
      if (plan instanceof Window window) {
        Lineage.listed(window.windowExpressions()).forEach(column -> name(column, Set.of()));
        return below;
      }
      if (plan instanceof Generate generate) {
        Origin generator = expressions.of((Expression) generate.generator());
        Lineage.listed(generate.generatorOutput())
            .forEach(column -> origins.put(id(column), generator));
        return new RowsOf(below.inputs()).and(generator.decides(Use.JOIN));
      }
      if (plan instanceof Expand expand) {
        placeEach(
            plan,
            Lineage.listed(expand.projections()).stream()
                .map(row -> Lineage.listed(row).stream().map(expressions::of).toList())
                .toList());
        return new RowsOf(below.inputs());
      }
      if (plan instanceof Sort sort) {
        return new RowsOf(
            below.inputs(), decided(Lineage.listed(sort.order()), Use.SORT), below.keys());
      }
      if (plan instanceof GlobalLimit || plan instanceof LocalLimit || plan instanceof Offset) {
        return below.and(below.order());
      }
      if (plan instanceof Distinct) {
        return new RowsOf(Origin.union(below.inputs(), decided(attributes(plan), Use.GROUP_BY)))
            .keyed(Keys.with(below.keys(), attributes(plan)));
      }
      if (plan instanceof CTERelationDef definition) {
        named.put(definition.id(), new Definition(attributes(plan), below));
        return below;
      }
      return other(plan, below);
    }

    /** A filter; and whatever nobody has thought of, of which everything is made of everything. */
    private RowsOf other(LogicalPlan plan, RowsOf below) {
      List<Attribute> given =
          Lineage.listed(plan.children()).stream()
              .flatMap(child -> attributes(child).stream())
              .toList();
      Set<Long> known = given.stream().map(ColumnLineage::id).collect(Collectors.toSet());
      List<Attribute> made =
          attributes(plan).stream().filter(column -> !known.contains(id(column))).toList();
      if (!made.isEmpty()) {
        Origin all = Origin.of(given.stream().map(this::of)).made(Use.TRANSFORMATION);
        made.forEach(column -> origins.put(id(column), all));
      }
      return below.and(decided(Lineage.listed(plan.expressions()), Use.FILTER));
    }

    private RowsOf joined(LogicalPlan plan, List<RowsOf> below) {
      Set<LineageInput> all = below.stream().map(RowsOf::inputs).reduce(Set.of(), Origin::union);
      if (plan instanceof Join join) {
        return join(join, below.get(0), below.get(1));
      }
      if (plan instanceof Union) {
        placeEach(plan, Lineage.listed(plan.children()).stream().map(this::columns).toList());
        return new RowsOf(all);
      }
      if (plan instanceof Except || plan instanceof Intersect) {
        Set<LineageInput> deciding =
            Lineage.listed(plan.children()).stream()
                .map(child -> decided(attributes(child), Use.GROUP_BY))
                .reduce(all, Origin::union);
        return new RowsOf(deciding);
      }
      return plan.children().isEmpty() ? new RowsOf(Set.of()) : other(plan, new RowsOf(all));
    }

    private List<Origin> columns(LogicalPlan plan) {
      return attributes(plan).stream().map(this::of).toList();
    }

    private RowsOf join(Join join, RowsOf left, RowsOf right) {
      List<Expression> condition = optional(join.condition());
      Set<LineageInput> decided = decided(condition, Use.JOIN);
      String kind = join.joinType().sql();
      if (kind.equals("LEFT OUTER") && Keys.isMatchedOnce(right.keys(), join.right(), condition)) {
        return enrich(left, join.right(), Origin.union(right.inputs(), decided));
      }
      if (kind.equals("RIGHT OUTER") && Keys.isMatchedOnce(left.keys(), join.left(), condition)) {
        return enrich(right, join.left(), Origin.union(left.inputs(), decided));
      }
      RowsOf both = new RowsOf(Origin.union(left.inputs(), right.inputs())).and(decided);
      boolean isFilter = kind.equals("LEFT SEMI") || kind.equals("LEFT ANTI");
      return both.keyed(isFilter ? left.keys() : Keys.product(left.keys(), right.keys()));
    }

    /** No row more or less: only what is joined to each hangs on the join. */
    private RowsOf enrich(RowsOf rows, LogicalPlan joined, Set<LineageInput> deciding) {
      for (Attribute column : attributes(joined)) {
        origins.put(id(column), of(column).on(deciding));
      }
      return rows;
    }

    private RowsOf aggregate(Aggregate aggregate, RowsOf below) {
      List<Expression> groups = Lineage.listed(aggregate.groupingExpressions());
      List<NamedExpression> columns = Lineage.listed(aggregate.aggregateExpressions());
      Set<LineageInput> deciding = Origin.union(below.inputs(), decided(groups, Use.GROUP_BY));
      // The one row of a total is there whatever is below it; its value is not.
      columns.forEach(column -> name(column, groups.isEmpty() ? deciding : Set.of()));
      return groups.isEmpty()
          ? new RowsOf(Set.of()).keyed(List.of(Set.of()))
          : new RowsOf(deciding).keyed(Keys.grouped(groups, columns));
    }

    private RowsOf give(View view) {
      String name = viewName(view);
      List<Attribute> columns = attributes(view);
      for (Attribute column : columns) {
        LineageInput input = new LineageInput(name, Optional.of(column.name()), Use.IDENTITY);
        origins.put(id(column), new Origin(Set.of(input), Set.of()));
      }
      List<Long> ids = columns.stream().map(ColumnLineage::id).toList();
      return new RowsOf(Set.of(new LineageInput(name, Optional.empty(), Use.ROWS)))
          .keyed(Keys.at(keys.getOrDefault(key(name), List.of()), ids));
    }

    private RowsOf refer(CTERelationRef reference) {
      Definition definition = named.get(reference.cteId());
      if (definition == null) {
        throw new IllegalStateException("A query refers to what it does not define");
      }
      placeEach(reference, List.of(definition.columns().stream().map(this::of).toList()));
      List<Long> from = definition.columns().stream().map(ColumnLineage::id).toList();
      List<Long> to = attributes(reference).stream().map(ColumnLineage::id).toList();
      RowsOf rows = definition.rows();
      return rows.keyed(Keys.at(Keys.places(rows.keys(), from), to));
    }

    private void name(NamedExpression column, Set<LineageInput> rows) {
      if (!(column instanceof Attribute)) {
        origins.put(column.exprId().id(), expressions.of((Expression) column).on(rows));
      }
    }

    /** Columns that come by their place from each of several rows of columns. */
    private void placeEach(LogicalPlan plan, List<List<Origin>> rows) {
      List<Attribute> output = attributes(plan);
      for (int index = 0; index < output.size(); index++) {
        int place = index;
        origins.put(
            id(output.get(index)),
            Origin.of(rows.stream().filter(row -> place < row.size()).map(row -> row.get(place))));
      }
    }

    private Set<LineageInput> decided(Collection<? extends Expression> by, Use use) {
      return by.stream()
          .map(expression -> expressions.of(expression).decides(use))
          .reduce(Set.of(), Origin::union);
    }
  }

  /** A query with a name, which may be referred to several times. */
  private record Definition(List<Attribute> columns, RowsOf rows) {}
}
