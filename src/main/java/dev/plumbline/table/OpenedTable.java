package dev.plumbline.table;

import dev.plumbline.project.TableDefinition;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A table that can be read. Nothing is read before {@link #records} is asked for rows.
 *
 * @param records every record of the source, readable or not, with the two columns named here where
 *     the source can have unreadable records
 * @param findings what is wrong with the shape of the source as a whole
 */
public record OpenedTable(
    TableDefinition definition, Dataset<Row> records, List<StructuralFinding> findings) {

  /**
   * Boolean column: true where a record could not be split into columns; such a record is no row of
   * the table. Absent for sources that cannot have such records.
   */
  public static final String SET_ASIDE = "_plumbline_set_aside";

  /**
   * Column of type {@code array<struct<kind:string,column:string,text:string,place:string>>}: what
   * could not be read in the record; null or empty where all is well. Present if and only if {@link
   * #SET_ASIDE} is. The text is raw data and must be masked before it is shown.
   */
  public static final String FAULTS = "_plumbline_faults";

  public OpenedTable {
    findings = List.copyOf(findings);
  }

  /** The readable rows, with the columns of the table alone. */
  public Dataset<Row> rows() {
    return hasFaultColumns()
        ? records.where(functions.not(functions.col(SET_ASIDE))).drop(SET_ASIDE, FAULTS)
        : records;
  }

  /** Whether {@link #records} has {@link #SET_ASIDE} and {@link #FAULTS}. */
  public boolean hasFaultColumns() {
    return Arrays.asList(records.columns()).contains(SET_ASIDE);
  }
}
