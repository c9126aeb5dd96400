package dev.plumbline.report.site;

import dev.plumbline.report.FileNames;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of files in one folder, or of places on one page: safe, and each given once. */
final class UniqueNames {
  private final Set<String> taken = new HashSet<>();

  /** The wanted name in small letters, as far as it is safe and not yet given. */
  String of(String wanted) {
    String name = FileNames.of(wanted.toLowerCase(Locale.ROOT));
    for (int number = 2; !taken.add(name); number++) {
      name = FileNames.of(wanted + "-" + number);
    }
    return name;
  }
}
