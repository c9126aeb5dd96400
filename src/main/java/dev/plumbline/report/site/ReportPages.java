package dev.plumbline.report.site;

import dev.plumbline.result.ReportResult;
import dev.plumbline.result.ReportResult.Drill;
import java.util.ArrayList;
import java.util.List;

/** The pages of one report: its own, and those that its drill-downs lead to. */
final class ReportPages {

  private ReportPages() {}

  /** The page of the report first. */
  static List<Page> of(Edition edition, ReportResult report) {
    UniqueNames names = new UniqueNames();
    List<SectionView> sections = new ArrayList<>();
    List<Page> drills = new ArrayList<>();
    for (ReportResult.Section section : report.sections()) {
      int number = sections.size() + 1;
      if (section instanceof Drill drill) {
        DrillDown down = new DrillDown(edition, report, drill, number, names);
        sections.add(down.overview());
        drills.addAll(down.pages());
      } else {
        sections.add(Sections.of(edition, section, number));
      }
    }
    List<Page> pages = new ArrayList<>();
    pages.add(
        new Page(
            Page.report(report.id()),
            "site/report.ftlh",
            edition.in(report.title()),
            ReportPage.of(edition, report, sections)));
    pages.addAll(drills);
    return pages;
  }
}
