package dev.plumbline.suggest;

import dev.plumbline.project.Draft;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The file of a table that is not declared yet: its name, and where its rows are. */
public final class NewTable {

  private static final Map<String, String> FORMATS =
      Map.of(
          "csv", "csv", "tsv", "csv", "txt", "csv", "json", "json", "jsonl", "json", "ndjson",
          "json", "xlsx", "xlsx", "parquet", "parquet", "orc", "orc");

  /** Stands for a description until there is one. */
  static final String UNDESCRIBED = "-";

  private NewTable() {}

  /**
   * The file.
   *
   * @param source keys of a source, in the order in which they are written; values may refer to
   *     variables, which stay as they are
   */
  public static Draft named(String table, Map<String, Object> source) {
    StringBuilder text = new StringBuilder();
    text.append("table: ").append(Yaml.line(table)).append('\n');
    text.append("description: ").append(Yaml.line(UNDESCRIBED)).append('\n');
    text.append("source:\n");
    source.forEach(
        (key, value) ->
            text.append("  ")
                .append(key)
                .append(": ")
                .append(Yaml.line(written(value)))
                .append('\n'));
    return new Draft("checks/" + table + ".yml", text.toString());
  }

  private static Object written(Object value) {
    return value instanceof String text ? Yaml.template(text) : value;
  }

  /** What the ending of a path tells of the format; empty where it tells nothing. */
  public static Optional<String> formatOf(String path) {
    return Optional.ofNullable(FORMATS.get(ending(path)));
  }

  /** Whether a file of this name is one JSON document rather than an object a line. */
  public static boolean isDocument(String path) {
    return ending(path).equals("json");
  }

  private static String ending(String path) {
    String name = path.toLowerCase(Locale.ROOT).replaceFirst("\\.(gz|bz2|zst)$", "");
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** The known endings, for messages. */
  public static String endings() {
    return String.join(", ", new TreeMap<>(FORMATS).keySet());
  }
}
