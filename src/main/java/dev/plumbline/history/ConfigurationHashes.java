package dev.plumbline.history;

import com.fasterxml.jackson.annotation.JsonIgnoreType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.plumbline.project.ExpectationDefinition;
import dev.plumbline.project.Place;
import dev.plumbline.project.Project;
import dev.plumbline.project.ReconciliationDefinition;
import dev.plumbline.project.RollupDefinition;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Short texts that change with what decides the results of checks: definitions, parameters and SQL.
 * Titles, comments, the order of keys and where files lie decide nothing, and neither do secrets.
 */
final class ConfigurationHashes {
  private static final int BYTES = 8;
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]+");

  /** Where data lies differs from machine to machine; that it is other data is told elsewhere. */
  private static final Set<String> PLACES = Set.of("path", "url", "user", "password");

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModules(new Jdk8Module(), new JavaTimeModule())
          .addMixIn(Place.class, Ignored.class)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .build();

  /** Lines of a file say nothing of what it declares. */
  @JsonIgnoreType
  private interface Ignored {}

  private final Project project;
  private final Map<String, RollupDefinition> rollups = new HashMap<>();
  private final Map<String, ReconciliationDefinition> reconciliations = new HashMap<>();
  private final Map<String, String> byTable = new HashMap<>();
  private final Map<String, String> byCheck = new HashMap<>();

  ConfigurationHashes(Project project) {
    this.project = project;
    project.rollups().forEach(rollup -> rollups.put(rollup.name(), rollup));
    project
        .reconciliations()
        .forEach(reconciliation -> reconciliations.put(reconciliation.name(), reconciliation));
    project.tables().forEach(this::add);
  }

  private void add(TableDefinition table) {
    List<String> parts = new ArrayList<>();
    parts.add(source(table.source()));
    parts.add(text(table.key()));
    parts.add(text(table.freshness()));
    parts.add(text(table.readable()));
    parts.add(text(table.columns()));
    byTable.put(table.name(), hash(parts));
    for (ExpectationDefinition expectation : table.expectations()) {
      String arguments = text(expectation.kwargs());
      List<String> own = new ArrayList<>(parts);
      own.add(expectation.type());
      own.add(arguments);
      own.add(text(expectation.segments()));
      own.addAll(queries(arguments));
      byCheck.put(expectation.id(), hash(own));
    }
  }

  /** Of all that decides what the run found. */
  String ofRun() {
    List<String> parts = new ArrayList<>();
    parts.addAll(new TreeMap<>(byTable).values());
    parts.addAll(new TreeMap<>(byCheck).values());
    parts.add(text(new TreeMap<>(project.parameters())));
    new TreeMap<>(rollups).values().forEach(rollup -> parts.add(rollup.sql()));
    new TreeMap<>(reconciliations).values().forEach(made -> parts.add(rules(made)));
    return hash(parts);
  }

  /** Of one check; of what decides its table, where it is one that every table gets. */
  String ofCheck(String table, String check) {
    String tables = byTable.getOrDefault(table, "");
    return byCheck.getOrDefault(check, tables);
  }

  private String source(Source source) {
    ObjectNode tree = MAPPER.valueToTree(source);
    tree.remove(PLACES);
    List<String> parts = new ArrayList<>(List.of(source.getClass().getSimpleName(), sorted(tree)));
    if (source instanceof Source.Rollup rollup) {
      parts.addAll(queries(rollup.name()));
    } else if (source instanceof Source.Jdbc jdbc) {
      parts.addAll(queries(jdbc.query()));
    }
    return String.join("\n", parts);
  }

  /** The roll-ups and parameters that a text names, and those that these name in turn. */
  private List<String> queries(String text) {
    Set<String> found = new TreeSet<>();
    List<String> texts = new ArrayList<>(List.of(text));
    List<String> parts = new ArrayList<>();
    for (int at = 0; at < texts.size(); at++) {
      Matcher words = WORD.matcher(texts.get(at));
      while (words.find()) {
        if (found.add(words.group())) {
          String word = words.group();
          if (rollups.containsKey(word)) {
            texts.add(rollups.get(word).sql());
          } else if (project.parameters().containsKey(word)) {
            parts.add(word + "=" + project.parameters().get(word));
          }
          reconciliations.values().stream()
              .filter(made -> word.startsWith(made.name() + "_"))
              .forEach(made -> texts.add(rules(made)));
        }
      }
    }
    parts.addAll(texts.subList(1, texts.size()));
    return parts.stream().distinct().sorted().toList();
  }

  /** A reconciliation without its title. */
  private static String rules(ReconciliationDefinition made) {
    ObjectNode tree = MAPPER.valueToTree(made);
    tree.remove("title");
    return sorted(tree);
  }

  private static String text(Object value) {
    return sorted(MAPPER.valueToTree(value));
  }

  /** Keys in order, whatever the order in which they were written. */
  private static String sorted(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(MAPPER.treeToValue(node, Object.class));
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new IllegalStateException("What was read from JSON cannot be written as JSON", e);
    }
  }

  private static String hash(Collection<String> parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : parts) {
        digest.update(part.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) 0);
      }
      return HexFormat.of().formatHex(digest.digest(), 0, BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256", e);
    }
  }
}
