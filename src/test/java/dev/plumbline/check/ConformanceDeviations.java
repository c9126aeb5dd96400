package dev.plumbline.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The cases that deviate by design: the rows {@code | `case id` | reason |} of a page's section
 * "Deviations", where {@code *} in an id stands for any text.
 */
record ConformanceDeviations(List<Pattern> ids) {
  private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| .+ \\|$");

  static ConformanceDeviations of(Path page) throws IOException {
    List<String> lines = Files.readAllLines(page);
    int section = lines.indexOf("## Deviations");
    return new ConformanceDeviations(
        lines.subList(section < 0 ? lines.size() : section, lines.size()).stream()
            .map(ROW::matcher)
            .filter(Matcher::matches)
            .map(row -> Pattern.compile("\\Q" + row.group(1).replace("*", "\\E.*\\Q") + "\\E"))
            .toList());
  }

  boolean contain(String id) {
    return ids.stream().anyMatch(each -> each.matcher(id).matches());
  }
}
