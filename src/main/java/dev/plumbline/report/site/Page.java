package dev.plumbline.report.site;

import dev.plumbline.report.FileNames;
import dev.plumbline.report.WorkQueue;
import dev.plumbline.result.Finding;
import dev.plumbline.result.ReportResult;
import dev.plumbline.result.TableResult;
import java.util.ArrayList;
import java.util.List;

/**
 * A page to be written.
 *
 * @param file path in the site
 * @param template that fills it
 * @param content what the template sees as {@code page}
 */
public record Page(String file, String template, String title, Object content) {
  public static final String INDEX = "index.html";
  static final String GLOSSARY = "glossary.html";
  static final String RUNS = "runs.html";
  public static final String REPORTS = "reports/";
  static final String OWNERS = "owners/";

  /** Every page of the site, the overview first. */
  static List<Page> all(Edition edition) {
    List<Page> pages = new ArrayList<>();
    String overview = edition.texts().of("index.title");
    pages.add(new Page(INDEX, "site/index.ftlh", overview, IndexPage.of(edition)));
    for (ReportResult report : edition.run().reports()) {
      pages.addAll(ReportPages.of(edition, report));
    }
    for (TableResult table : edition.run().tables()) {
      TablePage content = TablePage.of(edition, table);
      pages.add(new Page(table(table.name()), "site/table.ftlh", table.name(), content));
    }
    for (Finding finding : edition.run().findings()) {
      FindingPage.of(edition, finding)
          .ifPresent(
              content ->
                  pages.add(
                      new Page(
                          finding(finding.fingerprint()),
                          "site/finding.ftlh",
                          content.title(),
                          content)));
    }
    String runs = edition.texts().of("runs.title");
    pages.add(new Page(RUNS, "site/runs.ftlh", runs, RunsPage.of(edition)));
    for (WorkQueue queue : edition.queues().values()) {
      OwnerPage content = OwnerPage.of(edition, queue);
      pages.add(new Page(owner(queue.owner().id()), "site/owner.ftlh", content.name(), content));
    }
    String glossary = edition.texts().of("glossary.title");
    pages.add(new Page(GLOSSARY, "site/glossary.ftlh", glossary, GlossaryPage.of(edition)));
    return pages;
  }

  public static String report(String id) {
    return REPORTS + FileNames.of(id) + ".html";
  }

  static String table(String name) {
    return "tables/" + FileNames.of(name) + ".html";
  }

  public static String owner(String id) {
    return OWNERS + FileNames.of(id) + ".html";
  }

  /** What an owner fills in, from the page of the owner. */
  public static String fixList(String owner) {
    return FileNames.of(owner) + ".xlsx";
  }

  static String finding(String fingerprint) {
    return "findings/" + FileNames.of(fingerprint) + ".html";
  }

  /** The way from the page back to the folder of the site. */
  String root() {
    return "../".repeat((int) file.chars().filter(letter -> letter == '/').count());
  }
}
