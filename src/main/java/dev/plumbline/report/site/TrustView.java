package dev.plumbline.report.site;

import dev.plumbline.result.Trust;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/**
 * The mark beside a figure that tells how far the data behind it may be trusted.
 *
 * @param name chooses symbol and colour; empty where nothing is known
 * @param anchor of what is told of it on the page of the report
 * @param withheld whether the figure is not told for that
 */
public record TrustView(String name, String word, String anchor, boolean withheld) {
  static final TrustView NONE = new TrustView("", "", "", false);

  public static TrustView of(Edition edition, Optional<Trust> trust) {
    return trust.map(known -> of(edition, known)).orElse(NONE);
  }

  private static TrustView of(Edition edition, Trust trust) {
    return new TrustView(
        trust.state().name().toLowerCase(Locale.ROOT),
        edition.texts().word(trust.state()),
        anchor(trust),
        trust.withheld());
  }

  /** The same for all figures of which the same is told. */
  static String anchor(Trust trust) {
    String told = "%s %s %d".formatted(trust.state(), trust.checks(), trust.open());
    String digest = UUID.nameUUIDFromBytes(told.getBytes(StandardCharsets.UTF_8)).toString();
    return "data-" + digest.substring(0, digest.indexOf('-'));
  }
}
