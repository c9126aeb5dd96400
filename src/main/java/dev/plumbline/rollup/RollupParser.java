package dev.plumbline.rollup;

import dev.plumbline.project.Faults;
import dev.plumbline.project.RollupDefinition;
import dev.plumbline.rollup.Rollup.Reference;
import dev.plumbline.table.SelectStatement;
import java.util.List;
import java.util.Optional;

/** Finds the tables that a roll-up names, without a session. */
final class RollupParser {
  private RollupParser() {}

  /** The roll-up with its references; empty, and a fault, where the text is not one SELECT. */
  static Optional<Rollup> parse(RollupDefinition definition, Faults faults) {
    try {
      List<Reference> references =
          SelectStatement.parse(definition.sql()).relations().stream()
              .filter(relation -> relation.name().size() == 1)
              .map(
                  relation -> new Reference(relation.name().get(0), definition.at(relation.line())))
              .toList();
      return Optional.of(new Rollup(definition, references));
    } catch (SelectStatement.Refused e) {
      refuse(definition, e, faults);
      return Optional.empty();
    }
  }

  private static void refuse(
      RollupDefinition definition, SelectStatement.Refused refused, Faults faults) {
    if (refused.error().isPresent()) {
      faults.add(
          definition.at(refused.line()),
          "roll-up `%s` is not valid SQL (%s)".formatted(definition.name(), refused.error().get()),
          "write one SELECT statement of Spark SQL");
    } else {
      faults.add(
          definition.place(),
          "roll-up `%s` is no SELECT".formatted(definition.name()),
          "a roll-up is one SELECT statement that changes nothing");
    }
  }
}
