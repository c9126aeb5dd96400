package dev.plumbline.table;

import dev.plumbline.project.ShownPath;
import dev.plumbline.project.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The columns of a table of files, by the header of each file.
 *
 * @param columns those of the first file, then what other files add, then what is declared and
 *     absent
 * @param files with their columns named as the table calls them
 */
record Headers(List<String> columns, List<PlannedFile> files, List<StructuralFinding> findings) {

  /** Below this many declared columns, none of them in a header may be a misspelling. */
  private static final int ENOUGH_TO_TELL = 2;

  static Headers of(TableDefinition definition, List<PlannedFile> files) {
    files.forEach(Headers::requireNames);
    ColumnNames names = new ColumnNames(definition.columns().values());
    List<PlannedFile> named =
        files.stream().map(file -> file.withHeader(names.named(file.header()))).toList();
    requireKnownColumns(definition.columns().keySet(), named);
    Set<String> columns = new LinkedHashSet<>();
    named.forEach(file -> columns.addAll(file.header()));
    List<StructuralFinding> findings = new ArrayList<>();
    findings.addAll(HeaderFindings.repeated(files, named));
    findings.addAll(HeaderFindings.different(columns, named));
    findings.addAll(HeaderFindings.missing(definition.columns().keySet(), columns));
    columns.addAll(definition.columns().keySet());
    return new Headers(List.copyOf(columns), named, findings);
  }

  /** No column is called by an address or a telephone number: such a line is a row. */
  private static void requireNames(PlannedFile file) {
    if (file.header().stream().anyMatch(ShownPath::isValue)) {
      throw FileProblems.valuesAsHeader(file.name());
    }
  }

  /** A first line that names no column is data, and reading it as a header would lose a row. */
  private static void requireKnownColumns(Set<String> declared, List<PlannedFile> files) {
    boolean tells = declared.size() >= ENOUGH_TO_TELL;
    Set<String> known = new LinkedHashSet<>(tells ? declared : files.get(0).header());
    for (PlannedFile file : files) {
      if (file.header().stream().noneMatch(known::contains)) {
        throw FileProblems.noKnownColumn(file.name(), declared);
      }
    }
  }
}
