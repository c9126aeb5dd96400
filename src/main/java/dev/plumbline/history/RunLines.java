package dev.plumbline.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.io.SerializedString;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Writes a run as lines of JSON: a header, a line for each check, and a last one with the number of
 * all lines, without which the file was cut off. What there is none of is left out.
 */
final class RunLines {
  /** The version of the lines that this code writes and reads. */
  static final int FORMAT = 1;

  /** The first key of the first line, by which a file of the history is known. */
  static final String MARK = "plumbline_history";

  /** The key of the last line. */
  static final String END = "lines";

  private static final JsonFactory FACTORY = new JsonFactory();

  private final JsonGenerator json;

  private RunLines(JsonGenerator json) {
    this.json = json;
  }

  static byte[] of(PastRun run) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.setRootValueSeparator(new SerializedString("\n"));
      RunLines lines = new RunLines(json);
      lines.header(run);
      for (PastCheck check : run.checks()) {
        lines.check(check);
      }
      lines.end(run.checks().size() + 2);
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private void header(PastRun run) throws IOException {
    json.writeStartObject();
    json.writeNumberField(MARK, FORMAT);
    json.writeStringField("run", run.id());
    json.writeStringField("project", run.project());
    json.writeStringField("profile", run.profile());
    json.writeStringField("as_of", run.asOf().toString());
    json.writeStringField("started_at", run.startedAt().toString());
    json.writeNumberField("seconds", run.seconds());
    json.writeStringField("version", run.version());
    text("commit", run.commit());
    json.writeStringField("configuration", run.configuration());
    json.writeArrayFieldStart("tables");
    for (PastTable table : run.tables()) {
      json.writeStartObject();
      json.writeStringField("table", table.name());
      json.writeStringField("source", table.source());
      number("rows", table.rows());
      text("newest", table.newest());
      json.writeNumberField("seconds", table.seconds());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (!run.figures().isEmpty()) {
      figures(run.figures());
    }
    json.writeEndObject();
  }

  /** Decimals as texts: no reader takes digits off them. */
  private void figures(List<PastFigure> figures) throws IOException {
    json.writeArrayFieldStart("figures");
    for (PastFigure figure : figures) {
      json.writeStartObject();
      json.writeStringField("report", figure.report());
      json.writeStringField("view", figure.view());
      json.writeStringField("metric", figure.metric());
      json.writeStringField("value", figure.value().toPlainString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** What differs from run to run comes first, so that the rest can be known by its bytes. */
  private void check(PastCheck check) throws IOException {
    json.writeStartObject();
    json.writeStringField("outcome", lower(check.outcome()));
    text("observed", check.observed());
    number("evaluated", check.evaluated());
    number("unexpected", check.unexpected());
    if (check.segments().isPresent()) {
      segments(check.segments().get());
    }
    text("error", check.error());
    rule(check.rule());
    json.writeEndObject();
  }

  private void rule(PastRule rule) throws IOException {
    json.writeObjectFieldStart("rule");
    json.writeStringField("check", rule.check());
    json.writeStringField("table", rule.table());
    json.writeStringField("type", rule.type());
    json.writeStringField("severity", lower(rule.severity()));
    json.writeStringField("owner", rule.owner());
    json.writeStringField("expected", rule.expected());
    json.writeStringField("configuration", rule.configuration());
    json.writeStringField("file", rule.place().file());
    json.writeNumberField("line", rule.place().line());
    json.writeEndObject();
  }

  private void segments(Segments segments) throws IOException {
    json.writeObjectFieldStart("segments");
    texts("columns", segments.columns());
    json.writeNumberField("groups", segments.groups());
    json.writeNumberField("failed", segments.failed());
    json.writeNumberField("small", segments.small());
    json.writeArrayFieldStart("shown");
    for (Segment segment : segments.shown()) {
      json.writeStartObject();
      texts("values", segment.values());
      json.writeStringField("outcome", lower(segment.outcome()));
      text("observed", segment.observed());
      number("evaluated", segment.evaluated());
      number("unexpected", segment.unexpected());
      text("error", segment.error());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private void end(int lines) throws IOException {
    json.writeStartObject();
    json.writeNumberField(END, lines);
    json.writeEndObject();
  }

  private void text(String key, Optional<String> text) throws IOException {
    if (text.isPresent()) {
      json.writeStringField(key, text.get());
    }
  }

  private void number(String key, Optional<Long> number) throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(key, number.get());
    }
  }

  private void texts(String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
