package dev.plumbline.report.site;

import dev.plumbline.project.Standing;
import dev.plumbline.project.Standing.Force;
import java.util.stream.Collectors;

/**
 * How the definition of a metric came to hold, as pages say it; each part is empty where nothing is
 * said.
 *
 * @param flag that the definition does not hold on the as-of date; empty where it does
 */
public record StandingView(
    String version,
    String approvedBy,
    String from,
    String until,
    String synonyms,
    String systemOfRecord,
    String flag) {

  static StandingView of(Edition edition, Standing standing) {
    Force force = standing.on(edition.run().run().asOf());
    return new StandingView(
        standing.version().map(version -> Integer.toString(version)).orElse(""),
        standing.approvedBy().map(edition::owner).orElse(""),
        standing.effectiveFrom().map(edition.formats()::date).orElse(""),
        standing.effectiveUntil().map(edition.formats()::date).orElse(""),
        standing.synonyms().stream().map(edition::in).collect(Collectors.joining(", ")),
        standing.systemOfRecord().orElse(""),
        force == Force.IN_FORCE ? "" : edition.texts().word(force));
  }
}
