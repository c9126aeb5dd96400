package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.Source.Workbook.RowPattern;
import dev.plumbline.project.Source.Workbook.Whereabouts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The source of a workbook by anchors, declared step by step. */
final class DeclaredWorkbook {
  private final String path;
  private final Map<String, List<String>> synonyms = new TreeMap<>();
  private final List<RowPattern> skip = new ArrayList<>();
  private Optional<String> sheets = Optional.empty();
  private List<String> header = List.of();
  private Optional<String> range = Optional.empty();
  private Optional<String> end = Optional.empty();
  private List<String> fillDown = List.of();
  private Whereabouts whereabouts =
      new Whereabouts(Optional.empty(), Optional.empty(), Optional.empty());
  private boolean hidden = true;
  private Locale locale = Locale.ENGLISH;

  DeclaredWorkbook(String path) {
    this.path = path;
  }

  DeclaredWorkbook sheets(String pattern) {
    sheets = Optional.of(pattern);
    return this;
  }

  DeclaredWorkbook header(String... texts) {
    header = List.of(texts);
    return this;
  }

  DeclaredWorkbook synonym(String name, String... others) {
    synonyms.put(name, List.of(others));
    return this;
  }

  DeclaredWorkbook range(String cells) {
    range = Optional.of(cells);
    return this;
  }

  DeclaredWorkbook end(String pattern) {
    end = Optional.of(pattern);
    return this;
  }

  DeclaredWorkbook skip(String pattern) {
    skip.add(new RowPattern(Optional.empty(), pattern));
    return this;
  }

  DeclaredWorkbook skipWhere(String column, String pattern) {
    skip.add(new RowPattern(Optional.of(column), pattern));
    return this;
  }

  DeclaredWorkbook fillDown(String... columns) {
    fillDown = List.of(columns);
    return this;
  }

  DeclaredWorkbook whereabouts(String file, String sheet, String row) {
    whereabouts = new Whereabouts(Optional.of(file), Optional.of(sheet), Optional.of(row));
    return this;
  }

  /** Without what is hidden. */
  DeclaredWorkbook seen() {
    hidden = false;
    return this;
  }

  DeclaredWorkbook locale(Locale of) {
    locale = of;
    return this;
  }

  Source.Workbook source() {
    return new Source.Workbook(
        path,
        sheets,
        header,
        synonyms,
        range,
        end,
        skip,
        fillDown,
        whereabouts,
        hidden,
        List.of(),
        locale,
        TableSamples.PLACE);
  }
}
