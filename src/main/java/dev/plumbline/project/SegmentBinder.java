package dev.plumbline.project;

import java.util.List;
import java.util.Optional;

/** Reads the groups that an expectation is evaluated by. */
record SegmentBinder(Faults faults) {

  /** Empty where it is evaluated for all rows together. */
  Optional<SegmentDefinition> bind(Item expectation) {
    List<Item> columns = expectation.items("by");
    if (columns.isEmpty()) {
      expectation.at("minimum_group").ifPresent(this::refuse);
      return Optional.empty();
    }
    Uniqueness unique = new Uniqueness("column", faults);
    columns.forEach(column -> unique.add(column.text(), column.place()));
    return Optional.of(
        new SegmentDefinition(
            columns.stream().map(Item::text).toList(),
            expectation.number("minimum_group", SegmentDefinition.MINIMUM_ROWS),
            expectation.at("by").map(Item::place).orElse(expectation.place())));
  }

  private void refuse(Item alone) {
    faults.add(
        alone.place(),
        "minimum_group stands without by",
        "add by with the columns that make the groups, or remove it");
  }
}
