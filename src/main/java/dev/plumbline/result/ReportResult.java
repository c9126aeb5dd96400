package dev.plumbline.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.ReportDefinition.Chart.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** The computed content of one report; every metric it names is in {@link RunResult#metrics()}. */
public record ReportResult(
    String id,
    LocalizedText title,
    LocalizedText question,
    String owner,
    List<String> recipients,
    List<Section> sections) {

  public ReportResult {
    recipients = List.copyOf(recipients);
    sections = List.copyOf(sections);
  }

  /** A part of the report, in the order declared. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Table.class, name = "table"),
    @JsonSubTypes.Type(value = Paragraph.class, name = "paragraph"),
    @JsonSubTypes.Type(value = Unavailable.class, name = "unavailable")
  })
  public sealed interface Section {}

  /** A row of large numbers. */
  public record Figures(Optional<LocalizedText> title, String from, List<Figure> figures)
      implements Section {
    public Figures {
      figures = List.copyOf(figures);
    }
  }

  /**
   * One figure.
   *
   * @param metric id
   * @param value empty where it is not defined, such as a ratio to nothing
   */
  public record Figure(String metric, Optional<BigDecimal> value) {}

  /** A chart: every series has as many values as there are categories; a value may be null. */
  public record Chart(
      Optional<LocalizedText> title,
      String from,
      Kind chart,
      LocalizedText x,
      List<String> categories,
      List<Series> series)
      implements Section {
    public Chart {
      categories = List.copyOf(categories);
      series = List.copyOf(series);
    }
  }

  /** The values of one metric. */
  public record Series(String metric, List<BigDecimal> values) {}

  /**
   * Rows of a view. A cell is a text, a {@link BigDecimal}, a boolean or null; dates are ISO 8601
   * texts.
   *
   * @param total rows in the view, which may be more than are given
   */
  public record Table(
      Optional<LocalizedText> title,
      String from,
      List<ReportColumn> columns,
      List<List<Object>> rows,
      long total)
      implements Section {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(Table::exact).toList();
    }

    /** Whole numbers come back from JSON as integers; every number of a cell is a decimal here. */
    private static List<Object> exact(List<Object> row) {
      return row.stream()
          .map(cell -> cell instanceof Number ? new BigDecimal(cell.toString()) : cell)
          .toList();
    }
  }

  /**
   * A column of a table section.
   *
   * @param metric id, where the column is a metric
   */
  public record ReportColumn(String name, LocalizedText label, Type type, Optional<String> metric) {

    /** What a cell holds. */
    public enum Type {
      TEXT,
      NUMBER,
      DATE,
      BOOLEAN
    }
  }

  /** Text. */
  public record Paragraph(LocalizedText text) implements Section {}

  /**
   * A section whose view could not be computed.
   *
   * @param error a class of error
   */
  public record Unavailable(Optional<LocalizedText> title, String from, String error)
      implements Section {}
}
