package dev.plumbline.report.site;

import dev.plumbline.report.Output;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** Writes the pages: overview, reports, tables, glossary, and the style sheet they share. */
public final class Site implements Output {
  private static final String STYLE_SHEET = "assets/site.css";

  private final Templates templates;

  /**
   * A site whose templates may be overridden file by file.
   *
   * @param project folder of the project; files in its {@code templates} folder come first
   */
  public Site(Path project) {
    this.templates = Templates.of(project);
  }

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Locale locale = Locale.forLanguageTag(run.project().locale());
    Edition edition = Edition.of(run, Texts.read(templates, locale));
    for (Page page : Page.all(edition)) {
      String text = templates.render(page.template(), model(edition, page));
      write(folder.resolve(page.file()), text);
    }
    write(folder.resolve(STYLE_SHEET), templates.read(STYLE_SHEET));
  }

  private static Map<String, Object> model(Edition edition, Page page) {
    return Map.of(
        "frame", Frame.of(edition, page), "texts", edition.texts(), "page", page.content());
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }
}
