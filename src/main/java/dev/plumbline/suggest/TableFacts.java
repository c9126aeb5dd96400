package dev.plumbline.suggest;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.TableDefinition;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is known of a table.
 *
 * @param definition as the rows were read
 * @param columns those that can be declared, in the order of the source
 * @param undeclared names of columns whose type cannot be declared
 * @param records of the source, readable or not
 * @param rows records that could be split into columns
 * @param unreadable records of which something could not be read
 * @param keys columns, single or together, that may identify a row; the likeliest first
 * @param remarks on the shape of the source, which no rule can mend
 * @param others the other tables of the project
 */
record TableFacts(
    TableDefinition definition,
    List<ColumnFacts> columns,
    List<String> undeclared,
    long records,
    long rows,
    long unreadable,
    List<List<String>> keys,
    List<LocalizedText> remarks,
    List<TableDefinition> others,
    LocalDate asOf) {

  TableFacts {
    columns = List.copyOf(columns);
    undeclared = List.copyOf(undeclared);
    keys = List.copyOf(keys);
    remarks = List.copyOf(remarks);
    others = List.copyOf(others);
  }

  String name() {
    return definition.name();
  }

  Optional<ColumnFacts> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  TableFacts withKeys(List<List<String>> found) {
    return new TableFacts(
        definition, columns, undeclared, records, rows, unreadable, found, remarks, others, asOf);
  }
}
