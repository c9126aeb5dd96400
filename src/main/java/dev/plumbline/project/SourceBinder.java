package dev.plumbline.project;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Reads the {@code source} of a table. */
final class SourceBinder {
  private static final List<String> OWN_FORMATS =
      List.of("csv", "json", "xlsx", "workbook", "workbook_audit", "jdbc");

  private final Known known;
  private final Faults faults;

  SourceBinder(Known known, Faults faults) {
    this.known = known;
    this.faults = faults;
  }

  Source bind(Item source) {
    source.at("path").ifPresent(path -> known.checkPath(path, faults));
    return source
        .text("format")
        .map(format -> byFormat(format, source))
        .orElseGet(() -> named(source));
  }

  private Source byFormat(String format, Item source) {
    return switch (format) {
      case "csv" -> csv(source);
      case "json" -> json(source);
      case "xlsx" -> xlsx(source);
      case "workbook" -> workbook(source);
      case "workbook_audit" ->
          new Source.WorkbookAudit(source.text("path").orElseThrow(), source.place());
      case "jdbc" -> jdbc(source);
      default -> files(format, source);
    };
  }

  private Source named(Item source) {
    Optional<Item> rollup = source.at("rollup");
    rollup.ifPresent(name -> known.rollups().check(name, faults));
    return rollup
        .<Source>map(name -> new Source.Rollup(name.text(), source.place()))
        .orElseGet(() -> new Source.Catalog(source.text("catalog").orElseThrow(), source.place()));
  }

  private Source csv(Item source) {
    return new Source.Csv(
        source.text("path").orElseThrow(),
        source.text("delimiter").orElse(",").charAt(0),
        source.text("quote").orElse("\"").charAt(0),
        encoding(source),
        source.texts("nulls"),
        locale(source),
        source.truth("multiline"),
        source.truth("unwrap_lines").orElse(false),
        source.place());
  }

  private Source json(Item source) {
    return new Source.Json(
        source.text("path").orElseThrow(),
        encoding(source),
        source.texts("nulls"),
        locale(source),
        source.truth("multiline").orElse(false),
        source.place());
  }

  private Source xlsx(Item source) {
    return new Source.Xlsx(
        source.text("path").orElseThrow(),
        source.text("sheet"),
        source.number("header_row", 1),
        source.texts("nulls"),
        locale(source),
        source.place());
  }

  private Source workbook(Item source) {
    Map<String, List<String>> synonyms = new LinkedHashMap<>();
    source
        .at("synonyms")
        .map(Item::entries)
        .orElse(Map.of())
        .forEach((name, others) -> synonyms.put(name, texts(others)));
    return new Source.Workbook(
        source.text("path").orElseThrow(),
        pattern(source, "sheets"),
        source.texts("header"),
        synonyms,
        source.text("range"),
        pattern(source, "end"),
        skipped(source),
        source.texts("fill_down"),
        new Source.Workbook.Whereabouts(
            source.text("file_column"), source.text("sheet_column"), source.text("row_column")),
        source.truth("hidden").orElse(true),
        source.texts("nulls"),
        locale(source),
        source.place());
  }

  private static List<String> texts(Item list) {
    return list.items().stream().map(Item::text).toList();
  }

  /** One expression for the first cell of a row, or one for each of some columns. */
  private List<Source.Workbook.RowPattern> skipped(Item source) {
    Optional<Item> skip = source.at("skip");
    if (skip.filter(item -> item.value().isObject()).isEmpty()) {
      return pattern(source, "skip").stream()
          .map(pattern -> new Source.Workbook.RowPattern(Optional.empty(), pattern))
          .toList();
    }
    return skip.get().entries().keySet().stream()
        .map(
            header ->
                new Source.Workbook.RowPattern(
                    Optional.of(header), pattern(skip.get(), header).orElseThrow()))
        .toList();
  }

  private Optional<String> pattern(Item source, String key) {
    Optional<Item> pattern = source.at(key);
    pattern
        .filter(item -> !Variables.isOpen(item.text()) && !isPattern(item.text()))
        .ifPresent(
            item ->
                faults.add(
                    item.place(),
                    key + " is no regular expression: " + Names.quoted(item.text()),
                    "close every bracket, and put a backslash before signs that stand for"
                        + " themselves"));
    return pattern.map(Item::text);
  }

  private static boolean isPattern(String text) {
    try {
      Pattern.compile(text);
      return true;
    } catch (PatternSyntaxException e) {
      return false;
    }
  }

  private Source jdbc(Item source) {
    if (source.at("table").isPresent() && source.at("query").isPresent()) {
      faults.add(source.place(), "source has both table and query", "keep one of them");
    }
    return new Source.Jdbc(
        source.text("url").orElseThrow(),
        source.text("user"),
        source.text("password"),
        source.text("table").or(() -> source.text("query")).orElseThrow(),
        source.at("partition").map(SourceBinder::partition),
        source.textsByKey("options"),
        source.place());
  }

  private static Source.Jdbc.Partition partition(Item partition) {
    return new Source.Jdbc.Partition(
        partition.text("column").orElseThrow(), partition.number("count", 1));
  }

  private Source files(String format, Item source) {
    String small = format.toLowerCase(Locale.ROOT);
    if (OWN_FORMATS.contains(small)) {
      faults.add(source.place(), "format is " + Names.quoted(format), "write " + small);
    }
    Map<String, String> options = source.textsByKey("options");
    options.keySet().stream()
        .filter(option -> option.equalsIgnoreCase("path") || option.equalsIgnoreCase("paths"))
        .forEach(
            option ->
                faults.add(
                    source.place(), "option " + option + " names files", "use the key path"));
    return new Source.Files(format, source.text("path"), options, source.place());
  }

  private String encoding(Item source) {
    Optional<Item> encoding = source.at("encoding");
    encoding
        .filter(name -> !Variables.isOpen(name.text()) && !isCharset(name.text()))
        .ifPresent(
            name ->
                faults.add(
                    name.place(),
                    "unknown encoding " + Names.quoted(name.text()),
                    "write a charset such as UTF-8, ISO-8859-1 or windows-1252"));
    return encoding.map(Item::text).orElse("UTF-8");
  }

  private static boolean isCharset(String name) {
    try {
      return Charset.isSupported(name);
    } catch (IllegalCharsetNameException e) {
      return false;
    }
  }

  private Locale locale(Item source) {
    return source.at("locale").map(this::localeOf).orElse(Locale.ENGLISH);
  }

  private Locale localeOf(Item tag) {
    try {
      Locale locale = new Locale.Builder().setLanguageTag(tag.text()).build();
      if (Arrays.asList(Locale.getISOLanguages()).contains(locale.getLanguage())) {
        return locale;
      }
    } catch (IllformedLocaleException e) {
      // Judged below with the languages that do not exist.
    }
    if (!Variables.isOpen(tag.text())) {
      faults.add(
          tag.place(),
          "unknown locale " + Names.quoted(tag.text()),
          "write a language with or without a country, such as nl or nl-NL");
    }
    return Locale.ENGLISH;
  }
}
