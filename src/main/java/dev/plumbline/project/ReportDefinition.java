package dev.plumbline.project;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A page and a workbook for one audience.
 *
 * @param recipients ids of owners
 * @param handover rows for people to work on, which are on no page
 * @param onBroken what becomes of a figure whose data is broken
 * @param mailed what is in its mail beside words and figures
 * @param paper how much of its page is printed
 */
public record ReportDefinition(
    String id,
    LocalizedText title,
    LocalizedText question,
    String owner,
    List<String> recipients,
    List<Section> sections,
    Optional<Handover> handover,
    OnBroken onBroken,
    Mailed mailed,
    Paper paper,
    Place place) {

  public ReportDefinition {
    recipients = List.copyOf(recipients);
    sections = List.copyOf(sections);
  }

  /** What becomes of a figure whose data is broken. */
  public enum OnBroken {
    /** It is shown, and marked. */
    SHOW,
    /** It is not told. */
    WITHHOLD
  }

  /**
   * What is in the mail of a report beside words and figures.
   *
   * @param chart whether its first chart is
   * @param workbook whether its workbook is attached
   */
  public record Mailed(boolean chart, boolean workbook) {
    /** Where nothing is said. */
    public static final Mailed USUAL = new Mailed(true, false);
  }

  /** How much of the page of a report is printed. */
  public enum Paper {
    /** All of it. */
    WHOLE,
    /** Its sections, close together and with long texts cut: what is meant to fit one page. */
    SHEET
  }

  /** A report that hands nothing over, shows every figure, and is printed whole. */
  public ReportDefinition(
      String id,
      LocalizedText title,
      LocalizedText question,
      String owner,
      List<String> recipients,
      List<Section> sections,
      Place place) {
    this(
        id,
        title,
        question,
        owner,
        recipients,
        sections,
        Optional.empty(),
        OnBroken.SHOW,
        Mailed.USUAL,
        Paper.WHOLE,
        place);
  }

  /**
   * A workbook with personal data, one sheet for each person who is to work on its rows. It is
   * written only where it is asked for, and never published.
   *
   * @param from a view with a row for each thing to work on
   * @param sheetBy the column that tells on whose sheet a row goes
   * @param columns the columns to show; all that may be where empty
   * @param status what may be chosen for each row
   * @param rejected a view of the rows that are handed to nobody
   * @param labels headers of columns that are not metrics, by column, of both views
   */
  public record Handover(
      String from,
      String sheetBy,
      List<String> columns,
      List<LocalizedText> status,
      Optional<String> rejected,
      Map<String, LocalizedText> labels,
      Place place) {
    public Handover {
      columns = List.copyOf(columns);
      status = List.copyOf(status);
      labels = Map.copyOf(labels);
    }
  }

  /** A part of a report, in the order declared. */
  public sealed interface Section {
    Place place();
  }

  /**
   * A row of large numbers.
   *
   * @param metrics ids; each is a column of the view
   * @param from a view of one row
   */
  public record Figures(
      Optional<LocalizedText> title, List<String> metrics, String from, Place place)
      implements Section {
    public Figures {
      metrics = List.copyOf(metrics);
    }
  }

  /**
   * A chart with its numbers in a table beside it.
   *
   * @param x the column of the categories
   * @param series ids of metrics; each is a column of the view. Of a waterfall two: what there is
   *     after a step, and what the step took away, which is null where a bar is a total
   */
  public record Chart(
      Optional<LocalizedText> title,
      Kind kind,
      String from,
      String x,
      List<String> series,
      Place place)
      implements Section {
    public Chart {
      series = List.copyOf(series);
    }

    /** How the marks are drawn. */
    public enum Kind {
      BAR,
      STACKED_BAR,
      WATERFALL,
      LINE
    }
  }

  /**
   * All rows of a view.
   *
   * @param columns the columns to show; all where empty
   * @param labels headers of columns that are not metrics, by column
   * @param first how many rows its page shows; all where empty
   * @param none what is said where the view has no row
   */
  public record Table(
      Optional<LocalizedText> title,
      String from,
      List<String> columns,
      Map<String, LocalizedText> labels,
      Optional<Integer> first,
      Optional<LocalizedText> none,
      Place place)
      implements Section {
    public Table {
      columns = List.copyOf(columns);
      labels = Map.copyOf(labels);
    }

    /** A table of which every row is shown. */
    public Table(
        Optional<LocalizedText> title,
        String from,
        List<String> columns,
        Map<String, LocalizedText> labels,
        Place place) {
      this(title, from, columns, labels, Optional.empty(), Optional.empty(), place);
    }
  }

  /**
   * The rows of a view that is grouped by a ROLLUP, from its grand total down.
   *
   * @param levels the columns of the ROLLUP, the highest level first; the view begins with them
   * @param columns the columns to show after those of the levels; all where empty
   * @param labels headers of columns that are not metrics, by column
   */
  public record Drill(
      Optional<LocalizedText> title,
      String from,
      List<String> levels,
      List<String> columns,
      Map<String, LocalizedText> labels,
      Place place)
      implements Section {
    public Drill {
      levels = List.copyOf(levels);
      columns = List.copyOf(columns);
      labels = Map.copyOf(labels);
    }
  }

  /**
   * Terms in a table.
   *
   * @param text paragraphs above it
   * @param labels headers, by {@code term}, {@code meaning} and {@code differs}
   */
  public record Definitions(
      Optional<LocalizedText> title,
      Optional<LocalizedText> text,
      List<Definition> definitions,
      Map<String, LocalizedText> labels,
      Place place)
      implements Section {
    public Definitions {
      definitions = List.copyOf(definitions);
      labels = Map.copyOf(labels);
    }
  }

  /**
   * What a term means here.
   *
   * @param differs what others mean by it, or call it
   */
  public record Definition(
      LocalizedText term, LocalizedText meaning, Optional<LocalizedText> differs) {}

  /** Paragraphs, with an empty line between two. */
  public record Paragraph(LocalizedText text, Place place) implements Section {}
}
