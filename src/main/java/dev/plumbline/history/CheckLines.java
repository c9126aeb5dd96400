package dev.plumbline.history;

import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of checks. */
final class CheckLines {
  private final byte[] bytes;
  private final JsonLines json;
  private final TextPool texts;
  private final RulePool rules;

  CheckLines(byte[] bytes, JsonLines json, TextPool texts, RulePool rules) {
    this.bytes = bytes;
    this.json = json;
    this.texts = texts;
    this.rules = rules;
  }

  /**
   * Reads one; the parser stands on the first value of its object.
   *
   * @param firstKey the key of that value; null where the object is empty
   */
  PastCheck read(String firstKey) throws IOException, DamagedFileException {
    PastRule rule = null;
    Outcome outcome = null;
    Optional<String> observed = Optional.empty();
    Optional<Long> evaluated = Optional.empty();
    Optional<Long> unexpected = Optional.empty();
    Optional<Segments> segments = Optional.empty();
    Optional<String> error = Optional.empty();
    for (String key = firstKey; key != null; key = json.nextKey()) {
      switch (key) {
        case "outcome" -> outcome = json.constant(Outcome.class);
        case "observed" -> observed = json.optionalText();
        case "evaluated" -> evaluated = json.number();
        case "unexpected" -> unexpected = json.number();
        case "segments" -> segments = Optional.of(segments());
        case "error" -> error = json.optionalText();
        case "rule" -> rule = rule();
        default -> json.skip();
      }
    }
    return new PastCheck(
        JsonLines.given(rule),
        JsonLines.given(outcome),
        observed,
        evaluated,
        unexpected,
        segments,
        error);
  }

  /** Most rules were read before, in another run. */
  private PastRule rule() throws IOException, DamagedFileException {
    json.enterObject();
    int begins = json.offset() - 1;
    json.skip();
    int ends = json.offset();
    PastRule known = rules.find(bytes, begins, ends);
    if (known == null) {
      known = rule(new JsonLines(bytes, begins, ends, texts));
      rules.keep(bytes, begins, ends, known);
    }
    return known;
  }

  private static PastRule rule(JsonLines own) throws IOException, DamagedFileException {
    own.nextObject();
    RuleLine rule = new RuleLine();
    for (String key = own.nextKey(); key != null; key = own.nextKey()) {
      switch (key) {
        case "check" -> rule.check = own.text();
        case "table" -> rule.table = own.text();
        case "type" -> rule.type = own.text();
        case "severity" -> rule.severity = own.constant(Severity.class);
        case "owner" -> rule.owner = own.text();
        case "expected" -> rule.expected = own.text();
        case "configuration" -> rule.configuration = own.text();
        case "file" -> rule.file = own.text();
        case "line" -> rule.line = own.wholeNumber();
        default -> own.skip();
      }
    }
    return rule.result();
  }

  private Segments segments() throws IOException, DamagedFileException {
    json.enterObject();
    List<String> columns = null;
    int groups = 0;
    int failed = 0;
    int small = 0;
    List<Segment> shown = new ArrayList<>();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "columns" -> columns = json.texts();
        case "groups" -> groups = json.wholeNumber();
        case "failed" -> failed = json.wholeNumber();
        case "small" -> small = json.wholeNumber();
        case "shown" -> {
          json.enterList();
          while (json.nextInList()) {
            shown.add(segment());
          }
        }
        default -> json.skip();
      }
    }
    return new Segments(JsonLines.given(columns), groups, failed, small, shown);
  }

  private Segment segment() throws IOException, DamagedFileException {
    List<String> values = null;
    Outcome outcome = null;
    Optional<String> observed = Optional.empty();
    Optional<Long> evaluated = Optional.empty();
    Optional<Long> unexpected = Optional.empty();
    Optional<String> error = Optional.empty();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case "values" -> values = json.texts();
        case "outcome" -> outcome = json.constant(Outcome.class);
        case "observed" -> observed = json.optionalText();
        case "evaluated" -> evaluated = json.number();
        case "unexpected" -> unexpected = json.number();
        case "error" -> error = json.optionalText();
        default -> json.skip();
      }
    }
    return new Segment(
        JsonLines.given(values), JsonLines.given(outcome), observed, evaluated, unexpected, error);
  }

  /** What has been read of a rule. */
  private static final class RuleLine {
    private String check;
    private String table;
    private String type;
    private Severity severity;
    private String owner;
    private String expected;
    private String configuration;
    private String file;
    private int line;

    PastRule result() throws DamagedFileException {
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
}
