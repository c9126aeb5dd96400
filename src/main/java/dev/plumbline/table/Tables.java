package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Opens tables as Spark data sets.
 *
 * <p>Opening reads headers and schemas alone. Roll-ups are no tables of this kind: they are opened
 * where they are computed.
 */
public final class Tables {

  private final Map<Class<? extends Source>, Function<TableDefinition, OpenedTable>> readers =
      new LinkedHashMap<>();

  /**
   * @param projectFolder what relative paths start from
   * @param folders folders and URIs outside the project that may be read
   */
  public Tables(SparkSession spark, Path projectFolder, List<String> folders) {
    // Under Spark's other policies a date that cannot be read ends the whole job.
    spark.conf().set("spark.sql.legacy.timeParserPolicy", "CORRECTED");
    Locations locations =
        new Locations(projectFolder, folders, spark.sessionState().newHadoopConf());
    // Sent to the executors once, not with every reading of every table.
    Broadcast<SerializableConfiguration> hadoop =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .broadcast(new SerializableConfiguration(locations.hadoop()));
    register(Source.Csv.class, new CsvSource(spark, locations, hadoop));
    register(Source.Json.class, new JsonSource(spark, locations, hadoop));
    register(Source.Xlsx.class, new XlsxSource(spark, locations, hadoop));
    register(Source.Workbook.class, new AnchoredSource(spark, locations, hadoop));
    register(Source.WorkbookAudit.class, new AuditSource(spark, locations, hadoop));
    register(Source.Files.class, new FilesSource(spark, locations));
    register(Source.Jdbc.class, new JdbcSource(spark));
    register(Source.Catalog.class, new CatalogSource(spark));
  }

  private <S extends Source> void register(Class<S> kind, RowSource<S> source) {
    readers.put(kind, definition -> source.open(definition, kind.cast(definition.source())));
  }

  /**
   * Opens a table.
   *
   * @throws TableException if it cannot be read, with a reason and a remedy
   * @throws IllegalArgumentException for a roll-up
   */
  public OpenedTable open(TableDefinition definition) {
    Function<TableDefinition, OpenedTable> reader = readers.get(definition.source().getClass());
    if (reader == null) {
      throw new IllegalArgumentException(
          "Cannot open " + definition.source().label() + ": it is computed, not read");
    }
    return reader.apply(definition);
  }
}
