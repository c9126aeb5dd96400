package dev.plumbline;

import dev.plumbline.check.CheckContext;
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
 * @param samples how many failing rows of a check are shown at most
 * @param quarantine folder or URI that failing rows are written to, of tables that ask for it
 * @param personalData folder for what reports hand over; nothing of it is read where there is none
 * @param environment variables for {@code ${NAME}}
 */
public record RunOptions(
    Path project,
    Optional<String> profile,
    Optional<LocalDate> asOf,
    Path out,
    Optional<String> master,
    Optional<FailOn> failOn,
    int samples,
    Optional<String> quarantine,
    Optional<Path> personalData,
    Map<String, String> environment) {

  public RunOptions {
    environment = Map.copyOf(environment);
  }

  /** Options that leave the others at what they are where nothing is said. */
  public RunOptions(
      Path project,
      Optional<String> profile,
      Optional<LocalDate> asOf,
      Path out,
      Optional<String> master,
      Optional<FailOn> failOn,
      Map<String, String> environment) {
    this(
        project,
        profile,
        asOf,
        out,
        master,
        failOn,
        CheckContext.SAMPLES,
        Optional.empty(),
        Optional.empty(),
        environment);
  }

  /** The same options with others for failing rows. */
  public RunOptions showing(int otherSamples, Optional<String> otherQuarantine) {
    return new RunOptions(
        project,
        profile,
        asOf,
        out,
        master,
        failOn,
        otherSamples,
        otherQuarantine,
        personalData,
        environment);
  }

  /** The same options with a folder for what reports hand over, or without. */
  public RunOptions handingOver(Optional<Path> folder) {
    return new RunOptions(
        project, profile, asOf, out, master, failOn, samples, quarantine, folder, environment);
  }
}
