package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.table.Locations.FoundFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;

/** Opens sheets of workbooks. */
final class XlsxSource implements RowSource<Source.Xlsx> {

  private final SparkSession spark;
  private final Locations locations;
  private final Broadcast<SerializableConfiguration> hadoop;

  XlsxSource(SparkSession spark, Locations locations, Broadcast<SerializableConfiguration> hadoop) {
    this.spark = spark;
    this.locations = locations;
    this.hadoop = hadoop;
  }

  @Override
  public OpenedTable open(TableDefinition definition, Source.Xlsx source) {
    WorkbookFormat format =
        new WorkbookFormat(
            source.sheet().orElse(""),
            source.headerRow(),
            NumberCells.of(definition, source.locale()));
    List<PlannedFile> files =
        locations.files(source.path()).stream().map(file -> planned(file, format)).toList();
    Headers headers = Headers.of(definition, files);
    return new TypedProjection(spark, definition, source.nulls(), source.locale())
        .withStoredDates()
        .open(new RawTable(format, headers.columns(), headers.files(), hadoop), headers.findings());
  }

  private PlannedFile planned(FoundFile file, WorkbookFormat format) {
    try (Workbook workbook = Workbook.open(file.path(), file.name(), locations.hadoop());
        SheetRows rows = workbook.rows(format.sheetName())) {
      return new PlannedFile(
          file.path(),
          file.name(),
          file.length(),
          StandardCharsets.UTF_8.name(),
          0,
          0,
          header(rows, file.name(), format.headerRow()));
    } catch (IOException e) {
      throw FileProblems.unreadable(file.name());
    }
  }

  private static List<String> header(SheetRows rows, String file, int number) throws IOException {
    SheetRow row = rows.next();
    while (row != null && row.number() < number) {
      row = rows.next();
    }
    if (row == null || row.number() != number) {
      throw WorkbookProblems.headerMissing(file, number);
    }
    String[] names = new String[row.cells().get(row.cells().size() - 1).column() + 1];
    Arrays.fill(names, "");
    row.cells().forEach(cell -> names[cell.column()] = cell.text().strip());
    return Arrays.asList(names);
  }
}
