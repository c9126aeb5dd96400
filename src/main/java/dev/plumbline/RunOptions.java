package dev.plumbline;

import dev.plumbline.project.FailOn;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * What the person or pipeline that starts a run may decide; what is empty is left to the profile.
 *
 * @param project folder with {@code plumbline.yml}
 * @param asOf the date that every age is computed against
 * @param out folder of the site
 * @param master a Spark master URL
 * @param environment variables for {@code ${NAME}}
 */
public record RunOptions(
    Path project,
    Optional<String> profile,
    Optional<LocalDate> asOf,
    Path out,
    Optional<String> master,
    Optional<FailOn> failOn,
    Map<String, String> environment) {

  public RunOptions {
    environment = Map.copyOf(environment);
  }
}
