package dev.plumbline.rollup;

import dev.plumbline.project.Faults;
import dev.plumbline.project.Place;
import dev.plumbline.project.RollupDefinition;
import dev.plumbline.rollup.Rollup.Reference;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.catalyst.analysis.UnresolvedRelation;
import org.apache.spark.sql.catalyst.parser.CatalystSqlParser;
import org.apache.spark.sql.catalyst.parser.ParseException;
import org.apache.spark.sql.catalyst.plans.logical.Command;
import org.apache.spark.sql.catalyst.plans.logical.LogicalPlan;
import org.apache.spark.sql.catalyst.plans.logical.ParsedStatement;
import org.apache.spark.sql.catalyst.plans.logical.UnresolvedWith;
import org.apache.spark.sql.catalyst.trees.Origin;
import scala.collection.JavaConverters;

/** Finds the tables that a roll-up names, with Spark's own parser and without a session. */
final class RollupParser {
  private final RollupDefinition definition;
  private final List<Reference> references = new ArrayList<>();

  private RollupParser(RollupDefinition definition) {
    this.definition = definition;
  }

  /** The roll-up with its references; empty, and a fault, where the text is not one SELECT. */
  static Optional<Rollup> parse(RollupDefinition definition, Faults faults) {
    try {
      LogicalPlan plan = parse(definition.sql());
      if (plan instanceof Command || plan instanceof ParsedStatement) {
        faults.add(
            definition.place(),
            "roll-up `%s` is no SELECT".formatted(definition.name()),
            "a roll-up is one SELECT statement that changes nothing");
        return Optional.empty();
      }
      RollupParser parser = new RollupParser(definition);
      parser.visit(plan, Set.of());
      return Optional.of(new Rollup(definition, parser.references));
    } catch (ParseException e) {
      int line = e.line().isDefined() ? (Integer) e.line().get() : 1;
      faults.add(
          new Place(definition.place().file(), line),
          "roll-up `%s` is not valid SQL (%s)".formatted(definition.name(), e.getErrorClass()),
          "write one SELECT statement of Spark SQL");
      return Optional.empty();
    }
  }

  private static LogicalPlan parse(String sql) throws ParseException {
    return new CatalystSqlParser().parsePlan(sql);
  }

  /** A name that a WITH clause defines hides a table of that name from there on. */
  private void visit(LogicalPlan plan, Set<String> defined) {
    if (plan instanceof UnresolvedWith with) {
      Set<String> names = new HashSet<>(defined);
      JavaConverters.seqAsJavaList(with.cteRelations())
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
    JavaConverters.seqAsJavaList(plan.subqueries()).forEach(query -> visit(query, defined));
    JavaConverters.seqAsJavaList(plan.children()).forEach(child -> visit(child, defined));
  }

  private void add(UnresolvedRelation relation, Set<String> defined) {
    List<String> parts = JavaConverters.seqAsJavaList(relation.multipartIdentifier());
    if (parts.size() == 1 && !defined.contains(parts.get(0))) {
      references.add(new Reference(parts.get(0), placeOf(relation.origin())));
    }
  }

  private Place placeOf(Origin origin) {
    int line = origin.line().isDefined() ? (Integer) origin.line().get() : 1;
    return new Place(definition.place().file(), line);
  }
}
