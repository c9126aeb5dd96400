package dev.plumbline.expectation;

import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Faults;
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

  private Vocabulary(Stream<ExpectationType> types) {
    Map<String, ExpectationType> byName = new TreeMap<>();
    types.forEach(type -> byName.put(type.name(), type));
    this.types = Collections.unmodifiableMap(byName);
  }

  /** Every type that the product knows. */
  public static Vocabulary standard() {
    return new Vocabulary(
        Stream.of(RowTypes.all(), FigureTypes.all(), TableTypes.all()).flatMap(Collection::stream));
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
      String instead =
          Nearest.to(definition.type(), types.keySet())
              .map("did you mean %s?"::formatted)
              .orElse("the types are listed in docs/expectations.md");
      faults.add(definition.place(), "unknown expectation type " + definition.type(), instead);
      return Optional.empty();
    }
    if (!new ArgumentCheck(type, definition, faults).passes()) {
      return Optional.empty();
    }
    Arguments arguments = new Arguments(definition.kwargs());
    Declaration declaration =
        new Declaration(
            definition,
            type.dimension(),
            arguments.value("row_condition").map(condition -> condition.textValue()),
            arguments.mostly());
    return Optional.of(type.reader().read(declaration, arguments));
  }

  /** The types by name, in alphabetical order. */
  List<ExpectationType> types() {
    return List.copyOf(types.values());
  }
}
