package dev.plumbline.report.site;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** A browser, where a system property names one; a test that asks for it is skipped else. */
final class Chromium {
  private static final Pattern PAPER = Pattern.compile("/Type\\s*/Page\\b");

  private final String program;
  private final Path folder;

  private Chromium(String program, Path folder) {
    this.program = program;
    this.folder = folder;
  }

  /**
   * {@code plumbline.chromium} names the program.
   *
   * @param folder for what it keeps
   */
  static Chromium in(Path folder) {
    String program = System.getProperty("plumbline.chromium", "");
    assumeTrue(!program.isEmpty(), "Skipped: set -Dplumbline.chromium to a Chromium browser");
    return new Chromium(program, folder);
  }

  /** How many sheets of paper a page takes. */
  int sheets(Path page) throws IOException, InterruptedException {
    Path paper = folder.resolve("paper.pdf");
    run(List.of("--no-pdf-header-footer", "--print-to-pdf=" + paper, page.toUri().toString()));
    String written = Files.readString(paper, StandardCharsets.ISO_8859_1);
    Files.delete(paper);
    return (int) PAPER.matcher(written).results().count();
  }

  private void run(List<String> options) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(
        List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--no-first-run",
            "--disable-sync",
            "--disable-background-networking",
            "--disable-component-update",
            "--user-data-dir=" + folder.resolve("browser")));
    command.addAll(options);
    new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
