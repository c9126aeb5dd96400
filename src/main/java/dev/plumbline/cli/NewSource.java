package dev.plumbline.cli;

import dev.plumbline.suggest.NewTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say where the rows of a table are that no file declares yet. */
final class NewSource {
  private static final String CREDENTIALS = "(?i).*(password=|pwd=|//[^/]*:[^/]*@)(?!\\$\\{).*";

  @Option(
      names = "--path",
      paramLabel = "PATH",
      description =
          "File, folder or glob with the rows of a table that is not declared yet; inside the"
              + " project or a folder of the profile.")
  private Optional<String> path = Optional.empty();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "csv, json, xlsx, jdbc, parquet … Default: by the ending of the path.")
  private Optional<String> format = Optional.empty();

  @Option(
      names = "--delimiter",
      paramLabel = "SIGN",
      description = "What separates cells. Default: what the header tells.")
  private Optional<String> delimiter = Optional.empty();

  @Option(
      names = "--encoding",
      paramLabel = "CHARSET",
      description = "Encoding of text files. Default: UTF-8, else windows-1252.")
  private Optional<String> encoding = Optional.empty();

  @Option(names = "--sheet", paramLabel = "NAME", description = "Sheet. Default: the first.")
  private Optional<String> sheet = Optional.empty();

  @Option(
      names = "--header-row",
      paramLabel = "N",
      description = "Row of the headers of a sheet, from 1. Default: 1.")
  private Optional<Integer> headerRow = Optional.empty();

  @Option(
      names = "--url",
      paramLabel = "URL",
      description = "Address of a database, such as jdbc:postgresql://host/database.")
  private Optional<String> url = Optional.empty();

  @Option(
      names = "--query",
      paramLabel = "SQL",
      description = "Table or SELECT statement of the database.")
  private Optional<String> query = Optional.empty();

  @Option(
      names = "--user",
      paramLabel = "NAME",
      description = "User of the database, or a variable such as '$${ERP_USER}'.")
  private Optional<String> user = Optional.empty();

  @Option(
      names = "--password",
      paramLabel = "VARIABLE",
      description = "The variable that holds the password, such as '$${ERP_PASSWORD}'.")
  private Optional<String> password = Optional.empty();

  boolean isGiven() {
    return path.isPresent() || url.isPresent();
  }

  /** What is wrong with the options, and what would be right. */
  Optional<String> fault() {
    if (path.isPresent() && url.isPresent()) {
      return Optional.of("--path and --url name two sources; keep one of them");
    }
    if (url.isPresent() && query.isEmpty()) {
      return Optional.of("--url needs --query: a table or a SELECT statement");
    }
    if (url.isPresent() && url.get().matches(CREDENTIALS)) {
      return Optional.of(
          "The URL holds a password, which would stand in the file;"
              + " give it as --password '${NAME}'");
    }
    if (password.isPresent() && !password.get().matches("\\$\\{[A-Za-z_][A-Za-z0-9_]*}")) {
      return Optional.of(
          "--password takes the name of a variable, such as '${ERP_PASSWORD}',"
              + " because it stands in the file");
    }
    if (path.isPresent() && formatName().isEmpty()) {
      return Optional.of(
          "The ending of the path tells no format; use one of %s, or --format"
              .formatted(NewTable.endings()));
    }
    return Optional.empty();
  }

  private Optional<String> formatName() {
    return format.or(() -> path.flatMap(NewTable::formatOf));
  }

  /** The keys of the source. */
  Map<String, Object> source() {
    Map<String, Object> source = new LinkedHashMap<>();
    source.put("format", url.isPresent() ? "jdbc" : formatName().orElseThrow());
    path.ifPresent(value -> source.put("path", value));
    delimiter.ifPresent(value -> source.put("delimiter", value.equals("\\t") ? "\t" : value));
    encoding.ifPresent(value -> source.put("encoding", value));
    sheet.ifPresent(value -> source.put("sheet", value));
    headerRow.ifPresent(value -> source.put("header_row", value));
    url.ifPresent(value -> source.put("url", value));
    query.ifPresent(value -> source.put("query", value));
    user.ifPresent(value -> source.put("user", value));
    password.ifPresent(value -> source.put("password", value));
    if (source.get("format").equals("json") && NewTable.isDocument(path.orElse(""))) {
      source.put("multiline", true);
    }
    return source;
  }
}
