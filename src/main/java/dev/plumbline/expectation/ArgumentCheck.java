package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Faults;
import java.util.Iterator;
import java.util.Optional;

/** Compares the arguments of one expectation with those its type takes. */
final class ArgumentCheck {
  private final ExpectationType type;
  private final ExpectationDefinition definition;
  private final Arguments arguments;
  private final Faults faults;
  private boolean passes = true;

  ArgumentCheck(ExpectationType type, ExpectationDefinition definition, Faults faults) {
    this.type = type;
    this.definition = definition;
    this.arguments = new Arguments(definition.kwargs());
    this.faults = faults;
  }

  /** Whether nothing is wrong; what is wrong has been added to the faults. */
  boolean passes() {
    for (Iterator<String> names = definition.kwargs().fieldNames(); names.hasNext(); ) {
      known(names.next());
    }
    type.kwargs().forEach(this::fits);
    if (passes && type.kwarg("min_value").isPresent()) {
      bounds();
    }
    if (passes && arguments.value("row_condition").isPresent()) {
      parser();
    }
    return passes;
  }

  private void known(String name) {
    if (type.kwarg(name).isEmpty()) {
      String near =
          Nearest.to(name, type.kwargNames()).map("did you mean %s? "::formatted).orElse("");
      fault(
          name, "has no kwarg " + name, near + "it takes " + String.join(", ", type.kwargNames()));
    }
  }

  private void fits(Kwarg kwarg) {
    Optional<JsonNode> value = arguments.value(kwarg.name());
    if (value.isEmpty()) {
      if (kwarg.presence() == Kwarg.Presence.REQUIRED) {
        fault(kwarg.name(), "lacks the kwarg " + kwarg.name(), "add " + kwarg.kind().right());
      }
      return;
    }
    if (!kwarg.kind().allows(value.get())) {
      String wrong = kwarg.kind().wrong(value.get());
      fault(kwarg.name(), "has a " + kwarg.name() + " that " + wrong, "write " + right(kwarg));
    } else if (kwarg.kind() == ArgumentKind.CHOICE
        && !kwarg.choices().contains(value.get().textValue())) {
      fault(kwarg.name(), "has an unknown " + kwarg.name(), "write " + right(kwarg));
    }
  }

  private static String right(Kwarg kwarg) {
    return kwarg.kind() == ArgumentKind.CHOICE
        ? String.join(" or ", kwarg.choices())
        : kwarg.kind().right();
  }

  private void bounds() {
    Optional<JsonNode> least = arguments.value("min_value");
    Optional<JsonNode> most = arguments.value("max_value");
    if (least.isEmpty() && most.isEmpty()) {
      fault("min_value", "has no bound", "give min_value, max_value or both");
    } else if (least.isPresent() && most.isPresent()) {
      order(least.get(), most.get());
    }
  }

  private void order(JsonNode least, JsonNode most) {
    if (least.isNumber() != most.isNumber()) {
      fault(
          "max_value",
          "has a number for one bound and a text for the other",
          "write both as numbers or both as texts");
    } else if (compare(least, most) > 0) {
      fault("min_value", "has a min_value above its max_value", "swap them or mend one of them");
    }
  }

  private static int compare(JsonNode least, JsonNode most) {
    return least.isNumber()
        ? least.decimalValue().compareTo(most.decimalValue())
        : least.textValue().compareTo(most.textValue());
  }

  private void parser() {
    if (arguments.value("condition_parser").isEmpty()) {
      fault(
          "row_condition",
          "has a row_condition without a condition_parser",
          "add condition_parser: spark and write the condition in Spark SQL");
    }
  }

  private void fault(String kwarg, String what, String instead) {
    passes = false;
    faults.add(definition.placeOf(kwarg), type.name() + " " + what, instead);
  }
}
