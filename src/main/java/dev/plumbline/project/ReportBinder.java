package dev.plumbline.project;

import dev.plumbline.project.ReportDefinition.Chart.Kind;
import dev.plumbline.project.ReportDefinition.Mailed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the reports in {@code reports/}. */
final class ReportBinder {
  private static final int WATERFALL_SERIES = 2;

  private final Known known;
  private final Faults faults;

  ReportBinder(Known known, Faults faults) {
    this.known = known;
    this.faults = faults;
  }

  /** Empty where the file lacks a usable title or question; its sections are checked anyway. */
  Optional<ReportDefinition> bind(Document document) {
    Item report = document.top();
    String id = FileName.of(document.file());
    report.at("report").ifPresent(declared -> checkName(declared, id));
    String owner = known.owner(report, faults).orElse(known.defaultOwner());
    report.items("recipients").forEach(recipient -> known.checkOwner(recipient, faults));
    List<ReportDefinition.Section> sections =
        report.items("sections").stream().map(this::section).toList();
    if (report.localized("title").isEmpty() || report.localized("question").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new ReportDefinition(
            id,
            report.localized("title").orElseThrow(),
            report.localized("question").orElseThrow(),
            owner,
            report.texts("recipients"),
            sections,
            report.at("handover").map(this::handover),
            report
                .choice(ReportDefinition.OnBroken.class, "on_broken")
                .orElse(ReportDefinition.OnBroken.SHOW),
            report.at("mail").map(ReportBinder::mailed).orElse(Mailed.USUAL),
            report
                .choice(ReportDefinition.Paper.class, "paper")
                .orElse(ReportDefinition.Paper.WHOLE),
            document.placeOf("/report")));
  }

  private static Mailed mailed(Item mail) {
    return new Mailed(
        mail.truth("chart").orElse(Mailed.USUAL.chart()),
        mail.truth("workbook").orElse(Mailed.USUAL.workbook()));
  }

  private void checkName(Item declared, String id) {
    if (!declared.text().equals(id)) {
      faults.add(
          declared.place(),
          "report " + Names.quoted(declared.text()) + " is not named as its file",
          "rename the file to " + Names.plain(declared.text()) + ".yml or the report to " + id);
    }
  }

  private ReportDefinition.Section section(Item section) {
    section.at("from").ifPresent(view -> known.rollups().check(view, faults));
    section.at("table").ifPresent(view -> known.rollups().check(view, faults));
    section.items("figures").forEach(metric -> known.checkMetric(metric, faults));
    section.items("series").forEach(metric -> known.checkMetric(metric, faults));
    if (section.at("figures").isPresent()) {
      return figures(section);
    }
    if (section.at("chart").isPresent()) {
      return chart(section);
    }
    if (section.at("table").isPresent()) {
      return section.at("drill").isPresent() ? drill(section) : table(section);
    }
    return section.at("definitions").isPresent() ? definitions(section) : paragraph(section);
  }

  private ReportDefinition.Handover handover(Item handover) {
    handover.at("from").ifPresent(view -> known.rollups().check(view, faults));
    handover.at("rejected").ifPresent(view -> known.rollups().check(view, faults));
    return new ReportDefinition.Handover(
        handover.text("from").orElse(""),
        handover.text("sheet_by").orElse(""),
        handover.texts("columns"),
        handover.items("status").stream().map(Item::localized).toList(),
        handover.text("rejected"),
        labels(handover),
        handover.place());
  }

  private static ReportDefinition.Section figures(Item section) {
    return new ReportDefinition.Figures(
        section.localized("title"),
        section.texts("figures"),
        section.text("from").orElseThrow(),
        section.place());
  }

  private ReportDefinition.Section chart(Item section) {
    Kind kind = section.choice(Kind.class, "chart").orElseThrow();
    int series = section.texts("series").size();
    if (kind == Kind.WATERFALL && series != WATERFALL_SERIES) {
      faults.add(
          section.at("series").map(Item::place).orElse(section.place()),
          "a waterfall has " + series + " series",
          "name two metrics: what is left after a step, and what the step took away");
    }
    return new ReportDefinition.Chart(
        section.localized("title"),
        kind,
        section.text("from").orElseThrow(),
        section.text("x").orElseThrow(),
        section.texts("series"),
        section.place());
  }

  private static ReportDefinition.Section table(Item section) {
    return new ReportDefinition.Table(
        section.localized("title"),
        section.text("table").orElseThrow(),
        section.texts("columns"),
        labels(section),
        section.number("first"),
        section.localized("none"),
        section.place());
  }

  private static ReportDefinition.Section drill(Item section) {
    return new ReportDefinition.Drill(
        section.localized("title"),
        section.text("table").orElseThrow(),
        section.texts("drill"),
        section.texts("columns"),
        labels(section),
        section.place());
  }

  private static ReportDefinition.Section definitions(Item section) {
    return new ReportDefinition.Definitions(
        section.localized("title"),
        section.localized("text"),
        section.items("definitions").stream().map(ReportBinder::definition).toList(),
        labels(section),
        section.place());
  }

  private static ReportDefinition.Definition definition(Item definition) {
    return new ReportDefinition.Definition(
        definition.localized("term").orElseThrow(),
        definition.localized("meaning").orElseThrow(),
        definition.localized("differs"));
  }

  private static Map<String, LocalizedText> labels(Item section) {
    Map<String, LocalizedText> labels = new HashMap<>();
    section
        .at("labels")
        .map(Item::entries)
        .orElse(Map.of())
        .forEach((column, label) -> labels.put(column, label.localized()));
    return labels;
  }

  private static ReportDefinition.Section paragraph(Item section) {
    return new ReportDefinition.Paragraph(section.localized("text").orElseThrow(), section.place());
  }
}
