package dev.plumbline.report.mail;

import dev.plumbline.report.site.Edition;
import dev.plumbline.result.CheckResult;

/** How much breaks a rule, in a few words. */
final class Extent {

  private Extent() {}

  /** Rows or groups of rows; empty where the rule is about neither. */
  static String of(Edition edition, CheckResult check) {
    if (check.segments().isPresent()) {
      return edition.in(check.reason());
    }
    boolean isCounted = check.evaluated().isPresent() && check.unexpected().isPresent();
    return isCounted
        ? edition
            .texts()
            .of(
                "mail.rows",
                edition.formats().count(check.unexpected().orElseThrow()),
                edition.formats().count(check.evaluated().orElseThrow()))
        : "";
  }
}
