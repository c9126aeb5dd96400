package dev.plumbline.report.site;

import java.util.List;

/**
 * All that is below one total of a report.
 *
 * @param section title of the section of the report that leads here
 * @param report title of the report
 * @param reportLink page of the report, from the folder of the site
 * @param back the section, from the folder of the site
 * @param workbook file in the folder above that holds the same numbers
 * @param openChecks a sentence on open checks of the run; empty where there is none
 * @param content the total itself
 * @param metrics definitions of all that the page shows
 */
public record DrillPage(
    String title,
    String section,
    String report,
    String reportLink,
    String back,
    String owner,
    String workbook,
    String openChecks,
    Group content,
    List<MetricView> metrics) {

  public DrillPage {
    metrics = List.copyOf(metrics);
  }

  /**
   * A total with its parts.
   *
   * @param anchor where links on the page lead to; empty for the whole page
   * @param groups the parts that have parts themselves
   */
  public record Group(String anchor, String title, Rows rows, List<Group> groups) {
    public Group {
      groups = List.copyOf(groups);
    }
  }
}
