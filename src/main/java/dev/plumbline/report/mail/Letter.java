package dev.plumbline.report.mail;

import dev.plumbline.report.site.Templates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * What is read: the subject, and one text in two forms.
 *
 * @param enclosures pictures in the text, and files beside it
 */
record Letter(String subject, String html, String plain, List<Enclosure> enclosures) {
  /** Gmail cuts a mail off near 102 kB of its source, encoding and headers included. */
  private static final int MOST_BYTES = 80_000;

  Letter {
    enclosures = List.copyOf(enclosures);
  }

  /**
   * A file that goes with a letter.
   *
   * @param name of the file; of a picture, what the text calls it by
   * @param type its media type
   * @param shown whether it is a picture in the text
   */
  record Enclosure(String name, String type, byte[] content, boolean shown) {}

  /**
   * A letter from a template and its twin without markup.
   *
   * @param template path without its ending
   * @throws IOException if a template is missing, broken, or makes more than readers show
   */
  static Letter of(
      String subject,
      String template,
      Templates templates,
      Map<String, Object> model,
      List<Enclosure> enclosures)
      throws IOException {
    return new Letter(
        subject,
        bounded(template + ".ftlh", templates, model),
        bounded(template + ".ftl", templates, model),
        enclosures);
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
