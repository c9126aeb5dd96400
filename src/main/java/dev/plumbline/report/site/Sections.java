package dev.plumbline.report.site;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Definitions;
import dev.plumbline.result.ReportResult.Term;
import dev.plumbline.result.RunResult.MetricSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes the sections of a page from those of a report. */
final class Sections {

  private Sections() {}

  static SectionView of(Edition edition, ReportResult.Section section, int number) {
    if (section instanceof ReportResult.Figures figures) {
      return figures(edition, figures, number);
    }
    if (section instanceof ReportResult.Chart chart) {
      return ChartSections.of(edition, chart, "chart-" + number);
    }
    if (section instanceof ReportResult.Table table) {
      return table(edition, table);
    }
    if (section instanceof ReportResult.Paragraph paragraph) {
      return new SectionView.Paragraph("", paragraphs(edition.in(paragraph.text())));
    }
    if (section instanceof Definitions definitions) {
      return definitions(edition, definitions);
    }
    return unavailable(edition, (ReportResult.Unavailable) section);
  }

  private static SectionView figures(Edition edition, ReportResult.Figures figures, int number) {
    String title = figures.title().map(edition::in).orElse(edition.texts().of("report.figures"));
    return new SectionView.Figures(
        title,
        "figures-" + number,
        figures.figures().stream().map(figure -> figure(edition, figure)).toList());
  }

  private static SectionView.Figure figure(Edition edition, ReportResult.Figure figure) {
    MetricSummary metric = edition.metrics().get(figure.metric());
    String headline =
        figure.value().map(value -> edition.brief().headline(value, metric.unit())).orElse("");
    String exact =
        figure.value().map(value -> edition.formats().exact(value, metric.unit())).orElse("");
    TrustView trust = TrustView.of(edition, figure.trust());
    String reason =
        trust.withheld() ? edition.texts().of("trust.withheld.why") : edition.in(metric.missing());
    String unknown = figure.value().isPresent() ? "" : reason;
    return new SectionView.Figure(
        headline,
        headline.contains(exact) ? "" : exact,
        unknown,
        MetricView.of(edition, metric),
        trust,
        Change.of(edition, figure));
  }

  private static SectionView table(Edition edition, ReportResult.Table table) {
    String title = title(edition, table.title(), table.from());
    Values values = new Values(edition);
    List<Rows.Column> columns = table.columns().stream().map(values::column).toList();
    List<List<Cell>> rows = new ArrayList<>();
    List<List<Object>> shown =
        table.rows().stream().limit(table.first().orElse(Integer.MAX_VALUE)).toList();
    for (List<Object> row : shown) {
      List<Cell> cells = new ArrayList<>();
      for (int column = 0; column < row.size(); column++) {
        cells.add(values.cell(table.columns().get(column), row.get(column)));
      }
      rows.add(cells);
    }
    String note =
        table.total() > rows.size()
            ? edition.texts().of("report.rows.first", rows.size(), table.total())
            : edition.texts().of("report.rows", rows.size());
    List<String> footnotes = values.footnotes(table.columns(), shown);
    String none = table.none().map(edition::in).orElse(edition.texts().of("report.rows.none"));
    int left = table.rows().size() - shown.size();
    String more =
        left > 0 ? edition.texts().of("report.rows.more", shown.size(), table.total(), left) : "";
    return new SectionView.Table(
        title,
        new Rows(title, columns, rows, List.of(), left > 0 ? "" : note, footnotes),
        none,
        more);
  }

  private static SectionView definitions(Edition edition, Definitions definitions) {
    String title =
        definitions.title().map(edition::in).orElse(edition.texts().of("definitions.title"));
    boolean compared = definitions.terms().stream().anyMatch(term -> term.differs().isPresent());
    List<Rows.Column> columns =
        Stream.of(
                header(edition, definitions, "term", edition.texts().of("definitions.term")),
                header(edition, definitions, "meaning", edition.texts().of("definitions.meaning")),
                header(edition, definitions, "differs", edition.texts().of("definitions.differs")))
            .limit(compared ? 3 : 2)
            .toList();
    List<List<Cell>> rows =
        definitions.terms().stream()
            .map(term -> cells(edition, term).limit(columns.size()).toList())
            .toList();
    List<String> text =
        definitions.text().map(edition::in).map(Sections::paragraphs).orElse(List.of());
    return new SectionView.Definitions(title, text, new Rows(title, columns, rows, ""));
  }

  private static Rows.Column header(
      Edition edition, Definitions definitions, String key, String usual) {
    return Rows.Column.text(
        Optional.ofNullable(definitions.labels().get(key)).map(edition::in).orElse(usual));
  }

  private static Stream<Cell> cells(Edition edition, Term term) {
    return Stream.of(Optional.of(term.term()), Optional.of(term.meaning()), term.differs())
        .map(text -> Cell.text(text.map(edition::in).orElse(null)));
  }

  /** Parts of a text with an empty line between them. */
  private static List<String> paragraphs(String text) {
    return List.of(text.strip().split("\\R\\s*\\R"));
  }

  private static SectionView unavailable(Edition edition, ReportResult.Unavailable section) {
    String title = title(edition, section.title(), section.from());
    return new SectionView.Unavailable(title, section.from(), section.error());
  }

  /** The title declared; else the name of the view, as words. */
  static String title(Edition edition, Optional<LocalizedText> title, String from) {
    String words = from.replace('_', ' ').strip();
    return title
        .map(edition::in)
        .orElseGet(
            () -> words.substring(0, 1).toUpperCase(edition.texts().locale()) + words.substring(1));
  }
}
