package dev.plumbline.project;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where the rows of a table come from. */
public sealed interface Source {

  Place place();

  /** What to call the source on pages: format and path or name, never an address or a secret. */
  String label();

  /**
   * Delimited text files.
   *
   * @param path file, folder or glob; relative to the project unless the profile names its folder
   * @param encoding a Java charset name
   * @param nulls texts that mean no value, besides the empty text
   * @param locale decides the decimal and grouping signs of numbers
   * @param multiline whether quoted values may hold line breaks; where empty, yes for files that
   *     one task can read
   * @param unwrapLines whether a record that is one quoted cell holding a whole line is read as
   *     that line
   */
  record Csv(
      String path,
      char delimiter,
      char quote,
      String encoding,
      List<String> nulls,
      Locale locale,
      Optional<Boolean> multiline,
      boolean unwrapLines,
      Place place)
      implements Source {
    public Csv {
      nulls = List.copyOf(nulls);
    }

    @Override
    public String label() {
      return "CSV " + ShownPath.of(path);
    }
  }

  /**
   * JSON files, one object a line or one document.
   *
   * @param multiline whether a file is one document: an array or an object
   */
  record Json(
      String path,
      String encoding,
      List<String> nulls,
      Locale locale,
      boolean multiline,
      Place place)
      implements Source {
    public Json {
      nulls = List.copyOf(nulls);
    }

    @Override
    public String label() {
      return "JSON " + ShownPath.of(path);
    }
  }

  /**
   * Workbooks, one sheet each.
   *
   * @param sheet name of the sheet; the first where empty
   * @param headerRow row of the column headers, counted from 1
   */
  record Xlsx(
      String path,
      Optional<String> sheet,
      int headerRow,
      List<String> nulls,
      Locale locale,
      Place place)
      implements Source {
    public Xlsx {
      nulls = List.copyOf(nulls);
    }

    @Override
    public String label() {
      return "XLSX " + ShownPath.of(path);
    }
  }

  /**
   * Tables in workbooks as people make them, found by the texts in their headers.
   *
   * @param sheets regular expression for the names of the sheets, all where empty; what its first
   *     group catches is what the column of sheets holds
   * @param header texts that stand in the header of every table, in any order; where there are
   *     none, the first row of the range is the header
   * @param synonyms other texts for a header, by the text that names its column
   * @param range cells that are read of each sheet, such as B5:F40; all where empty
   * @param end regular expression; a row that begins with such a text ends its table
   * @param skip rows that are none of their table
   * @param fillDown columns whose empty cells mean the value above
   * @param whereabouts columns that say where a row comes from
   * @param hidden whether hidden sheets, rows and columns are read as well
   */
  record Workbook(
      String path,
      Optional<String> sheets,
      List<String> header,
      Map<String, List<String>> synonyms,
      Optional<String> range,
      Optional<String> end,
      List<RowPattern> skip,
      List<String> fillDown,
      Whereabouts whereabouts,
      boolean hidden,
      List<String> nulls,
      Locale locale,
      Place place)
      implements Source {
    public Workbook {
      header = List.copyOf(header);
      synonyms = Map.copyOf(synonyms);
      skip = List.copyOf(skip);
      fillDown = List.copyOf(fillDown);
      nulls = List.copyOf(nulls);
    }

    /**
     * Rows that are known by what a cell begins with.
     *
     * @param header of the column; the first cell of a row that holds something where empty
     * @param pattern regular expression; one that matches the empty text knows empty cells too
     */
    public record RowPattern(Optional<String> header, String pattern) {}

    @Override
    public String label() {
      return "XLSX " + ShownPath.of(path);
    }

    /**
     * Names of columns that say where a row comes from.
     *
     * @param row counted from 1
     */
    public record Whereabouts(
        Optional<String> file, Optional<String> sheet, Optional<String> row) {}
  }

  /**
   * What is wrong in workbooks, a row each.
   *
   * @param path of the workbooks
   */
  record WorkbookAudit(String path, Place place) implements Source {
    @Override
    public String label() {
      return "audit of XLSX " + ShownPath.of(path);
    }
  }

  /**
   * Any other file format of Spark: parquet, orc, avro and what is on the class path.
   *
   * @param options given to Spark as they are
   */
  record Files(String format, Optional<String> path, Map<String, String> options, Place place)
      implements Source {
    public Files {
      options = Map.copyOf(options);
    }

    @Override
    public String label() {
      return (format.toUpperCase(Locale.ROOT) + " " + path.map(ShownPath::of).orElse("")).strip();
    }
  }

  /**
   * A database table or query.
   *
   * @param query a table name or a SELECT statement
   * @param partition how to read it in parts
   */
  record Jdbc(
      String url,
      Optional<String> user,
      Optional<String> password,
      String query,
      Optional<Partition> partition,
      Map<String, String> options,
      Place place)
      implements Source {
    public Jdbc {
      options = Map.copyOf(options);
    }

    @Override
    public String label() {
      return "JDBC " + (query.matches("[\\p{L}\\p{N}_.$\"`\\[\\]]+") ? query : "query");
    }

    @Override
    public String toString() {
      return label();
    }

    /**
     * Reads {@code count} ranges of a numeric, date or timestamp column side by side; the bounds
     * are asked of the database.
     */
    public record Partition(String column, int count) {}
  }

  /** A table of Spark's catalog. */
  record Catalog(String table, Place place) implements Source {
    @Override
    public String label() {
      return "catalog " + table;
    }
  }

  /** A roll-up of this project. */
  record Rollup(String name, Place place) implements Source {
    @Override
    public String label() {
      return "roll-up " + name;
    }
  }
}
