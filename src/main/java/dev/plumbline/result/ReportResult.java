package dev.plumbline.result;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.ReportDefinition.Chart.Kind;
import dev.plumbline.project.ReportDefinition.Paper;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The computed content of one report; every metric it names is in {@link RunResult#metrics()}.
 *
 * @param paper how much of its page is printed
 */
public record ReportResult(
    String id,
    LocalizedText title,
    LocalizedText question,
    String owner,
    List<String> recipients,
    List<Section> sections,
    Paper paper) {

  public ReportResult {
    recipients = List.copyOf(recipients);
    sections = List.copyOf(sections);
    // Runs of earlier versions say nothing of it.
    paper = paper == null ? Paper.WHOLE : paper;
  }

  /** A report that is printed whole. */
  public ReportResult(
      String id,
      LocalizedText title,
      LocalizedText question,
      String owner,
      List<String> recipients,
      List<Section> sections) {
    this(id, title, question, owner, recipients, sections, Paper.WHOLE);
  }

  /** The same report with these sections. */
  public ReportResult with(List<Section> others) {
    return new ReportResult(id, title, question, owner, recipients, others, paper);
  }

  /** A part of the report, in the order declared. */
  @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
  @JsonSubTypes({
    @JsonSubTypes.Type(value = Figures.class, name = "figures"),
    @JsonSubTypes.Type(value = Chart.class, name = "chart"),
    @JsonSubTypes.Type(value = Table.class, name = "table"),
    @JsonSubTypes.Type(value = Drill.class, name = "drill"),
    @JsonSubTypes.Type(value = Definitions.class, name = "definitions"),
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
   * @param value empty where it is not defined, such as a ratio to nothing, or withheld
   * @param trust in the data that it was computed from, where that is known
   * @param earlier what it was in the run before, where that is known
   */
  public record Figure(
      String metric, Optional<BigDecimal> value, Optional<Trust> trust, Optional<Earlier> earlier) {
    public Figure {
      trust = known(trust);
      earlier = known(earlier);
    }

    /** A figure of which nobody knows what it was computed from, or what it was. */
    public Figure(String metric, Optional<BigDecimal> value) {
      this(metric, value, Optional.empty(), Optional.empty());
    }

    /** The same figure as it is told: with this trust, and perhaps withheld. */
    public Figure trusted(Optional<BigDecimal> told, Trust in) {
      return new Figure(metric, told, Optional.of(in), earlier);
    }

    /** The same figure after what it was before. */
    public Figure after(Optional<Earlier> before) {
      return new Figure(metric, value, trust, before);
    }

    /** What it was on an earlier date of the data. */
    public record Earlier(LocalDate asOf, BigDecimal value) {}
  }

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

  /**
   * The values of one metric.
   *
   * @param trust in the data that they were computed from, where that is known
   */
  public record Series(String metric, List<BigDecimal> values, Optional<Trust> trust) {
    public Series {
      trust = known(trust);
    }

    /** A series of which nobody knows what it was computed from. */
    public Series(String metric, List<BigDecimal> values) {
      this(metric, values, Optional.empty());
    }
  }

  /**
   * Rows of a view. A cell is a text, a {@link BigDecimal}, a boolean or null; dates are ISO 8601
   * texts.
   *
   * @param total rows in the view, which may be more than are given
   * @param first how many of the rows its page shows; all where empty
   * @param none what is said where there is no row
   */
  public record Table(
      Optional<LocalizedText> title,
      String from,
      List<ReportColumn> columns,
      List<List<Object>> rows,
      long total,
      Optional<Integer> first,
      Optional<LocalizedText> none)
      implements Section {
    public Table {
      columns = List.copyOf(columns);
      rows = rows.stream().map(ReportResult::exact).toList();
      first = known(first);
      none = known(none);
    }

    /** A table of which every row is shown. */
    public Table(
        Optional<LocalizedText> title,
        String from,
        List<ReportColumn> columns,
        List<List<Object>> rows,
        long total) {
      this(title, from, columns, rows, total, Optional.empty(), Optional.empty());
    }
  }

  /**
   * Rows of a view at several levels: the grand total, the totals of each level, and what they are
   * totals of. Every row but the first comes after the row that it is a part of, and before the
   * next of the same level. Cells are as those of a {@link Table}.
   *
   * @param columns those of the levels first, the highest level first of all
   * @param levels one for each of the first columns
   * @param total rows in the view, which may be more than are given; what is left out is of the
   *     lowest levels, and every row given is the total of all that the view has below it
   */
  public record Drill(
      Optional<LocalizedText> title,
      String from,
      List<ReportColumn> columns,
      List<Level> levels,
      List<DrillRow> rows,
      long total)
      implements Section {
    public Drill {
      columns = List.copyOf(columns);
      levels = List.copyOf(levels);
      rows = List.copyOf(rows);
    }
  }

  /**
   * A level of a drill-down.
   *
   * @param masked whether its values stand for others, which may not be shown
   */
  public record Level(String column, boolean masked) {}

  /**
   * A row of a drill-down.
   *
   * @param depth how many levels it belongs to: 0 for the grand total
   * @param cells null in the columns of deeper levels
   */
  public record DrillRow(int depth, List<Object> cells) {
    public DrillRow {
      cells = exact(cells);
    }
  }

  /**
   * Terms and what they mean.
   *
   * @param text paragraphs above them, with an empty line between two
   * @param labels headers, by {@code term}, {@code meaning} and {@code differs}
   */
  public record Definitions(
      Optional<LocalizedText> title,
      Optional<LocalizedText> text,
      List<Term> terms,
      Map<String, LocalizedText> labels)
      implements Section {
    public Definitions {
      terms = List.copyOf(terms);
      labels = Collections.unmodifiableMap(new TreeMap<>(labels));
    }
  }

  /**
   * A term.
   *
   * @param differs what others mean by it, or call it
   */
  public record Term(LocalizedText term, LocalizedText meaning, Optional<LocalizedText> differs) {}

  /** Runs of earlier versions say nothing of it. */
  private static <T> Optional<T> known(Optional<T> told) {
    return told == null ? Optional.empty() : told;
  }

  /** Whole numbers come back from JSON as integers; every number of a cell is a decimal here. */
  private static List<Object> exact(List<Object> row) {
    return row.stream()
        .map(cell -> cell instanceof Number ? new BigDecimal(cell.toString()) : cell)
        .toList();
  }

  /**
   * A column of a table section.
   *
   * @param metric id, where the column is a metric
   * @param trust in the data that it was computed from, where that is known
   */
  public record ReportColumn(
      String name, LocalizedText label, Type type, Optional<String> metric, Optional<Trust> trust) {
    public ReportColumn {
      trust = known(trust);
    }

    /** A column of which nobody knows what it was computed from. */
    public ReportColumn(String name, LocalizedText label, Type type, Optional<String> metric) {
      this(name, label, type, metric, Optional.empty());
    }

    /** What a cell holds. */
    public enum Type {
      TEXT,
      NUMBER,
      DATE,
      BOOLEAN
    }
  }

  /** Paragraphs, with an empty line between two. */
  public record Paragraph(LocalizedText text) implements Section {}

  /**
   * A section whose view could not be computed.
   *
   * @param error a class of error
   */
  public record Unavailable(Optional<LocalizedText> title, String from, String error)
      implements Section {}
}
