package dev.plumbline.table;

import dev.plumbline.TestSpark;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** A folder with files written by a test, and the tables declared over them. */
final class TableSamples {

  static final Place PLACE = new Place("checks/sample.yml", 1);

  private final Path folder;
  private final Map<String, ColumnDefinition> columns = new LinkedHashMap<>();

  TableSamples(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  Path file(String name, String content) {
    return file(name, content, StandardCharsets.UTF_8);
  }

  Path file(String name, String content, Charset charset) {
    return file(name, content.getBytes(charset));
  }

  Path file(String name, byte[] content) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.write(file, content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  TableSamples column(String name, String type, String... formats) {
    return column(name, Optional.of(type), List.of(), List.of(formats));
  }

  TableSamples columnOfAnyType(String name) {
    return column(name, Optional.empty(), List.of(), List.of());
  }

  TableSamples columnCalled(String name, String type, String... headers) {
    return column(name, Optional.of(type), List.of(headers), List.of());
  }

  private TableSamples column(
      String name, Optional<String> type, List<String> headers, List<String> formats) {
    columns.put(
        name, new ColumnDefinition(name, type, ColumnClass.PUBLIC, headers, formats, PLACE));
    return this;
  }

  static CsvDeclaration csv(String path) {
    return new CsvDeclaration(path);
  }

  OpenedTable open(CsvDeclaration declaration) {
    return open(declaration.source());
  }

  OpenedTable open(Source source) {
    return new Tables(TestSpark.session(), folder, List.of()).open(definition(source));
  }

  TableDefinition definition(Source source) {
    return new TableDefinition(
        "sample",
        "A sample.",
        "crm",
        source,
        List.of(),
        Optional.empty(),
        new TableDefinition.Readable(1, Severity.CRITICAL, PLACE),
        columns,
        List.of(),
        PLACE);
  }

  /** The rows as texts, cells separated by bars; null is written as a middle dot. */
  static List<String> rows(OpenedTable table) {
    return lines(table.rows());
  }

  static List<String> lines(Dataset<Row> rows) {
    List<String> lines = new ArrayList<>();
    for (Row row : rows.collectAsList()) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        cells.add(row.isNullAt(i) ? "·" : row.get(i).toString());
      }
      lines.add(String.join("|", cells));
    }
    return lines;
  }

  /** The faults as {@code place kind column: text}. */
  static List<String> faults(OpenedTable table) {
    List<String> faults = new ArrayList<>();
    for (Row row : table.records().select(OpenedTable.FAULTS).collectAsList()) {
      for (Row fault : row.isNullAt(0) ? List.<Row>of() : row.<Row>getList(0)) {
        faults.add(
            "%s %s %s: %s"
                .formatted(
                    fault.getString(3), fault.getString(0), fault.getString(1), fault.get(2)));
      }
    }
    return faults;
  }

  static long setAside(OpenedTable table) {
    return table.records().where(OpenedTable.SET_ASIDE).count();
  }

  /** A CSV source with the usual settings, each of which can be another. */
  static final class CsvDeclaration {
    private final String path;
    private char delimiter = ',';
    private char quote = '"';
    private String encoding = "UTF-8";
    private List<String> nulls = List.of();
    private Locale locale = Locale.ENGLISH;
    private Optional<Boolean> multiline = Optional.empty();
    private boolean unwrapLines;

    private CsvDeclaration(String path) {
      this.path = path;
    }

    CsvDeclaration delimiter(char sign) {
      delimiter = sign;
      return this;
    }

    CsvDeclaration quote(char sign) {
      quote = sign;
      return this;
    }

    CsvDeclaration encoding(String name) {
      encoding = name;
      return this;
    }

    CsvDeclaration nulls(String... texts) {
      nulls = List.of(texts);
      return this;
    }

    CsvDeclaration locale(Locale value) {
      locale = value;
      return this;
    }

    CsvDeclaration singleLines() {
      multiline = Optional.of(false);
      return this;
    }

    CsvDeclaration multipleLines() {
      multiline = Optional.of(true);
      return this;
    }

    CsvDeclaration unwrapLines() {
      unwrapLines = true;
      return this;
    }

    Source.Csv source() {
      return new Source.Csv(
          path, delimiter, quote, encoding, nulls, locale, multiline, unwrapLines, PLACE);
    }
  }
}
