package dev.plumbline.expectation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
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

  ArgumentCheck(
      ExpectationType type, ExpectationDefinition definition, Arguments arguments, Faults faults) {
    this.type = type;
    this.definition = definition;
    this.arguments = arguments;
    this.faults = faults;
  }

  /** Whether nothing is wrong; what is wrong has been added to the faults. */
  boolean passes() {
    for (Iterator<String> names = definition.kwargs().fieldNames(); names.hasNext(); ) {
      known(names.next());
    }
    type.kwargs().forEach(this::fits);
    if (passes) {
      condition();
    }
    if (passes) {
      type.rules().stream()
          .flatMap(rule -> rule.objection(arguments).stream())
          .forEach(wrong -> fault(wrong.kwarg(), wrong.what(), wrong.instead()));
    }
    return passes;
  }

  private void known(String name) {
    Optional<RemovedKwarg> removed = RemovedKwarg.of(name).filter(old -> !isOff(name));
    if (removed.isPresent()) {
      fault(
          name,
          "has the kwarg %s, which Great Expectations 1.0 removed".formatted(name),
          removed.get().instead());
    } else if (type.kwarg(name).isEmpty() && !isHarmless(name)) {
      String near =
          Nearest.to(name, type.kwargNames()).map("did you mean %s? "::formatted).orElse("");
      fault(
          name, "has no kwarg " + name, near + "it takes " + String.join(", ", type.kwargNames()));
    }
  }

  /** Whether it says nothing, of a kwarg that other types take or took. */
  private boolean isHarmless(String name) {
    return RemovedKwarg.of(name).isPresent()
        || !isGiven(name) && (name.equals("row_condition") || name.equals("condition_parser"));
  }

  /** Whether an argument that was removed is absent, null or false: then it asks for nothing. */
  private boolean isOff(String name) {
    return arguments.value(name).filter(value -> !value.equals(BooleanNode.FALSE)).isEmpty();
  }

  private boolean isGiven(String name) {
    return arguments.value(name).isPresent();
  }

  private boolean isMissing(Kwarg kwarg) {
    return switch (kwarg.presence()) {
      case REQUIRED -> !isGiven(kwarg.name());
      case NULLABLE -> !definition.kwargs().has(kwarg.name());
      case OPTIONAL -> false;
    };
  }

  private void fits(Kwarg kwarg) {
    if (isMissing(kwarg)) {
      fault(kwarg.name(), "lacks the kwarg " + kwarg.name(), "add " + kwarg.kind().right());
    }
    arguments.value(kwarg.name()).ifPresent(value -> fits(kwarg, value));
  }

  private void fits(Kwarg kwarg, JsonNode value) {
    if (!kwarg.kind().allows(value)) {
      String wrong = kwarg.kind().wrong(value);
      fault(
          kwarg.name(),
          "has %s that %s".formatted(withArticle(kwarg.name()), wrong),
          "write " + right(kwarg));
    } else if (kwarg.kind() == ArgumentKind.CHOICE
        && !kwarg.choices().contains(value.textValue())) {
      fault(kwarg.name(), "has an unknown " + kwarg.name(), "write " + right(kwarg));
    }
  }

  private static String right(Kwarg kwarg) {
    return kwarg.kind() == ArgumentKind.CHOICE
        ? String.join(" or ", kwarg.choices())
        : kwarg.kind().right();
  }

  private static String withArticle(String name) {
    return ("aeio".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
  }

  private void condition() {
    try {
      ConditionParser.sql(arguments);
    } catch (ConditionException broken) {
      fault("row_condition", broken.getMessage(), broken.instead());
    }
  }

  private void fault(String kwarg, String what, String instead) {
    passes = false;
    faults.add(definition.placeOf(kwarg), type.name() + " " + what, instead);
  }
}
