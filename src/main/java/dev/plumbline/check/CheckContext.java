package dev.plumbline.check;

import dev.plumbline.mask.Masking;
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
 * @param samples how many failing rows are shown of a check at most; where none, no frequent values
 *     are either
 * @param masking how values that may not be shown as they are, are shown
 * @param surroundings what is known of the other tables and of the run before
 */
public record CheckContext(
    LocalDate asOf,
    Function<String, Optional<Dataset<Row>>> tables,
    int samples,
    Masking masking,
    Surroundings surroundings) {

  /** How many failing rows are shown unless something else is asked for. */
  public static final int SAMPLES = 10;

  /** The most that can be shown: up to this many, Spark sorts no more rows than it needs. */
  public static final int MOST_SAMPLES = 1000;

  public CheckContext {
    if (samples < 0 || samples > MOST_SAMPLES) {
      throw new IllegalArgumentException("Samples are 0 to " + MOST_SAMPLES);
    }
  }

  /** A context without a key to mask with, and in which nothing is known of anything else. */
  public CheckContext(
      LocalDate asOf, Function<String, Optional<Dataset<Row>>> tables, int samples) {
    this(asOf, tables, samples, Masking.withoutKey(), Surroundings.unknown(asOf));
  }
}
