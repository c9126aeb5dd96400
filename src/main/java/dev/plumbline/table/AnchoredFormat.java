package dev.plumbline.table;

import dev.plumbline.project.Source;
import java.io.IOException;
import java.io.Serializable;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;

/**
 * Tables of a workbook that are found by the texts in their headers.
 *
 * @param sheets the names to read; null for all
 * @param anchors texts that stand in every header, in small letters
 * @param synonyms the text that names a column, by another one for it in small letters
 * @param range cells that are read, such as B5:F40; null for all
 * @param end what a row begins with that ends a table; null where nothing does
 * @param skip what rows begin with, or have in a column, that are none of their table
 * @param fillDown headers whose empty cells mean the value above, in small letters
 * @param whereabouts headers of the columns that say where a row comes from: file, sheet and row;
 *     empty where none does
 * @param hidden whether what is not shown is read as well
 * @param unrepeatable headers that no table may have twice, in small letters
 * @param headers the headers of all tables of each file, as they are written, by its path
 */
record AnchoredFormat(
    Pattern sheets,
    Set<String> anchors,
    Map<String, String> synonyms,
    String range,
    Pattern end,
    List<Skipped> skip,
    Set<String> fillDown,
    List<String> whereabouts,
    boolean hidden,
    Set<String> unrepeatable,
    WorkbookNumbers numbers,
    Map<String, List<String>> headers)
    implements RecordFormat, Serializable {

  /**
   * Rows to leave out.
   *
   * @param header of the column in small letters; empty for the first cell that holds something
   */
  record Skipped(String header, Pattern pattern) implements Serializable {}

  /**
   * @param declared names and headers of the declared columns
   */
  static AnchoredFormat of(Source.Workbook source, List<String> declared, WorkbookNumbers numbers) {
    Map<String, String> synonyms = new HashMap<>();
    source
        .synonyms()
        .forEach((name, others) -> others.forEach(other -> synonyms.put(small(other), name)));
    Set<String> unrepeatable = small(source.header());
    unrepeatable.addAll(small(declared));
    return new AnchoredFormat(
        pattern(source.sheets()),
        small(source.header()),
        synonyms,
        source.range().orElse(null),
        pattern(source.end()),
        source.skip().stream()
            .map(
                row ->
                    new Skipped(
                        row.header().map(AnchoredFormat::small).orElse(""),
                        pattern(Optional.of(row.pattern()))))
            .toList(),
        small(source.fillDown()),
        List.of(
            source.whereabouts().file().orElse(""),
            source.whereabouts().sheet().orElse(""),
            source.whereabouts().row().orElse("")),
        source.hidden(),
        unrepeatable,
        numbers,
        Map.of());
  }

  AnchoredFormat withHeaders(Map<String, List<String>> found) {
    return new AnchoredFormat(
        sheets,
        anchors,
        synonyms,
        range,
        end,
        skip,
        fillDown,
        whereabouts,
        hidden,
        unrepeatable,
        numbers,
        new HashMap<>(found));
  }

  private static Pattern pattern(Optional<String> pattern) {
    return pattern.map(text -> Pattern.compile(text, Pattern.UNICODE_CASE)).orElse(null);
  }

  private static Set<String> small(List<String> texts) {
    return new HashSet<>(texts.stream().map(AnchoredFormat::small).collect(Collectors.toSet()));
  }

  /** How texts of headers are compared. */
  static String small(String text) {
    return plain(text).toLowerCase(Locale.ROOT);
  }

  private static String plain(String text) {
    return text.replaceAll("[\\s\\u00A0]+", " ").strip();
  }

  /** What a header text names: itself, or what it is another text for. */
  String name(String text) {
    return synonyms.getOrDefault(small(text), plain(text));
  }

  @Override
  public Records open(FileSlice slice, Configuration hadoop) throws IOException {
    PlannedFile file = slice.file();
    return new AnchoredRecords(
        AnchoredRows.open(file.path(), file.name(), hadoop, this),
        file,
        headers.get(file.path()),
        this);
  }

  @Override
  public boolean splits(PlannedFile file) {
    return false;
  }

  /** Whether a sheet is one of those to read. */
  boolean reads(String sheet, SheetLayout layout) {
    return (hidden || !layout.hidden()) && (sheets == null || sheets.matcher(sheet).find());
  }

  /** What is told of a sheet: the part of its name that was asked for, or all of it. */
  String sheetValue(String sheet) {
    if (sheets == null) {
      return sheet;
    }
    Matcher matcher = sheets.matcher(sheet);
    boolean caught = matcher.find() && matcher.groupCount() > 0 && matcher.group(1) != null;
    return caught ? matcher.group(1) : sheet;
  }
}
