package dev.plumbline.report.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Contrast as WCAG 2.2 defines it: 4.5 to 1 for text, 3 to 1 for what charts draw. */
class PaletteTests {
  private static final Pattern COLOUR = Pattern.compile("--([a-z0-9-]+): #([0-9a-f]{6});");
  private static final List<String> GROUNDS = List.of("page", "surface", "sunken");

  static Stream<Map<String, String>> themes() throws IOException {
    String css = Files.readString(Path.of("templates/assets/site.css"));
    Map<String, String> light = colours(css, css.indexOf(":root"));
    Map<String, String> dark = new LinkedHashMap<>(light);
    dark.putAll(colours(css, css.indexOf(":root", css.indexOf("prefers-color-scheme: dark"))));
    Map<String, String> paper = new LinkedHashMap<>(light);
    paper.putAll(colours(css, css.indexOf(":root", css.indexOf("@media print"))));
    return Stream.of(light, dark, paper);
  }

  private static Map<String, String> colours(String css, int start) {
    Map<String, String> colours = new LinkedHashMap<>();
    Matcher matcher = COLOUR.matcher(css.substring(start, css.indexOf('}', start)));
    while (matcher.find()) {
      colours.put(matcher.group(1), matcher.group(2));
    }
    return colours;
  }

  @ParameterizedTest
  @MethodSource("themes")
  void textIsReadable(Map<String, String> theme) {
    List<String> inks =
        List.of(
            "ink",
            "muted",
            "link",
            "passed",
            "failed",
            "error",
            "skipped",
            "critical",
            "warning",
            "info");
    for (String ground : GROUNDS) {
      inks.forEach(ink -> assertContrast(theme, ink, ground, 4.5));
    }
    for (String ground : List.of("failed-tint", "error-tint")) {
      List.of("ink", "muted", "link").forEach(ink -> assertContrast(theme, ink, ground, 4.5));
    }
    assertContrast(theme, "error", "error-tint", 4.5);
  }

  @ParameterizedTest
  @MethodSource("themes")
  void whatChartsDrawStandsOut(Map<String, String> theme) {
    Stream.of(
            "rule", "focus", "series-1", "series-2", "series-3", "series-4", "series-5", "series-6")
        .forEach(stroke -> assertContrast(theme, stroke, "surface", 3));
  }

  private static void assertContrast(
      Map<String, String> theme, String ink, String ground, double least) {
    assertThat(contrast(theme.get(ink), theme.get(ground)))
        .as("%s on %s", ink, ground)
        .isGreaterThanOrEqualTo(least);
  }

  private static double contrast(String one, String other) {
    double a = luminance(one);
    double b = luminance(other);
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private static double luminance(String colour) {
    return 0.2126 * linear(colour, 0) + 0.7152 * linear(colour, 2) + 0.0722 * linear(colour, 4);
  }

  private static double linear(String colour, int place) {
    double share = Integer.parseInt(colour.substring(place, place + 2), 16) / 255.0;
    return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
  }
}
