package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import org.apache.spark.sql.SparkSession;

/** Opens tables of Spark's catalog. */
final class CatalogSource implements RowSource<Source.Catalog> {

  private final SparkSession spark;

  CatalogSource(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public OpenedTable open(TableDefinition definition, Source.Catalog source) {
    return SparkProblems.naming(
        source.label(), () -> NativeProjection.open(definition, spark.table(source.table())));
  }
}
