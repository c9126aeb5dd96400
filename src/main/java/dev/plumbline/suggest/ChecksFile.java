package dev.plumbline.suggest;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Project;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A file of {@code checks/}, in the order in which people write it, with comments that teach. */
final class ChecksFile {

  private static final String SCHEMA = "docs/schema/table.json";
  private static final int WIDTH = 100;

  /** Numbers of different values above this are estimates. */
  private static final int COUNTED = 50;

  private static final int WIDEST_ENTRY = 72;

  private final Project project;
  private final TableFacts table;
  private final DeclaredTable declared;
  private final SourceGuess source;
  private final List<Suggestion> suggestions;
  private final Locale language;
  private final StringBuilder text = new StringBuilder();

  ChecksFile(
      Project project,
      TableFacts table,
      DeclaredTable declared,
      SourceGuess source,
      List<Suggestion> suggestions) {
    this.project = project;
    this.table = table;
    this.declared = declared;
    this.source = source;
    this.suggestions = suggestions;
    this.language = project.locale();
  }

  String text() {
    introduction();
    about();
    key();
    freshness();
    readable();
    columns();
    expectations();
    return text.toString();
  }

  private void introduction() {
    if (Files.isRegularFile(project.folder().resolve(SCHEMA))) {
      line("# yaml-language-server: $schema=../" + SCHEMA);
    }
    comment("", Phrasing.of("file.seen", table.rows(), table.asOf().toString()));
    comment("", Phrasing.of("file.read"));
    comment("", Phrasing.of("file.class"));
  }

  private void about() {
    line("table: " + Yaml.line(table.name()));
    Optional<String> description =
        declared.line("description").filter(told -> !told.equals(Yaml.line(NewTable.UNDESCRIBED)));
    line(
        "description: "
            + description.orElseGet(() -> Yaml.line(Phrasing.of("description").in(language))));
    line("owner: " + declared.line("owner").orElseGet(() -> Yaml.line(project.owner())));
    table.remarks().forEach(remark -> comment("", remark));
    line("source: " + Yaml.line(declared.sourceWith(source.found())));
  }

  /** The first of the candidates that held. */
  private void key() {
    List<String> kept =
        table.keys().stream().filter(key -> unique(key).isPresent()).findFirst().orElse(List.of());
    if (kept.isEmpty()) {
      comment("", Phrasing.of("key.none"));
    } else {
      line("key: " + Yaml.line(kept));
    }
  }

  private Optional<Suggestion> unique(List<String> key) {
    return suggestions.stream()
        .filter(
            each ->
                each.rule().kwargs().get("column_list") instanceof List<?> columns
                    ? columns.equals(key)
                    : each.rule().type().endsWith("_be_unique")
                        && key.equals(List.of(each.rule().kwargs().getOrDefault("column", ""))))
        .findFirst();
  }

  private void freshness() {
    Freshness.of(table)
        .ifPresent(
            fresh -> {
              comment("", Phrasing.of("freshness.seen", fresh.column(), fresh.age()));
              line("freshness: " + Yaml.line(fresh.entry()));
            });
  }

  private void readable() {
    if (table.unreadable() > 0) {
      double failing = (double) table.unreadable() / table.records();
      Map<String, Object> readable = new LinkedHashMap<>();
      readable.put("mostly", RoundNumbers.mostly(failing));
      readable.put("severity", "warning");
      comment("", Phrasing.of("readable.seen", table.unreadable(), table.records()));
      line("readable: " + Yaml.line(readable));
    }
  }

  private void columns() {
    if (!table.columns().isEmpty()) {
      line("columns:");
    }
    int width = table.columns().stream().mapToInt(column -> entry(column).length()).max().orElse(0);
    for (ColumnFacts column : table.columns()) {
      String entry = entry(column);
      String padding = " ".repeat(Math.max(0, Math.min(width, WIDEST_ENTRY) - entry.length()));
      line(entry + padding + "  # " + onOneLine(remark(column)));
    }
    if (!table.undeclared().isEmpty()) {
      comment("  ", Phrasing.of("undeclared", String.join(", ", table.undeclared())));
    }
  }

  private static String entry(ColumnFacts column) {
    Map<String, Object> entry = new LinkedHashMap<>();
    entry.put("type", column.type());
    entry.put("class", column.classification().name().toLowerCase(Locale.ROOT));
    putTexts(entry, "header", column.headers());
    putTexts(entry, "format", column.formats());
    return "  " + Yaml.name(column.name()) + ": " + Yaml.line(entry);
  }

  /** One text stands by itself. */
  private static void putTexts(Map<String, Object> entry, String key, List<String> texts) {
    if (!texts.isEmpty()) {
      entry.put(key, texts.size() == 1 ? texts.get(0) : texts);
    }
  }

  private String remark(ColumnFacts column) {
    List<LocalizedText> parts = new ArrayList<>();
    parts.add(column.reason());
    long present = column.profile().present();
    if (present == 0) {
      parts.add(Phrasing.of("column.empty"));
    } else {
      long missing = table.rows() - present;
      if (missing > 0) {
        parts.add(Phrasing.of("column.missing", percent(missing, table.rows())));
      }
      long distinct = column.profile().distinct();
      parts.add(
          distinct <= COUNTED
              ? Phrasing.of("column.distinct", distinct)
              : Phrasing.of("column.about", RoundNumbers.down(distinct)));
    }
    ReferenceAdvice.referenced(column, table)
        .forEach(other -> parts.add(Phrasing.of("column.reference", other.name())));
    parts.addAll(column.remarks());
    return String.join("; ", parts.stream().map(part -> part.in(language)).toList());
  }

  /** A share in per cent that is never shown as none or all where it is neither. */
  private static BigDecimal percent(long part, long whole) {
    BigDecimal percent = BigDecimal.valueOf(part * 1000 / whole, 1);
    return percent.max(new BigDecimal("0.1")).min(new BigDecimal("100"));
  }

  private void expectations() {
    if (suggestions.isEmpty()) {
      comment("", Phrasing.of("expectations.none"));
      return;
    }
    line("expectations:");
    ExpectationIds ids = ExpectationIds.of(project, table.name());
    suggestions.forEach(suggestion -> expectation(suggestion, ids));
  }

  private void expectation(Suggestion suggestion, ExpectationIds ids) {
    Proposal proposal = suggestion.proposal();
    comment("  ", seen(suggestion));
    line("  - id: " + Yaml.line(ids.next(proposal.id())));
    line("    type: " + suggestion.rule().type());
    line("    kwargs: " + Yaml.line(suggestion.written().kwargs()));
    line("    severity: " + proposal.severity().name().toLowerCase(Locale.ROOT));
    line("    title: " + Yaml.line(proposal.title().texts()));
    proposal.dimension().ifPresent(dimension -> line("    dimension: " + dimension));
  }

  private static LocalizedText seen(Suggestion suggestion) {
    LocalizedText seen = suggestion.proposal().comment();
    return suggestion.mostly().isEmpty()
        ? seen
        : Phrasing.of("but", seen, suggestion.unexpected(), suggestion.evaluated());
  }

  private void comment(String indent, LocalizedText comment) {
    StringBuilder line = new StringBuilder();
    for (String word : onOneLine(comment.in(language)).split(" ")) {
      if (line.length() > 0 && indent.length() + line.length() + word.length() + 3 > WIDTH) {
        line(indent + "# " + line);
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    line(indent + "# " + line);
  }

  /** Names of columns may hold line ends, at which a comment would end too. */
  private static String onOneLine(String text) {
    return Stream.of(text.split("[\\p{Cntrl}\\u0085\\u2028\\u2029]+"))
        .reduce((before, after) -> before + " " + after)
        .orElse("");
  }

  private void line(String line) {
    text.append(line).append('\n');
  }
}
