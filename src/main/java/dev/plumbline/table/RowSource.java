package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;

/**
 * Opens the tables of one kind of source.
 *
 * @param <S> the kind
 */
interface RowSource<S extends Source> {

  /**
   * @param source that of the table
   * @throws TableException if the table cannot be read
   */
  OpenedTable open(TableDefinition definition, S source);
}
