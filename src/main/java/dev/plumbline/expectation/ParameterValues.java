package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.expectation.Quantity.Instant;
import dev.plumbline.expectation.Quantity.Scalar;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Faults;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * Puts values in place of parameters, which are written {@code {"$PARAMETER": "expression"}}. The
 * values of the parameters stand beside, as {@code "$PARAMETER.name"}; one may itself be such an
 * expression.
 *
 * @param asOf at whose start it is {@code now()}
 */
record ParameterValues(LocalDate asOf) {
  private static final String PARAMETER = "$PARAMETER";
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  /**
   * The arguments of an expectation with values in place of parameters.
   *
   * @return empty if there was a fault
   */
  Optional<ObjectNode> of(ExpectationDefinition definition, Faults faults) {
    ObjectNode resolved = NODES.objectNode();
    boolean right = true;
    for (Map.Entry<String, JsonNode> kwarg : definition.kwargs().properties()) {
      try {
        resolved.set(kwarg.getKey(), resolved(kwarg.getValue()));
      } catch (ParameterException wrong) {
        right = false;
        faults.add(
            definition.placeOf(kwarg.getKey()),
            "%s has a %s that %s".formatted(definition.type(), kwarg.getKey(), wrong.getMessage()),
            wrong.instead());
      }
    }
    return right ? Optional.of(resolved) : Optional.empty();
  }

  private JsonNode resolved(JsonNode value) {
    if (value.has(PARAMETER)) {
      return new Reference(value).value(value.get(PARAMETER));
    }
    if (value.isObject()) {
      ObjectNode object = NODES.objectNode();
      value.properties().forEach(each -> object.set(each.getKey(), resolved(each.getValue())));
      return object;
    }
    if (value.isArray()) {
      ArrayNode list = NODES.arrayNode();
      value.forEach(member -> list.add(resolved(member)));
      return list;
    }
    return value;
  }

  /** One parameter of an argument, with the values that stand beside it. */
  private final class Reference {
    private final JsonNode values;
    private final Deque<String> open = new ArrayDeque<>();

    Reference(JsonNode values) {
      this.values = values;
    }

    JsonNode value(JsonNode expression) {
      if (!expression.isTextual() || expression.textValue().isBlank()) {
        throw new ParameterException(
            "has a parameter without an expression", "write {$PARAMETER: name}");
      }
      String text = expression.textValue().strip();
      if (text.contains("urn:")) {
        throw new ParameterException(
            "takes a result of another validation, of which nothing is kept here",
            "declare a parameter and give it a value");
      }
      return isKnown(text)
          ? parameter(text)
          : new ParameterExpression(text, this::quantity, asOf).value().node();
    }

    private boolean isKnown(String name) {
      return values.has(PARAMETER + "." + name);
    }

    private JsonNode parameter(String name) {
      if (open.contains(name)) {
        throw new ParameterException(
            "has a parameter that depends on itself, " + name, "give it a value");
      }
      open.push(name);
      JsonNode given = values.get(PARAMETER + "." + name);
      JsonNode value = given.has(PARAMETER) ? value(given.get(PARAMETER)) : given;
      open.pop();
      return value;
    }

    private Quantity quantity(String name) {
      if (!isKnown(name)) {
        throw unknown(name);
      }
      JsonNode value = parameter(name);
      if (value.isNumber()) {
        return new Scalar(value.decimalValue());
      }
      return Optional.ofNullable(value.textValue())
          .flatMap(DateText::read)
          .map(Instant::new)
          .orElseThrow(
              () ->
                  new ParameterException(
                      "counts with a parameter that is neither a number nor a date, " + name,
                      "give it a number or a date"));
    }

    private ParameterException unknown(String name) {
      List<String> known =
          StreamSupport.stream(((Iterable<String>) values::fieldNames).spliterator(), false)
              .filter(each -> each.startsWith(PARAMETER + "."))
              .map(each -> each.substring(PARAMETER.length() + 1))
              .collect(Collectors.toCollection(TreeSet::new))
              .stream()
              .toList();
      String instead =
          Nearest.to(name, known)
              .map("did you mean %s?"::formatted)
              .orElse("declare it under parameters in the table's file");
      return new ParameterException("names the unknown parameter " + name, instead);
    }
  }
}
