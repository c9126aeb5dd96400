package dev.plumbline.expectation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Fault;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Place;
import dev.plumbline.project.SegmentDefinition;
import dev.plumbline.project.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

/** Expectations as one line of YAML: {@code type {kwargs}}, each argument on a line of its own. */
public final class Expectations {
  private static final YAMLMapper YAML = new YAMLMapper();

  private Expectations() {}

  /** The names of every type that the product knows. */
  public static List<String> types() {
    return Vocabulary.standard().types().stream().map(ExpectationType::name).toList();
  }

  /** Reads an expectation that must be right; its id is the line itself. */
  public static Expectation expectation(String line) {
    Faults faults = new Faults();
    Optional<Expectation> parsed = Vocabulary.standard().parse(definition(line), faults);
    return parsed.orElseThrow(() -> new AssertionError(faults.all().toString()));
  }

  /** What is wrong with an expectation; its place is line 10, its arguments from line 11 on. */
  public static List<String> faults(String line) {
    Faults faults = new Faults();
    Vocabulary.standard().parse(definition(line), faults);
    return faults.all().stream().map(Fault::toString).toList();
  }

  public static ExpectationDefinition definition(String line) {
    int space = (line + " ").indexOf(' ');
    String type = line.substring(0, space);
    ObjectNode kwargs = kwargs(line.substring(space).isBlank() ? "{}" : line.substring(space));
    Optional<SegmentDefinition> segments = segments(kwargs);
    Map<String, Place> places = new HashMap<>();
    kwargs
        .fieldNames()
        .forEachRemaining(name -> places.put(name, new Place("checks/t.yml", 11 + places.size())));
    return new ExpectationDefinition(
        line,
        type.startsWith("unexpected") ? type : "expect_" + type,
        kwargs,
        Severity.CRITICAL,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        segments,
        new Place("checks/t.yml", 10),
        places);
  }

  /** Groups are told among the arguments: { by: [column], minimum_group: 1}. */
  private static Optional<SegmentDefinition> segments(ObjectNode kwargs) {
    Optional<JsonNode> by = Optional.ofNullable(kwargs.remove("by"));
    JsonNode minimum = kwargs.path("minimum_group");
    kwargs.remove("minimum_group");
    return by.map(
        columns ->
            new SegmentDefinition(
                StreamSupport.stream(columns.spliterator(), false).map(JsonNode::asText).toList(),
                minimum.asInt(SegmentDefinition.MINIMUM_ROWS),
                new Place("checks/t.yml", 20)));
  }

  private static ObjectNode kwargs(String yaml) {
    try {
      return YAML.readValue(yaml, ObjectNode.class);
    } catch (JsonProcessingException broken) {
      throw new IllegalArgumentException(broken);
    }
  }
}
