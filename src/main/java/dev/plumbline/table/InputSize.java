package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;

/** How much there is to read, before a session is opened for it. */
public final class InputSize {

  private InputSize() {}

  /**
   * Bytes of the files that these tables read, as they lie on disk; a file that is not there counts
   * nothing. Empty where a table reads something other than files: its size is not known.
   *
   * @param projectFolder what relative paths start from
   * @param folders folders and URIs outside the project that may be read
   */
  public static Optional<Long> of(
      List<TableDefinition> tables, Path projectFolder, List<String> folders) {
    Locations locations = new Locations(projectFolder, folders, new Configuration());
    long bytes = 0;
    for (TableDefinition table : tables) {
      Optional<String> path = path(table.source());
      if (path.isEmpty()) {
        return Optional.empty();
      }
      bytes += size(locations, path.get());
    }
    return Optional.of(bytes);
  }

  private static Optional<String> path(Source source) {
    if (source instanceof Source.Csv csv) {
      return Optional.of(csv.path());
    }
    if (source instanceof Source.Json json) {
      return Optional.of(json.path());
    }
    if (source instanceof Source.Xlsx xlsx) {
      return Optional.of(xlsx.path());
    }
    if (source instanceof Source.Workbook workbook) {
      return Optional.of(workbook.path());
    }
    if (source instanceof Source.WorkbookAudit audit) {
      return Optional.of(audit.path());
    }
    return source instanceof Source.Files files ? files.path() : Optional.empty();
  }

  private static long size(Locations locations, String path) {
    try {
      return locations.files(path).stream().mapToLong(Locations.FoundFile::length).sum();
    } catch (TableException e) {
      return 0; // Opening the table will say why.
    }
  }
}
