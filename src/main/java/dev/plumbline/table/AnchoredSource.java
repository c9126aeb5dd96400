package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Opens tables in workbooks that are found by the texts in their headers. */
final class AnchoredSource implements RowSource<Source.Workbook> {

  private final SparkSession spark;
  private final Locations locations;
  private final Broadcast<SerializableConfiguration> hadoop;

  AnchoredSource(
      SparkSession spark, Locations locations, Broadcast<SerializableConfiguration> hadoop) {
    this.spark = spark;
    this.locations = locations;
    this.hadoop = hadoop;
  }

  @Override
  public OpenedTable open(TableDefinition definition, Source.Workbook source) {
    AnchoredFormat format =
        AnchoredFormat.of(
            source, declared(definition), WorkbookNumbers.of(definition, source.locale()));
    Map<String, List<String>> found = new LinkedHashMap<>();
    List<PlannedFile> files = new ArrayList<>();
    for (Locations.FoundFile file : locations.files(source.path())) {
      PlannedFile planned = planned(file, format, source);
      found.put(planned.path(), planned.header());
      files.add(planned);
    }
    Headers headers = Headers.of(definition, files);
    return new TypedProjection(spark, definition, source.nulls(), source.locale())
        .withStoredDates()
        .open(
            new RawTable(format.withHeaders(found), headers.columns(), headers.files(), hadoop),
            headers.findings());
  }

  private static List<String> declared(TableDefinition definition) {
    return definition.columns().values().stream()
        .flatMap(
            column ->
                column.headers().isEmpty() ? Stream.of(column.name()) : column.headers().stream())
        .toList();
  }

  /** Reads the file once through: only then is it known which columns its tables have. */
  private PlannedFile planned(
      Locations.FoundFile file, AnchoredFormat format, Source.Workbook source) {
    Set<String> header = new LinkedHashSet<>();
    try (AnchoredRows rows =
        AnchoredRows.open(file.path(), file.name(), locations.hadoop(), format)) {
      while (rows.next() != null) {
        // Only what the tables are called is wanted here.
        continue;
      }
      header.addAll(rows.headers());
    } catch (IOException e) {
      throw FileProblems.unreadable(file.name());
    }
    if (header.isEmpty()) {
      throw WorkbookProblems.tableMissing(file.name(), source.header());
    }
    format.whereabouts().stream().filter(name -> !name.isEmpty()).forEach(header::add);
    return new PlannedFile(
        file.path(),
        file.name(),
        file.length(),
        StandardCharsets.UTF_8.name(),
        0,
        0,
        List.copyOf(header));
  }
}
