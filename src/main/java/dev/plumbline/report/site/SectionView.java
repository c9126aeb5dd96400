package dev.plumbline.report.site;

import dev.plumbline.report.chart.Drawing;
import java.util.List;

/** A part of a report as its page shows it. */
public sealed interface SectionView {

  /** Chooses the macro that writes the section. */
  String kind();

  String title();

  /**
   * A row of large numbers.
   *
   * @param anchor the beginning of ids in the section
   */
  record Figures(String title, String anchor, List<Figure> figures) implements SectionView {
    private static final int MOST_ACROSS = 4;

    /** How many to set side by side so that rows are as even as can be. */
    public int across() {
      int rows = Math.max(1, (figures.size() + MOST_ACROSS - 1) / MOST_ACROSS);
      return (figures.size() + rows - 1) / rows;
    }

    @Override
    public String kind() {
      return "figures";
    }
  }

  /**
   * One large number.
   *
   * @param headline empty where there is no value
   * @param exact the value in full; empty where the headline is that already
   * @param unknown why the value is not known or told; empty where it is, or where none is needed
   * @param trust in the data that it was computed from
   * @param change from what it was in the run before
   */
  record Figure(
      String headline,
      String exact,
      String unknown,
      MetricView metric,
      TrustView trust,
      Change change) {}

  /**
   * A chart, with its numbers.
   *
   * @param panels one for each unit; none where there is no value
   * @param note says what is not drawn; may be empty
   * @param footnotes why values are not known
   */
  record Chart(
      String title,
      String description,
      List<Panel> panels,
      Rows numbers,
      String note,
      List<String> footnotes)
      implements SectionView {
    @Override
    public String kind() {
      return "chart";
    }
  }

  /**
   * The series of one unit.
   *
   * @param anchor the beginning of ids in the panel
   * @param unit empty where all series of the chart have one unit
   * @param narrow for phones
   */
  record Panel(
      String anchor,
      String unit,
      List<LegendEntry> legend,
      boolean lines,
      Drawing wide,
      Drawing narrow) {}

  /**
   * One series.
   *
   * @param marker shape of its points
   * @param trust in the data that it was computed from
   */
  record LegendEntry(int number, String name, String marker, String metric, TrustView trust) {}

  /**
   * Rows of a view.
   *
   * @param none what is said where there is no row
   * @param more how many rows the workbook has besides, in place of the note; may be empty
   */
  record Table(String title, Rows rows, String none, String more) implements SectionView {
    @Override
    public String kind() {
      return "table";
    }
  }

  /** Text; it has no title. */
  record Paragraph(String title, List<String> paragraphs) implements SectionView {
    @Override
    public String kind() {
      return "paragraph";
    }
  }

  /** Terms in a table, below text. */
  record Definitions(String title, List<String> paragraphs, Rows rows) implements SectionView {
    @Override
    public String kind() {
      return "definitions";
    }
  }

  /** A section that could not be computed. */
  record Unavailable(String title, String from, String error) implements SectionView {
    @Override
    public String kind() {
      return "unavailable";
    }
  }
}
