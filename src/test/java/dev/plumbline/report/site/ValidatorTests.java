package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.plumbline.report.TrustedRuns;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What independent judges say of the pages. They are not part of the build: system properties name
 * them, and without them these tests are skipped.
 */
class ValidatorTests {
  @TempDir Path folder;

  /** {@code plumbline.vnu} names the jar of the Nu Html Checker. */
  @Test
  void theHtmlCheckerHasNothingToSay() throws Exception {
    String jar = tool("plumbline.vnu", "the jar of the Nu Html Checker");
    RenderedSite.of(LargeRun.in("en"), folder.resolve("large"));
    RenderedSite.of(TrustedRuns.inDutch(), folder.resolve("dutch"));
    // The checker knows no origin of files; and pages are XML besides HTML, for our own tests.
    String known = ".*(Content Security Policy|Trailing slash on void).*";
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-jar",
            jar,
            "--Werror",
            "--skip-non-html",
            "--filterpattern",
            known,
            folder.toString());
    assertThat(output(command)).isEmpty();
  }

  /**
   * {@code plumbline.chromium} names a Chromium, {@code plumbline.axe} the script of axe-core,
   * which runs in copies of the pages that let it.
   */
  @Test
  void theAccessibilityCheckerFindsNoViolation() throws Exception {
    String chromium = tool("plumbline.chromium", "a Chromium browser");
    Path axe = Path.of(tool("plumbline.axe", "the script of axe-core"));
    RenderedSite site = RenderedSite.of(TrustedRuns.inEnglish(), folder);
    for (Path page : site.pages()) {
      Path copy = Files.writeString(page.resolveSibling("axe.html"), instrumented(page, axe));
      List<String> command = new ArrayList<>(List.of(chromium));
      Stream.of(
              "--headless --no-sandbox --disable-gpu --no-first-run --disable-sync",
              "--disable-background-networking --disable-component-update --dump-dom",
              "--virtual-time-budget=20000 --user-data-dir=" + folder.resolve("browser"))
          .forEach(options -> command.addAll(List.of(options.split(" "))));
      command.add(copy.toUri().toString());
      Matcher found = Pattern.compile("axe found: (.*);</title>").matcher(output(command));
      assertThat(found.find()).as("axe ran in %s", page).isTrue();
      assertThat(found.group(1)).as(page.toString()).isEqualTo("[]");
      Files.delete(copy);
    }
  }

  private static String instrumented(Path page, Path axe) throws IOException {
    String script =
        "axe.run().then(found => document.title = 'axe found: ' + JSON.stringify(found.violations"
            + ".map(one => [one.id, one.nodes.map(node => node.html)])) + ';')";
    return Files.readString(page)
        .replaceFirst("<meta http-equiv=\"Content-Security-Policy\"[^>]*>", "")
        .replace(
            "</body>",
            "<script src=\"%s\"></script><script>%s</script></body>"
                .formatted(axe.toUri(), script));
  }

  private static String tool(String property, String what) {
    String value = System.getProperty(property, "");
    assumeTrue(!value.isEmpty(), () -> "Skipped: set -D" + property + " to " + what);
    return value;
  }

  private String output(List<String> command) throws Exception {
    Path output = Files.createTempFile(folder, "output", ".txt");
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    process.waitFor();
    String text = Files.readString(output);
    Files.delete(output);
    return text;
  }
}
