package dev.plumbline.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.spark.sql.catalyst.analysis.UnresolvedFunction;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.expressions.Expression;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.ScriptTransformation;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.Origin;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/**
 * One SELECT statement of Spark SQL, read with Spark's own parser and without a session.
 *
 * @param relations the tables that it names, in the order in which they are met; not those that a
 *     WITH clause defines
 * @param functions the names of the functions it calls, in lower case
 */
public record SelectStatement(List<Relation> relations, Set<String> functions) {

  public SelectStatement {
    relations = List.copyOf(relations);
    functions = Set.copyOf(functions);
  }

  /**
   * A table that is named.
   *
   * @param name its parts: one, or more where a catalog or a file format stands before it
   * @param line of the statement, from 1
   */
  public record Relation(List<String> name, int line) {
    public Relation {
      name = List.copyOf(name);
    }
  }

  /**
   * Reads a statement.
   *
   * @throws Refused if the text is not one statement, or one that does more than select
   */
  public static SelectStatement parse(String sql) throws Refused {
    Reader reader = new Reader();
    try {
      reader.visit(parsed(sql), Set.of());
    } catch (ParseException e) {
      throw new Refused(lineOf(e), Optional.ofNullable(e.getErrorClass()));
    }
    if (reader.changesSomething) {
      throw new Refused(1, Optional.empty());
    }
    return new SelectStatement(reader.relations, reader.functions);
  }

  private static LogicalPlan parsed(String sql) throws ParseException {
    return new CatalystSqlParser().parsePlan(sql);
  }

  private static int lineOf(ParseException e) {
    return e.line().isDefined() ? (Integer) e.line().get() : 1;
  }

  /** The text is not one SELECT statement. */
  public static final class Refused extends Exception {
    private static final long serialVersionUID = 1;

    private final int line;
    private final transient Optional<String> error;

    private Refused(int line, Optional<String> error) {
      super("The text is not one SELECT statement");
      this.line = line;
      this.error = error;
    }

    /** The line of the text at which reading stopped, from 1. */
    public int line() {
      return line;
    }

    /** Spark's class of error; empty if the text is a statement, but no SELECT. */
    public Optional<String> error() {
      return error;
    }
  }

  private static final class Reader {
    private final List<Relation> relations = new ArrayList<>();
    private final Set<String> functions = new TreeSet<>();
    private boolean changesSomething;

    /** A name that a WITH clause defines hides a table of that name from there on. */
    private void visit(LogicalPlan plan, Set<String> defined) {
      changesSomething |=
          plan instanceof Command
              || plan instanceof ParsedStatement
              || plan instanceof ScriptTransformation;
      if (plan instanceof UnresolvedWith with) {
        Set<String> names = new HashSet<>(defined);
        list(with.cteRelations())
            .forEach(
                relation -> {
                  visit(relation._2(), names);
                  names.add(relation._1());
                });
        visit(with.child(), names);
        return;
      }
      if (plan instanceof UnresolvedRelation relation) {
        add(relation, defined);
      }
      list(plan.expressions()).forEach(this::visit);
      list(plan.subqueries()).forEach(query -> visit(query, defined));
      list(plan.children()).forEach(child -> visit(child, defined));
    }

    private void visit(Expression expression) {
      if (expression instanceof UnresolvedFunction function) {
        List<String> name = list(function.nameParts());
        functions.add(name.get(name.size() - 1).toLowerCase(Locale.ROOT));
      }
      list(expression.children()).forEach(this::visit);
    }

    private void add(UnresolvedRelation relation, Set<String> defined) {
      List<String> parts = list(relation.multipartIdentifier());
      if (parts.size() > 1 || !defined.contains(parts.get(0))) {
        relations.add(new Relation(parts, lineOf(relation.origin())));
      }
    }

    private static int lineOf(Origin origin) {
      return origin.line().isDefined() ? (Integer) origin.line().get() : 1;
    }

    private static <T> List<T> list(Seq<T> values) {
      return JavaConverters.seqAsJavaList(values);
    }
  }
}
