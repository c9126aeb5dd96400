package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the files of {@code checks/}. */
final class TableBinder {
  private static final JsonNode EMPTY = JsonNodeFactory.instance.objectNode();

  private final Known known;
  private final SuiteReader suites;
  private final Faults faults;

  TableBinder(Known known, SuiteReader suites, Faults faults) {
    this.known = known;
    this.suites = suites;
    this.faults = faults;
  }

  /** Empty where the file lacks a usable source; whatever else it has is checked all the same. */
  Optional<TableDefinition> bind(Document document) {
    Item table = document.top();
    String name = FileName.of(document.file());
    table.at("table").ifPresent(declared -> checkName(declared, name));
    Optional<TableDefinition.Freshness> freshness = table.at("freshness").flatMap(this::freshness);
    Map<String, ColumnDefinition> columns = new ColumnBinder(faults).bind(table);
    List<ExpectationDefinition> expectations = expectations(table, name);
    Optional<Source> source = table.at("source").map(new SourceBinder(known, faults)::bind);
    String owner =
        known
            .owner(table, faults)
            .or(() -> source.flatMap(usable -> known.sourceOwners().of(usable, faults)))
            .orElse(known.defaultOwner());
    source
        .filter(Source.Json.class::isInstance)
        .ifPresent(json -> columns.values().forEach(this::checkField));
    return source.map(
        usable ->
            new TableDefinition(
                name,
                table.text("description").orElse(""),
                owner,
                usable,
                table.texts("key"),
                freshness,
                readable(table),
                columns,
                expectations,
                quarantine(table),
                document.placeOf("/table")));
  }

  private void checkField(ColumnDefinition column) {
    if (column.headers().size() > 1) {
      faults.add(
          column.place(),
          "column `%s` has several headers, and a JSON object has no header"
              .formatted(column.name()),
          "name the one field that it is read from");
    }
  }

  private void checkName(Item declared, String name) {
    if (!declared.text().equals(name)) {
      String file = Names.plain(declared.text()) + ".yml";
      faults.add(
          declared.place(),
          "table " + Names.quoted(declared.text()) + " is not named as its file",
          "rename the file to " + file + " or the table to " + name);
    }
  }

  private Optional<TableDefinition.Freshness> freshness(Item freshness) {
    return duration(freshness.at("within").orElseThrow())
        .map(
            within ->
                new TableDefinition.Freshness(
                    freshness.text("column").orElseThrow(),
                    within,
                    severity(freshness),
                    freshness.place()));
  }

  private Optional<Duration> duration(Item within) {
    try {
      Duration duration = Duration.parse(within.text());
      if (!duration.isNegative()) {
        return Optional.of(duration);
      }
    } catch (DateTimeParseException e) {
      // Judged below with the durations that lie in the past.
    }
    if (!Variables.isOpen(within.text())) {
      faults.add(
          within.place(),
          "within is " + Names.quoted(within.text()),
          "write a duration such as P2D (two days) or PT6H (six hours)");
    }
    return Optional.empty();
  }

  private static TableDefinition.Readable readable(Item table) {
    Item readable = table.at("readable").orElse(table.child("readable", EMPTY));
    double mostly = readable.at("mostly").map(share -> share.value().doubleValue()).orElse(1.0);
    return new TableDefinition.Readable(mostly, severity(readable), readable.place());
  }

  private static Quarantine quarantine(Item table) {
    return table
        .at("quarantine")
        .filter(asked -> !asked.value().equals(BooleanNode.FALSE))
        .map(asked -> asked.choice(Quarantine.class, "values").orElse(Quarantine.MASKED))
        .orElse(Quarantine.NONE);
  }

  private List<ExpectationDefinition> expectations(Item table, String name) {
    Parameters parameters = Parameters.of(table, "parameters");
    return Stream.concat(
            table.items("expectations").stream().map(item -> expectation(item, parameters)),
            suites.read(table, name, parameters).stream())
        .toList();
  }

  private ExpectationDefinition expectation(Item item, Parameters parameters) {
    ObjectNode kwargs =
        (ObjectNode)
            item.at("kwargs").map(Item::value).orElseGet(JsonNodeFactory.instance::objectNode);
    return new ExpectationDefinition(
        item.text("id").orElseThrow(),
        item.text("type").orElseThrow(),
        parameters.beside(kwargs),
        severity(item),
        item.localized("title"),
        item.text("dimension"),
        item.localized("why"),
        item.localized("fix"),
        known.owner(item, faults),
        new SegmentBinder(faults).bind(item),
        item.place(),
        kwargPlaces(item));
  }

  private static Map<String, Place> kwargPlaces(Item expectation) {
    Map<String, Place> places = new HashMap<>();
    expectation
        .at("kwargs")
        .map(Item::entries)
        .orElse(Map.of())
        .forEach((name, kwarg) -> places.put(name, kwarg.place()));
    return places;
  }

  private static Severity severity(Item item) {
    return item.choice(Severity.class, "severity").orElse(Severity.CRITICAL);
  }
}
