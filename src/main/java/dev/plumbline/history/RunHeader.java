package dev.plumbline.history;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has been read of the first line of a run. */
final class RunHeader {
  private String id;
  private String project;
  private String profile;
  private LocalDate asOf;
  private Instant startedAt;
  private double seconds;
  private String version;
  private Optional<String> commit = Optional.empty();
  private String configuration;
  private List<PastTable> tables;
  private List<PastFigure> figures = List.of();

  private RunHeader() {}

  /**
   * Reads it; the parser stands in its object.
   *
   * @throws DamagedFileException if the line is none, or of a newer format
   */
  static RunHeader read(JsonLines json) throws IOException, DamagedFileException {
    if (!RunLines.MARK.equals(json.nextKey())) {
      throw new DamagedFileException("is damaged: a run in it has no first line");
    }
    requireKnown(json.wholeNumber());
    RunHeader header = new RunHeader();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "run" -> header.id = json.text();
        case "project" -> header.project = json.text();
        case "profile" -> header.profile = json.text();
        case "as_of" -> header.asOf = LocalDate.parse(json.text());
        case "started_at" -> header.startedAt = Instant.parse(json.text());
        case "seconds" -> header.seconds = json.decimal();
        case "version" -> header.version = json.text();
        case "commit" -> header.commit = json.optionalText();
        case "configuration" -> header.configuration = json.text();
        case "tables" -> header.tables = tables(json);
        case "figures" -> header.figures = figures(json);
        default -> json.skip();
      }
    }
    return header;
  }

  private static void requireKnown(int format) throws DamagedFileException {
    if (format != RunLines.FORMAT) {
      throw new DamagedFileException(
          "has format %d, and this version reads %d; use a newer Plumbline"
              .formatted(format, RunLines.FORMAT));
    }
  }

  private static List<PastTable> tables(JsonLines json) throws IOException, DamagedFileException {
    json.enterList();
    List<PastTable> tables = new ArrayList<>();
    while (json.nextInList()) {
      tables.add(table(json));
    }
    return tables;
  }

  private static PastTable table(JsonLines json) throws IOException, DamagedFileException {
    String name = null;
    String source = null;
    Optional<Long> rows = Optional.empty();
    Optional<String> newest = Optional.empty();
    double seconds = 0;
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "table" -> name = json.text();
        case "source" -> source = json.text();
        case "rows" -> rows = json.number();
        case "newest" -> newest = json.optionalText();
        case "seconds" -> seconds = json.decimal();
        default -> json.skip();
      }
    }
    return new PastTable(JsonLines.given(name), JsonLines.given(source), rows, newest, seconds);
  }

  private static List<PastFigure> figures(JsonLines json) throws IOException, DamagedFileException {
    json.enterList();
    List<PastFigure> figures = new ArrayList<>();
    while (json.nextInList()) {
      figures.add(figure(json));
    }
    return figures;
  }

  private static PastFigure figure(JsonLines json) throws IOException, DamagedFileException {
    String report = null;
    String view = null;
    String metric = null;
    BigDecimal value = null;
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "report" -> report = json.text();
        case "view" -> view = json.text();
        case "metric" -> metric = json.text();
        case "value" -> value = new BigDecimal(json.text());
        default -> json.skip();
      }
    }
    return new PastFigure(
        JsonLines.given(report),
        JsonLines.given(view),
        JsonLines.given(metric),
        JsonLines.given(value));
  }

  /** The run with these checks. */
  PastRun run(List<PastCheck> checks) throws DamagedFileException {
    return new PastRun(
        JsonLines.given(id),
        JsonLines.given(project),
        JsonLines.given(profile),
        JsonLines.given(asOf),
        JsonLines.given(startedAt),
        seconds,
        JsonLines.given(version),
        commit,
        JsonLines.given(configuration),
        JsonLines.given(tables),
        checks,
        figures);
  }
}
