package dev.plumbline.report.ci;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.plumbline.report.FileNames;
import dev.plumbline.report.Messages;
import dev.plumbline.report.Output;
import dev.plumbline.result.RunResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes {@code ci/annotations.json}, which GitLab shows as links on the page of the job: the site
 * and each report. GitLab takes absolute addresses only, so that there is no link elsewhere.
 */
public final class Annotations implements Output {
  private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");
  private static final ObjectWriter WRITER =
      new JsonMapper()
          .writer(new DefaultPrettyPrinter().withObjectIndenter(LINES).withArrayIndenter(LINES));

  private final SiteAddress site;

  public Annotations(SiteAddress site) {
    this.site = site;
  }

  @Override
  public void write(RunResult run, Path folder) throws IOException {
    Path file = Files.createDirectories(folder.resolve("ci")).resolve("annotations.json");
    List<Annotation> links =
        site.folder().map(address -> links(run, address).toList()).orElse(List.of());
    Files.writeString(file, WRITER.writeValueAsString(Map.of("plumbline", links)) + "\n");
  }

  private static Stream<Annotation> links(RunResult run, String address) {
    Locale locale = Locale.forLanguageTag(run.project().locale());
    Messages words = Messages.of(Annotations.class, "words", locale);
    return Stream.concat(
        Stream.of(new Annotation(new Link(words.text("open_report"), address + "index.html"))),
        run.reports().stream()
            .map(
                report ->
                    new Annotation(
                        new Link(
                            report.title().in(locale),
                            address + "reports/" + FileNames.of(report.id()) + ".html"))));
  }

  private record Annotation(@JsonProperty("external_link") Link link) {}

  private record Link(String label, String url) {}
}
