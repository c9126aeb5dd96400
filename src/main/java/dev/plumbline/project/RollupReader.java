package dev.plumbline.project;

import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the files of {@code reports/rollups/}. */
final class RollupReader {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

  private final ProjectFiles files;
  private final Faults faults;

  RollupReader(ProjectFiles files, Faults faults) {
    this.files = files;
    this.faults = faults;
  }

  Optional<RollupDefinition> read(String file) {
    Place place = new Place(file, 1);
    String name = FileName.of(file);
    if (!NAME.matcher(name).matches()) {
      faults.add(
          place,
          "roll-up " + Names.quoted(name) + " has no name that SQL can use",
          "name the file with letters, digits and underscore, with no digit first");
    }
    Optional<String> sql = files.read(file).filter(text -> hasStatement(text, place));
    return sql.map(text -> new RollupDefinition(name, text, place));
  }

  private boolean hasStatement(String sql, Place place) {
    boolean present = sql.lines().map(String::strip).anyMatch(RollupReader::isCode);
    if (!present) {
      faults.add(place, "the roll-up is empty", "write one SELECT statement or remove the file");
    }
    return present;
  }

  private static boolean isCode(String line) {
    return !line.isEmpty() && !line.startsWith("--");
  }
}
