package dev.plumbline.check;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * What checks need to know besides their table.
 *
 * @param asOf the date that ages are counted from, at its start in UTC
 * @param tables the rows of a table or roll-up of the project by its name, which is also that of a
 *     view in the session; empty where it could not be opened
 * @param samples how many failing rows are shown of a check at most
 */
public record CheckContext(
    LocalDate asOf, Function<String, Optional<Dataset<Row>>> tables, int samples) {

  /** How many failing rows are shown unless something else is asked for. */
  public static final int SAMPLES = 10;
}
