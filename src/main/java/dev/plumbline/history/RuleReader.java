package dev.plumbline.history;

import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import java.io.IOException;

/** What has been read of a rule. */
final class RuleReader {
  private String check;
  private String table;
  private String type;
  private Severity severity;
  private String owner;
  private String expected;
  private String configuration;
  private String file;
  private int line;

  private RuleReader() {}

  /**
   * Reads the one object that the parser has.
   *
   * @throws DamagedFileException if it is no rule
   */
  static PastRule read(JsonLines json) throws IOException, DamagedFileException {
    json.nextObject();
    RuleReader rule = new RuleReader();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "check" -> rule.check = json.text();
        case "table" -> rule.table = json.text();
        case "type" -> rule.type = json.text();
        case "severity" -> rule.severity = json.constant(Severity.class);
        case "owner" -> rule.owner = json.text();
        case "expected" -> rule.expected = json.text();
        case "configuration" -> rule.configuration = json.text();
        case "file" -> rule.file = json.text();
        case "line" -> rule.line = json.wholeNumber();
        default -> json.skip();
      }
    }
    return rule.result();
  }

  private PastRule result() throws DamagedFileException {
    return new PastRule(
        JsonLines.given(check),
        JsonLines.given(table),
        JsonLines.given(type),
        JsonLines.given(severity),
        JsonLines.given(owner),
        JsonLines.given(expected),
        JsonLines.given(configuration),
        new Place(JsonLines.given(file), line));
  }
}
