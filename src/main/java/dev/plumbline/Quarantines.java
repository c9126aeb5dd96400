package dev.plumbline;

import dev.plumbline.check.TableChecker;
import dev.plumbline.expectation.Expectation;
import dev.plumbline.project.Faults;
import dev.plumbline.project.Quarantine;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.result.TableResult;
import dev.plumbline.table.OpenedTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Writes the records of the tables that ask for it, the failing apart from the clean. */
final class Quarantines {
  private static final String DEFAULT = "quarantine";
  private static final String SCHEME = "^[A-Za-z][A-Za-z0-9+.-]+:.*";

  private final RunOptions options;
  private final List<TableDefinition> asking;

  Quarantines(RunOptions options, List<TableDefinition> tables) {
    this.options = options;
    this.asking = tables.stream().filter(table -> table.quarantine() != Quarantine.NONE).toList();
  }

  /**
   * Refuses a folder that would be published with the site, or a site that would lie among the
   * records.
   *
   * @throws dev.plumbline.project.ProjectException at each table that asks for a quarantine
   */
  void requireOutsideTheSite() {
    if (isRemote() || !RealFolder.of(local()).overlaps(RealFolder.of(options.out()))) {
      return;
    }
    Faults faults = new Faults();
    asking.forEach(
        table ->
            faults.add(
                table.place(),
                "the quarantine of %s and the site would share a folder".formatted(table.name()),
                "keep --quarantine and --out apart, so that no row is published"));
    faults.throwIfAny();
  }

  /** How many tables ask for it. */
  int count() {
    return asking.size();
  }

  /**
   * Writes those that are open.
   *
   * @param expectations of a table
   * @throws IOException if one cannot be written; of that and the following, the old ones are left
   */
  void write(
      OpenProject open,
      TableChecker checker,
      Function<TableDefinition, List<Expectation>> expectations,
      List<TableResult> results)
      throws IOException {
    Map<String, TableResult> byName =
        results.stream().collect(Collectors.toMap(TableResult::name, Function.identity()));
    for (OpenedTable table : open.openTables()) {
      TableDefinition definition = table.definition();
      if (asking.contains(definition)) {
        write(
            definition.name(),
            checker.quarantine(
                table, expectations.apply(definition), byName.get(definition.name())));
      }
    }
  }

  private void write(String table, Dataset<Row> records) throws IOException {
    try {
      folder(records).write(table, records);
    } catch (Exception failure) {
      // Messages of Spark may hold data, and methods of datasets throw more than they declare.
      throw new IOException(
          "The quarantine of %s could not be written (%s): check the folder, its rights and the space on it."
              .formatted(table, failure.getClass().getSimpleName()));
    }
  }

  private QuarantineFolder folder(Dataset<Row> records) throws IOException {
    org.apache.hadoop.fs.Path path =
        isRemote()
            ? new org.apache.hadoop.fs.Path(options.quarantine().orElseThrow())
            : new org.apache.hadoop.fs.Path("file", null, local().toString());
    return new QuarantineFolder(path, records.sparkSession().sessionState().newHadoopConf());
  }

  private boolean isRemote() {
    return options
        .quarantine()
        .filter(folder -> folder.matches(SCHEME) && !folder.startsWith("file:"))
        .isPresent();
  }

  private Path local() {
    return options
        .quarantine()
        .map(folder -> Path.of(folder.replaceFirst("^file:(//)?(?=/)", "")).toAbsolutePath())
        .orElse(options.project().resolve(DEFAULT))
        .normalize();
  }
}
