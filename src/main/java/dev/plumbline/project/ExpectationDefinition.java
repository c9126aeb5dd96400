package dev.plumbline.project;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One declared expectation, as written; the vocabulary gives it meaning.
 *
 * @param id unique in the project
 * @param type a name of the vocabulary
 * @param kwargs the arguments, not yet judged; not to be changed
 * @param dimension the quality dimension; the vocabulary's own for the type where empty
 * @param owner id of an owner; the table's where empty
 * @param segments the groups of rows it is evaluated for one by one; empty for all rows together
 * @param kwargPlaces where each argument stands
 */
public record ExpectationDefinition(
    String id,
    String type,
    ObjectNode kwargs,
    Severity severity,
    Optional<LocalizedText> title,
    Optional<String> dimension,
    Optional<LocalizedText> why,
    Optional<LocalizedText> fix,
    Optional<String> owner,
    Optional<SegmentDefinition> segments,
    Place place,
    Map<String, Place> kwargPlaces) {

  public ExpectationDefinition {
    kwargPlaces = Map.copyOf(kwargPlaces);
  }

  /** An expectation of the table as a whole. */
  public ExpectationDefinition(
      String id,
      String type,
      ObjectNode kwargs,
      Severity severity,
      Optional<LocalizedText> title,
      Optional<String> dimension,
      Optional<LocalizedText> why,
      Optional<LocalizedText> fix,
      Optional<String> owner,
      Place place,
      Map<String, Place> kwargPlaces) {
    this(
        id,
        type,
        kwargs,
        severity,
        title,
        dimension,
        why,
        fix,
        owner,
        Optional.empty(),
        place,
        kwargPlaces);
  }

  /** The columns whose equal values make the groups it is evaluated by; mostly none. */
  public List<String> segmentColumns() {
    return segments.map(SegmentDefinition::columns).orElse(List.of());
  }

  /** Where an argument stands; the expectation itself where it is not given. */
  public Place placeOf(String kwarg) {
    return kwargPlaces.getOrDefault(kwarg, place);
  }
}
