package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Opens the file formats that Spark reads itself. */
final class FilesSource implements RowSource<Source.Files> {

  private final SparkSession spark;
  private final Locations locations;

  FilesSource(SparkSession spark, Locations locations) {
    this.spark = spark;
    this.locations = locations;
  }

  @Override
  public OpenedTable open(TableDefinition definition, Source.Files source) {
    source.path().ifPresent(locations::files);
    return SparkProblems.naming(
        source.label(), () -> NativeProjection.open(definition, load(source)));
  }

  private Dataset<Row> load(Source.Files source) {
    DataFrameReader reader = spark.read().format(source.format()).options(source.options());
    return source
        .path()
        .map(path -> reader.load(locations.resolve(path).toString()))
        .orElseGet(reader::load);
  }
}
