package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.table.DelimitedFormat.LineBreaks;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Opens delimited text. */
final class CsvSource implements RowSource<Source.Csv> {

  private final SparkSession spark;
  private final Locations locations;
  private final Broadcast<SerializableConfiguration> hadoop;

  CsvSource(SparkSession spark, Locations locations, Broadcast<SerializableConfiguration> hadoop) {
    this.spark = spark;
    this.locations = locations;
    this.hadoop = hadoop;
  }

  @Override
  public OpenedTable open(TableDefinition definition, Source.Csv source) {
    DelimitedFormat format = format(source);
    TextSurvey survey = new TextSurvey(locations.hadoop(), source.encoding());
    ColumnNames names = new ColumnNames(definition.columns().values());
    DelimitedHeader header = new DelimitedHeader(format, names, locations.hadoop());
    List<PlannedFile> files =
        locations.files(source.path()).stream().map(survey::planned).map(header::read).toList();
    Headers headers = Headers.of(definition, files);
    return new TypedProjection(spark, definition, source.nulls(), source.locale())
        .open(new RawTable(format, headers.columns(), headers.files(), hadoop), headers.findings());
  }

  private static DelimitedFormat format(Source.Csv source) {
    LineBreaks breaks =
        source
            .multiline()
            .map(allowed -> allowed ? LineBreaks.ALLOWED : LineBreaks.NONE)
            .orElse(LineBreaks.BY_SIZE);
    return new DelimitedFormat(source.delimiter(), source.quote(), breaks, source.unwrapLines());
  }
}
