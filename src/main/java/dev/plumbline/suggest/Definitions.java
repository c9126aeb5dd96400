package dev.plumbline.suggest;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.Severity;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Definitions of a table as it is read on the way to a suggestion. */
final class Definitions {

  private Definitions() {}

  static TableDefinition with(TableDefinition table, Source source) {
    return with(table, source, table.columns());
  }

  /** With these columns, and none that a check could fail for. */
  static TableDefinition with(
      TableDefinition table, Source source, Map<String, ColumnDefinition> columns) {
    return new TableDefinition(
        table.name(),
        table.description(),
        table.owner(),
        source,
        List.of(),
        Optional.empty(),
        new TableDefinition.Readable(0, Severity.INFO, table.place()),
        columns,
        List.of(),
        table.place());
  }

  /** With the columns as texts, whatever their types. */
  static TableDefinition asTexts(TableDefinition table, Source source) {
    Map<String, ColumnDefinition> texts = new LinkedHashMap<>();
    table
        .columns()
        .forEach(
            (name, column) ->
                texts.put(name, column(name, "string", column.headers(), List.of(), table)));
    return with(table, source, texts);
  }

  static ColumnDefinition column(
      String name, String type, List<String> headers, List<String> formats, TableDefinition table) {
    return new ColumnDefinition(
        name, Optional.of(type), ColumnClass.PERSONAL, headers, formats, table.place());
  }
}
