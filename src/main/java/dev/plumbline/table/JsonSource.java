package dev.plumbline.table;

import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.table.Locations.FoundFile;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Opens JSON files. Declared columns are all that is read; where none are declared, the fields of
 * the first thousand objects are.
 */
final class JsonSource implements RowSource<Source.Json> {

  private final SparkSession spark;
  private final Locations locations;
  private final Broadcast<SerializableConfiguration> hadoop;

  JsonSource(SparkSession spark, Locations locations, Broadcast<SerializableConfiguration> hadoop) {
    this.spark = spark;
    this.locations = locations;
    this.hadoop = hadoop;
  }

  @Override
  public OpenedTable open(TableDefinition definition, Source.Json source) {
    TextSurvey survey = new TextSurvey(locations.hadoop(), source.encoding());
    List<PlannedFile> files =
        withContent(locations.files(source.path())).stream().map(survey::planned).toList();
    List<String> fields = fields(definition, files);
    List<String> columns = new ColumnNames(definition.columns().values()).named(fields);
    List<PlannedFile> named = files.stream().map(file -> file.withHeader(columns)).toList();
    JsonFormat format =
        new JsonFormat(source.multiline(), fields, NumberCells.of(definition, source.locale()));
    return new TypedProjection(spark, definition, source.nulls(), source.locale())
        .open(new RawTable(format, columns, named, hadoop), List.of());
  }

  /** A part without objects has no bytes; only where all are such is the table not delivered. */
  private static List<FoundFile> withContent(List<FoundFile> files) {
    List<FoundFile> content = files.stream().filter(file -> file.length() > 0).toList();
    return content.isEmpty() ? files : content;
  }

  private List<String> fields(TableDefinition definition, List<PlannedFile> files) {
    if (definition.columns().isEmpty()) {
      return new JsonFields(locations.hadoop()).of(files);
    }
    return definition.columns().values().stream().map(JsonSource::field).toList();
  }

  private static String field(ColumnDefinition column) {
    return column.headers().isEmpty() ? column.name() : column.headers().get(0);
  }
}
