package dev.plumbline.report.site;

import dev.plumbline.report.FileNames;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Drill;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The pages of a drill-down: the parts of its grand total on the page of the report, and a page for
 * each of them with all that is below it.
 */
final class DrillDown {
  private final Edition edition;
  private final ReportResult report;
  private final Drill drill;
  private final int section;
  private final DrillRows rows;
  private final Optional<DrillNode> grandTotal;

  /** The files of the nodes that have a page. */
  private final Map<DrillNode, String> files = new IdentityHashMap<>();

  /**
   * A drill-down of a report.
   *
   * @param section number of the section on the page of the report
   * @param names of the files of the report
   */
  DrillDown(Edition edition, ReportResult report, Drill drill, int section, UniqueNames names) {
    this.edition = edition;
    this.report = report;
    this.drill = drill;
    this.section = section;
    this.rows = new DrillRows(edition, drill);
    this.grandTotal = DrillNode.grandTotal(drill.rows());
    paged().forEach(node -> files.put(node, folder() + names.of(node.slug(drill)) + ".html"));
  }

  /** The section of the report's page. */
  SectionView overview() {
    String title = title();
    Rows shown =
        grandTotal
            .map(total -> rows.of(total, title, node -> files.getOrDefault(node, "")))
            .orElseGet(Rows::none);
    return new SectionView.Table(title, shown, edition.texts().of("report.rows.none"), "");
  }

  /** A page for each part of the grand total that has parts itself. */
  List<Page> pages() {
    return paged()
        .map(
            node ->
                new Page(
                    Page.REPORTS + files.get(node),
                    "site/drill.ftlh",
                    rows.title(node),
                    content(node)))
        .toList();
  }

  private Stream<DrillNode> paged() {
    return grandTotal.stream()
        .flatMap(total -> total.parts().stream())
        .filter(node -> !node.parts().isEmpty());
  }

  private String folder() {
    return FileNames.of(report.id()) + "/";
  }

  private String title() {
    return Sections.title(edition, drill.title(), drill.from());
  }

  private DrillPage content(DrillNode node) {
    Map<DrillNode, String> anchors = new IdentityHashMap<>();
    UniqueNames names = new UniqueNames();
    node.parts().forEach(part -> place(part, names, anchors));
    return new DrillPage(
        rows.title(node),
        title(),
        edition.in(report.title()),
        Page.report(report.id()),
        Page.report(report.id()) + "#section-" + section,
        edition.owner(report.owner()),
        FileNames.of(report.id()) + ".xlsx",
        ReportPage.openChecks(edition),
        group(node, rows.title(node), anchors),
        ReportPage.metrics(edition, List.of(drill)));
  }

  /** Gives a place on the page to every node that is shown with its parts. */
  private void place(DrillNode node, UniqueNames names, Map<DrillNode, String> anchors) {
    if (!node.parts().isEmpty()) {
      anchors.put(node, names.of("at-" + node.slug(drill)));
      node.parts().forEach(part -> place(part, names, anchors));
    }
  }

  /** The caption names the whole way to a total, since parts of two totals may be named alike. */
  private DrillPage.Group group(DrillNode node, String caption, Map<DrillNode, String> anchors) {
    List<DrillPage.Group> groups = new ArrayList<>();
    for (DrillNode part : node.parts()) {
      if (anchors.containsKey(part)) {
        groups.add(group(part, caption + " / " + rows.title(part), anchors));
      }
    }
    return new DrillPage.Group(
        anchors.getOrDefault(node, ""),
        rows.title(node),
        rows.of(node, caption, part -> anchors.containsKey(part) ? "#" + anchors.get(part) : ""),
        groups);
  }
}
