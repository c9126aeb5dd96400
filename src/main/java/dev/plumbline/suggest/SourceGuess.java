package dev.plumbline.suggest;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.TableException;
import java.text.DecimalFormatSymbols;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * A source, and what was found about it that its file does not say.
 *
 * @param found keys to add to the source
 */
record SourceGuess(Source source, Map<String, Object> found) {

  private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');
  private static final String WESTERN = "windows-1252";

  SourceGuess {
    found = new LinkedHashMap<>(found);
  }

  static SourceGuess of(Source source) {
    return new SourceGuess(source, Map.of());
  }

  /** Whether its cells are texts, whose types have to be guessed. */
  boolean holdsTexts() {
    return source instanceof Source.Csv
        || source instanceof Source.Json
        || source instanceof Source.Xlsx;
  }

  /**
   * With the delimiter that gives the most columns, unless one is declared.
   *
   * @param opener opens a definition; reads headers only
   */
  SourceGuess withDelimiter(
      DeclaredTable declared,
      TableDefinition definition,
      Function<TableDefinition, OpenedTable> opener) {
    if (!(source instanceof Source.Csv csv) || declared.declaresInSource("delimiter")) {
      return this;
    }
    SourceGuess best = this;
    int most = 0;
    for (char delimiter : DELIMITERS) {
      Source.Csv tried = with(csv, delimiter, csv.encoding(), csv.nulls(), csv.locale());
      int columns = columns(Definitions.with(definition, tried), opener);
      if (columns > most) {
        most = columns;
        best = delimiter == ',' ? this : adding(tried, "delimiter", String.valueOf(delimiter));
      }
    }
    return best;
  }

  private static int columns(
      TableDefinition definition, Function<TableDefinition, OpenedTable> opener) {
    try {
      return opener.apply(definition).rows().columns().length;
    } catch (TableException e) {
      return 0;
    }
  }

  /** In the encoding of western Windows, unless one is declared. */
  Optional<SourceGuess> inWesternEncoding(DeclaredTable declared) {
    if (!(source instanceof Source.Csv csv) || declared.declaresInSource("encoding")) {
      return Optional.empty();
    }
    Source.Csv western = with(csv, csv.delimiter(), WESTERN, csv.nulls(), csv.locale());
    return Optional.of(adding(western, "encoding", WESTERN));
  }

  /** The decimal sign that its file declares. */
  Optional<DecimalSign> declaredSign(DeclaredTable declared) {
    return declared.declaresInSource("locale") ? Optional.of(signOf(locale())) : Optional.empty();
  }

  private Locale locale() {
    if (source instanceof Source.Csv csv) {
      return csv.locale();
    }
    if (source instanceof Source.Json json) {
      return json.locale();
    }
    return source instanceof Source.Xlsx xlsx ? xlsx.locale() : Locale.ENGLISH;
  }

  private static DecimalSign signOf(Locale locale) {
    boolean comma = DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    return comma ? DecimalSign.COMMA : DecimalSign.POINT;
  }

  /**
   * Reading numbers with this sign, in a locale of this language if it has the sign.
   *
   * @param language of the project
   */
  SourceGuess withSign(DecimalSign sign, Locale language) {
    if (signOf(locale()) == sign) {
      return this;
    }
    Locale fitting =
        signOf(language) == sign
            ? language
            : sign == DecimalSign.COMMA ? Locale.forLanguageTag("nl") : Locale.ENGLISH;
    return adding(with(nulls(), fitting), "locale", fitting.toLanguageTag());
  }

  /** Reading these texts as no value, besides those that are declared. */
  SourceGuess withNulls(Collection<String> texts) {
    TreeSet<String> all = new TreeSet<>(nulls());
    boolean none = !all.addAll(texts);
    List<String> listed = List.copyOf(all);
    return none ? this : adding(with(listed, locale()), "nulls", listed);
  }

  private List<String> nulls() {
    if (source instanceof Source.Csv csv) {
      return csv.nulls();
    }
    if (source instanceof Source.Json json) {
      return json.nulls();
    }
    return source instanceof Source.Xlsx xlsx ? xlsx.nulls() : List.of();
  }

  private Source with(List<String> nulls, Locale locale) {
    if (source instanceof Source.Csv csv) {
      return with(csv, csv.delimiter(), csv.encoding(), nulls, locale);
    }
    if (source instanceof Source.Json json) {
      return new Source.Json(
          json.path(), json.encoding(), nulls, locale, json.multiline(), json.place());
    }
    Source.Xlsx xlsx = (Source.Xlsx) source;
    return new Source.Xlsx(
        xlsx.path(), xlsx.sheet(), xlsx.headerRow(), nulls, locale, xlsx.place());
  }

  private static Source.Csv with(
      Source.Csv csv, char delimiter, String encoding, List<String> nulls, Locale locale) {
    return new Source.Csv(
        csv.path(),
        delimiter,
        csv.quote(),
        encoding,
        nulls,
        locale,
        csv.multiline(),
        csv.unwrapLines(),
        csv.place());
  }

  private SourceGuess adding(Source changed, String key, Object value) {
    Map<String, Object> more = new LinkedHashMap<>(found);
    more.put(key, value);
    return new SourceGuess(changed, more);
  }
}
