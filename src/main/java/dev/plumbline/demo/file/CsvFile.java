package dev.plumbline.demo.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/**
 * One delimited text file; compressed when its name ends in {@code .gz}.
 *
 * @param headers what columns are called in the file, where that is not their name
 */
public record CsvFile(String path, CsvDialect dialect, Map<String, String> headers)
    implements TableFile {

  public CsvFile {
    headers = Map.copyOf(headers);
  }

  public CsvFile(String path, CsvDialect dialect) {
    this(path, dialect, Map.of());
  }

  @Override
  public List<String> write(Path folder, Dataset data) throws IOException {
    List<String> columns = data.columns().stream().map(Column::name).toList();
    write(folder, columns, data.rows());
    return List.of(path);
  }

  /** Writes these columns of these rows, in this order. */
  void write(Path folder, List<String> columns, List<Row> rows) throws IOException {
    Path file = folder.resolve(path);
    Files.createDirectories(file.getParent());
    try (OutputStream out = open(file)) {
      CsvCells cells = new CsvCells(dialect, out);
      cells.record(columns.stream().map(name -> headers.getOrDefault(name, name)).toList());
      for (Row row : rows) {
        cells.record(columns.stream().map(row::value).toList());
      }
    }
  }

  private OutputStream open(Path file) throws IOException {
    OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
    return path.endsWith(".gz") ? new BufferedOutputStream(new GZIPOutputStream(out)) : out;
  }
}
