package dev.plumbline.report.ci;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Where the pipeline will keep the site that this run writes, if it says so.
 *
 * @param folder address of the site, which ends with a slash; empty outside of a known pipeline
 * @param job address of the job, where there is no address of the site
 */
public record SiteAddress(Optional<String> folder, Optional<String> job) {

  /** That of a run outside of any pipeline. */
  public static final SiteAddress UNKNOWN = new SiteAddress(Optional.empty(), Optional.empty());

  /**
   * What GitLab or GitHub tell a job.
   *
   * @param out folder of the site
   */
  public static SiteAddress of(Map<String, String> environment, Path out) {
    String checkout = environment.get("CI_PROJECT_DIR");
    if (environment.containsKey("CI_JOB_URL") && checkout != null) {
      Path site = Path.of(checkout).toAbsolutePath().normalize();
      Path absolute = out.toAbsolutePath().normalize();
      String job = environment.get("CI_JOB_URL");
      return absolute.startsWith(site) && !absolute.equals(site)
          ? new SiteAddress(
              Optional.of(job + "/artifacts/file/" + slashed(site.relativize(absolute)) + "/"),
              Optional.of(job))
          : new SiteAddress(Optional.empty(), Optional.of(job));
    }
    if (environment.containsKey("GITHUB_RUN_ID")) {
      return new SiteAddress(
          Optional.empty(),
          Optional.of(
              "%s/%s/actions/runs/%s"
                  .formatted(
                      environment.get("GITHUB_SERVER_URL"),
                      environment.get("GITHUB_REPOSITORY"),
                      environment.get("GITHUB_RUN_ID"))));
    }
    return UNKNOWN;
  }

  /** The address of a page, or of the job that keeps it. */
  Optional<String> of(String page) {
    return folder.map(address -> address + page).or(() -> job);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
