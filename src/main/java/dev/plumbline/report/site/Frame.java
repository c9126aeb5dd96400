package dev.plumbline.report.site;

import dev.plumbline.result.RunResult.RunSummary;

/**
 * What surrounds the content of every page.
 *
 * @param root the way from the page to the folder of the site: empty or some {@code ../}
 * @param file of the page itself
 * @param commit the first characters of the commit; empty where it is not known
 */
public record Frame(
    String language,
    String project,
    String title,
    String root,
    String file,
    String asOf,
    String isoDate,
    String runId,
    String profile,
    String version,
    String commit) {
  private static final int COMMIT_LENGTH = 12;

  static Frame of(Edition edition, Page page) {
    RunSummary run = edition.run().run();
    return new Frame(
        edition.texts().locale().toLanguageTag(),
        edition.run().project().name(),
        page.title(),
        page.root(),
        page.file(),
        edition.formats().date(run.asOf()),
        run.asOf().toString(),
        run.id(),
        run.profile(),
        run.version(),
        run.commit().map(Frame::shortened).orElse(""));
  }

  /** The first characters of a commit. */
  static String shortened(String commit) {
    return commit.substring(0, Math.min(COMMIT_LENGTH, commit.length()));
  }
}
