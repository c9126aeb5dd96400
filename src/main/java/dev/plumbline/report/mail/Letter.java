package dev.plumbline.report.mail;

import dev.plumbline.report.site.Templates;
import dev.plumbline.report.site.Texts;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

/** What everybody reads: the subject, and one text in two forms. */
record Letter(String subject, String html, String plain) {
  /** Gmail cuts a mail off near 102 kB of its source, encoding and headers included. */
  private static final int MOST_BYTES = 80_000;

  /**
   * The digest of a run.
   *
   * @throws IOException if a template is missing, broken, or makes more than readers show
   */
  static Letter digest(RunResult run, Templates templates, URI link) throws IOException {
    Locale locale = Locale.forLanguageTag(run.project().locale());
    Texts texts = Texts.read(templates, locale);
    Digest digest = Digest.of(run, texts, link);
    Map<String, Object> model =
        Map.of("texts", texts, "language", texts.locale().toLanguageTag(), "digest", digest);
    return new Letter(
        texts.of("mail.subject", digest.project(), digest.verdict()),
        bounded("mail/digest.ftlh", templates, model),
        bounded("mail/digest.ftl", templates, model));
  }

  private static String bounded(String template, Templates templates, Map<String, Object> model)
      throws IOException {
    String text = templates.render(template, model);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new IOException(
          "The template %s makes a mail of %d bytes, and readers show %d; shorten the template"
              .formatted(template, bytes, MOST_BYTES));
    }
    return text;
  }
}
