package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Opens what is wrong in workbooks as a table. */
final class AuditSource implements RowSource<Source.WorkbookAudit> {

  private final SparkSession spark;
  private final Locations locations;
  private final Broadcast<SerializableConfiguration> hadoop;

  AuditSource(
      SparkSession spark, Locations locations, Broadcast<SerializableConfiguration> hadoop) {
    this.spark = spark;
    this.locations = locations;
    this.hadoop = hadoop;
  }

  @Override
  public OpenedTable open(TableDefinition definition, Source.WorkbookAudit source) {
    List<PlannedFile> files = locations.files(source.path()).stream().map(this::planned).toList();
    Headers headers = Headers.of(definition, files);
    return new TypedProjection(spark, definition, List.of(), Locale.ENGLISH)
        .withStoredDates()
        .open(
            new RawTable(new AuditFormat(), headers.columns(), headers.files(), hadoop),
            headers.findings());
  }

  private PlannedFile planned(Locations.FoundFile file) {
    try {
      WholeWorkbook.open(file.path(), file.name(), locations.hadoop()).close();
    } catch (IOException e) {
      throw FileProblems.unreadable(file.name());
    }
    return new PlannedFile(
        file.path(),
        file.name(),
        file.length(),
        StandardCharsets.UTF_8.name(),
        0,
        0,
        AuditFormat.COLUMNS);
  }
}
