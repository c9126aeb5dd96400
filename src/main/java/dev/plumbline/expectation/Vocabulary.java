package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Faults;
import dev.plumbline.project.SegmentDefinition;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The types of expectations that there are, in the names of Great Expectations. */
public final class Vocabulary {
  private final Map<String, ExpectationType> types;
  private final ParameterValues parameters;

  private Vocabulary(Stream<ExpectationType> types, LocalDate asOf) {
    this.parameters = new ParameterValues(asOf);
    Map<String, ExpectationType> byName = new TreeMap<>();
    types.forEach(type -> byName.put(type.name(), type));
    this.types = Collections.unmodifiableMap(byName);
  }

  /** Every type that the product knows; where a parameter asks for it, it is the epoch now. */
  public static Vocabulary standard() {
    return asOf(LocalDate.EPOCH);
  }

  /**
   * Every type that the product knows.
   *
   * @param asOf at whose start it is {@code now()} for parameters
   */
  public static Vocabulary asOf(LocalDate asOf) {
    return new Vocabulary(
        Stream.of(
                RowTypes.all(),
                PatternTypes.all(),
                FormatTypes.all(),
                RecordTypes.all(),
                FigureTypes.all(),
                DistinctTypes.all(),
                DistributionTypes.all(),
                TableTypes.all(),
                WiderTypes.all(),
                AnomalyTypes.all())
            .flatMap(Collection::stream),
        asOf);
  }

  /**
   * Gives a declared expectation its meaning.
   *
   * @param faults receives whatever is wrong with its type and arguments, each at its line
   * @return empty if there was a fault
   */
  public Optional<Expectation> parse(ExpectationDefinition definition, Faults faults) {
    ExpectationType type = types.get(definition.type());
    if (type == null) {
      unknown(definition, faults);
      return Optional.empty();
    }
    return parameters
        .of(definition, faults)
        .flatMap(kwargs -> parse(type, definition, kwargs, faults));
  }

  private static Optional<Expectation> parse(
      ExpectationType type, ExpectationDefinition definition, ObjectNode kwargs, Faults faults) {
    Arguments arguments = new Arguments(NumericTexts.read(kwargs, type.kwargs()));
    if (!new ArgumentCheck(type, definition, arguments, faults).passes()) {
      return Optional.empty();
    }
    Declaration declaration =
        new Declaration(
            definition, type.dimension(), ConditionParser.sql(arguments), arguments.mostly());
    Expectation expectation = type.reader().read(declaration, arguments);
    if (!expectation.allowsSegments()) {
      definition.segments().ifPresent(by -> refuse(by, type, faults));
    }
    return Optional.of(expectation);
  }

  private static void refuse(SegmentDefinition by, ExpectationType type, Faults faults) {
    faults.add(
        by.place(),
        type.name() + " cannot be evaluated by group",
        "remove by, or use a type that looks at the rows of this table and nothing else");
  }

  private void unknown(ExpectationDefinition definition, Faults faults) {
    String name = definition.type();
    Optional<String> removed = RemovedType.instead(name);
    if (removed.isPresent()) {
      faults.add(
          definition.place(), "Great Expectations no longer has the type " + name, removed.get());
      return;
    }
    faults.add(
        definition.place(),
        "unknown expectation type " + name,
        UnknownType.instead(name, types.keySet()));
  }

  /** The types by name, in alphabetical order. */
  List<ExpectationType> types() {
    return List.copyOf(types.values());
  }
}
