package dev.plumbline.history;

import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import dev.plumbline.result.Outcome;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the lines of checks. */
final class CheckLines {
  private final CondensedFile file;
  private final JsonLines json;

  CheckLines(CondensedFile file, JsonLines json) {
    this.file = file;
    this.json = json;
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
        case "rule" -> rule = file.rule(json.wholeNumber());
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
}
