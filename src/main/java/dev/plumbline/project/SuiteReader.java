package dev.plumbline.project;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads the suites that tables name: files that Great Expectations exports, of its releases 1.x and
 * 0.x. They are JSON, which is YAML, so that every fault has its line.
 */
final class SuiteReader {
  private static final String FOLDER = "checks";
  private static final List<String> NAMES = List.of("name", "expectation_suite_name");
  private static final List<String> TYPES = List.of("type", "expectation_type");

  private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

  private final ProjectFiles files;
  private final Faults faults;
  private final SuiteIds ids = new SuiteIds();
  private final Set<String> named = new HashSet<>();

  SuiteReader(ProjectFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  /**
   * The expectations of the suites that a table names.
   *
   * @param name of the table
   * @param parameters of the table, which win over those of the suites
   */
  List<ExpectationDefinition> read(Item table, String name, Parameters parameters) {
    List<ExpectationDefinition> expectations = new ArrayList<>();
    Set<String> own = new HashSet<>();
    for (Item suite : table.items("suites")) {
      file(suite)
          .filter(file -> isNew(file, suite, own))
          .flatMap(this::document)
          .ifPresent(document -> expectations.addAll(expectations(document, name, parameters)));
    }
    return expectations;
  }

  /** Adds a fault for each suite in {@code checks/} that no table has named. */
  void findUnnamed(int depth) {
    for (String file : files.find(FOLDER, ".json", depth)) {
      if (!named.contains(file) && isSuite(file)) {
        faults.add(
            new Place(file, 1),
            "the suite is named by no table",
            "name it in a table's file: suites: [" + FileName.withEnding(file) + "]");
      }
    }
  }

  private boolean isSuite(String file) {
    // Any other file may be in the folder, and need not be well-formed.
    Faults ignored = new Faults();
    return new ProjectFiles(files, ignored)
        .read(file)
        .flatMap(text -> new YamlReader(ignored).read(file, json(text)))
        .map(Document::root)
        .filter(root -> root.path("expectations").isArray())
        .filter(root -> NAMES.stream().anyMatch(root::has))
        .isPresent();
  }

  private Optional<String> file(Item suite) {
    Path start = Path.of(suite.document().file()).getParent();
    Optional<String> file = relative(start, suite.text());
    if (file.isEmpty()) {
      faults.add(
          suite.place(),
          "suite " + Names.quoted(suite.text()) + " is outside " + FOLDER,
          "put it there, and name it as seen from this file");
    } else if (!files.exists(file.get())) {
      faults.add(
          suite.place(),
          "there is no suite " + Names.quoted(file.get()),
          "name a file as seen from this one, such as contacts.json");
      return Optional.empty();
    }
    return file;
  }

  private static Optional<String> relative(Path start, String name) {
    try {
      Path file = start.resolve(name).normalize();
      boolean inside = !file.isAbsolute() && file.startsWith(FOLDER);
      return inside ? Optional.of(file.toString().replace('\\', '/')) : Optional.empty();
    } catch (InvalidPathException unusable) {
      return Optional.empty();
    }
  }

  private boolean isNew(String file, Item suite, Set<String> own) {
    named.add(file);
    if (!own.add(file)) {
      faults.add(suite.place(), "the suite is named twice", "name it once");
      return false;
    }
    return true;
  }

  private Optional<Document> document(String file) {
    return files
        .read(file)
        .flatMap(text -> new YamlReader(faults).read(file, json(text)))
        .map(SuiteReader::withoutNulls)
        .map(document -> new ShapeCheck(Schema.named("suite"), faults).check(document));
  }

  /** JSON as YAML: a tab is never part of a text there, and an escaped slash is a slash. */
  private static String json(String text) {
    return ESCAPED
        .matcher(text.replace('\t', ' '))
        .replaceAll(
            escaped ->
                Matcher.quoteReplacement(escaped.group(1).equals("/") ? "/" : escaped.group()));
  }

  /** Exports write null for what is not given; in arguments it may mean something. */
  private static Document withoutNulls(Document document) {
    withoutNulls(document.root());
    document.root().path("expectations").forEach(SuiteReader::withoutNulls);
    return document;
  }

  private static void withoutNulls(JsonNode node) {
    if (node instanceof ObjectNode object) {
      object.properties().removeIf(field -> field.getValue().isNull());
    }
  }

  private List<ExpectationDefinition> expectations(
      Document document, String table, Parameters ofTable) {
    Item suite = document.top();
    Parameters parameters =
        Parameters.of(suite, "evaluation_parameters")
            .with(Parameters.of(suite, "suite_parameters"))
            .with(ofTable);
    String name = first(suite, NAMES).orElse("suite");
    return suite.items("expectations").stream()
        .map(item -> expectation(item, name, table, parameters))
        .toList();
  }

  private ExpectationDefinition expectation(
      Item item, String suite, String table, Parameters parameters) {
    String type = first(item, TYPES).orElseThrow();
    ObjectNode kwargs =
        (ObjectNode)
            item.at("kwargs").map(Item::value).orElseGet(JsonNodeFactory.instance::objectNode);
    return new ExpectationDefinition(
        ids.of(table, suite, type, item),
        type,
        parameters.beside(SuiteColumns.plain(kwargs)),
        item.choice(Severity.class, "severity").orElse(Severity.CRITICAL),
        item.text("description").filter(isText()).map(LocalizedText::english),
        Optional.empty(),
        why(item).map(LocalizedText::english),
        Optional.empty(),
        Optional.empty(),
        first(item),
        kwargPlaces(item));
  }

  /** Where the type stands: the brace before it stands on a line that tells nothing. */
  private static Place first(Item item) {
    return TYPES.stream()
        .flatMap(key -> item.at(key).stream())
        .map(Item::place)
        .findFirst()
        .orElse(item.place());
  }

  private static Optional<String> first(Item item, List<String> keys) {
    return keys.stream().flatMap(key -> item.text(key).stream()).findFirst();
  }

  private static Optional<String> why(Item item) {
    Optional<Item> inMeta =
        item.at("meta")
            .flatMap(meta -> meta.at("notes"))
            .map(notes -> notes.at("content").orElse(notes));
    return Stream.of(item.at("notes"), inMeta)
        .flatMap(Optional::stream)
        .map(SuiteReader::joined)
        .filter(isText())
        .findFirst();
  }

  private static String joined(Item notes) {
    return notes.value().isTextual()
        ? notes.text()
        : notes.items().stream()
            .filter(note -> note.value().isTextual())
            .map(Item::text)
            .collect(Collectors.joining(" "));
  }

  private static Predicate<String> isText() {
    return text -> !text.isBlank();
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
}
