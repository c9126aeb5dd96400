package dev.plumbline.history;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import dev.plumbline.history.Decision.Circumstance;
import dev.plumbline.history.Decision.Comment;
import dev.plumbline.history.Decision.Rebaseline;
import dev.plumbline.history.Decision.Subject;
import dev.plumbline.history.Decision.Unwaiver;
import dev.plumbline.history.Decision.Waived;
import dev.plumbline.history.Decision.Waiver;
import dev.plumbline.result.Answer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a decision as one line of JSON, and reads it back. */
final class DecisionLine {
  private static final String MARK = "plumbline_decision";
  // A new kind of decision needs no new number: versions that do not know the kind leave it out.
  private static final int FORMAT = 1;
  private static final byte[] BEGINNING =
      ("{\"" + MARK + "\":").getBytes(StandardCharsets.US_ASCII);
  private static final JsonFactory FACTORY = new JsonFactory();

  private String kind = "";
  private String id;
  private Instant decidedAt;
  private String project;
  private String profile;
  private Optional<String> by = Optional.empty();
  private String check;
  private String table;
  private Optional<List<String>> segment = Optional.empty();
  private LocalDate from;
  private LocalDate until;
  private boolean counted;
  private Optional<String> reason = Optional.empty();
  private Answer answer;
  private List<String> rows = List.of();

  private DecisionLine() {}

  static byte[] of(Decision decision) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
      json.writeStartObject();
      json.writeNumberField(MARK, FORMAT);
      if (decision instanceof Waiver waiver) {
        begin(json, "waiver", waiver.circumstance());
        write(json, waiver.waived());
        json.writeStringField("until", waiver.until().toString());
        json.writeStringField("reason", waiver.reason());
      } else if (decision instanceof Unwaiver unwaiver) {
        begin(json, "unwaiver", unwaiver.circumstance());
        write(json, unwaiver.waived());
        write(json, "reason", unwaiver.reason());
      } else if (decision instanceof Comment comment) {
        begin(json, "comment", comment.circumstance());
        write(json, comment.about());
        json.writeStringField("answer", comment.answer().name().toLowerCase(Locale.ROOT));
        if (!comment.rows().isEmpty()) {
          write(json, "rows", comment.rows());
        }
        write(json, "reason", comment.text());
      } else if (decision instanceof Rebaseline rebaseline) {
        begin(json, "rebaseline", rebaseline.circumstance());
        Subject subject = rebaseline.subject();
        json.writeStringField(subject.kind().name().toLowerCase(Locale.ROOT), subject.name());
        json.writeStringField("from", rebaseline.from().toString());
        json.writeStringField("until", rebaseline.to().toString());
        json.writeBooleanField("counted", rebaseline.counted());
        json.writeStringField("reason", rebaseline.reason());
      }
      json.writeEndObject();
    }
    bytes.write('\n');
    return bytes.toByteArray();
  }

  private static void begin(JsonGenerator json, String kind, Circumstance circumstance)
      throws IOException {
    json.writeStringField("kind", kind);
    json.writeStringField("decision", circumstance.id());
    json.writeStringField("decided_at", circumstance.decidedAt().toString());
    json.writeStringField("project", circumstance.project());
    json.writeStringField("profile", circumstance.profile());
    write(json, "by", circumstance.by());
  }

  private static void write(JsonGenerator json, Waived waived) throws IOException {
    json.writeStringField("check", waived.check());
    if (waived.segment().isPresent()) {
      write(json, "segment", waived.segment().get());
    }
  }

  private static void write(JsonGenerator json, String key, List<String> texts) throws IOException {
    json.writeArrayFieldStart(key);
    for (String text : texts) {
      json.writeString(text);
    }
    json.writeEndArray();
  }

  private static void write(JsonGenerator json, String key, Optional<String> text)
      throws IOException {
    if (text.isPresent()) {
      json.writeStringField(key, text.get());
    }
  }

  /**
   * The decision in these bytes.
   *
   * @throws DamagedFileException if there is none
   */
  static Decision read(byte[] bytes) throws DamagedFileException {
    if (bytes.length == 0) {
      throw new DamagedFileException("is empty");
    }
    int compared = Math.min(bytes.length, BEGINNING.length);
    if (!Arrays.equals(bytes, 0, compared, BEGINNING, 0, compared)) {
      throw new DamagedFileException("is no decision of Plumbline's history");
    }
    if (bytes[bytes.length - 1] != '\n') {
      throw new DamagedFileException("was cut off");
    }
    try {
      DecisionLine line = new DecisionLine();
      line.fill(new JsonLines(bytes, 0, bytes.length, new TextPool()));
      return line.decision();
    } catch (IOException | IllegalArgumentException | DateTimeException e) {
      throw new DamagedFileException("is damaged: it cannot be read");
    }
  }

  private void fill(JsonLines json) throws IOException, DamagedFileException {
    json.nextObject();
    for (String key = json.nextKey(); key != null; key = json.nextKey()) {
      switch (key) {
        case MARK -> requireKnown(json.wholeNumber());
        case "kind" -> kind = json.text();
        case "decision" -> id = json.text();
        case "decided_at" -> decidedAt = Instant.parse(json.text());
        case "project" -> project = json.text();
        case "profile" -> profile = json.text();
        case "by" -> by = json.optionalText();
        case "check" -> check = json.text();
        case "table" -> table = json.text();
        case "answer" -> answer = json.constant(Answer.class);
        case "rows" -> rows = json.texts();
        case "segment" -> segment = Optional.of(json.texts());
        case "from" -> from = LocalDate.parse(json.text());
        case "until" -> until = LocalDate.parse(json.text());
        case "counted" -> counted = json.truth();
        case "reason" -> reason = json.optionalText();
        default -> json.skip();
      }
    }
    if (json.nextObject()) {
      throw new DamagedFileException("is damaged: it holds more than a decision");
    }
  }

  private static void requireKnown(int format) throws DamagedFileException {
    if (format != FORMAT) {
      throw new DamagedFileException(
          "has format %d, and this version reads %d; use a newer Plumbline"
              .formatted(format, FORMAT));
    }
  }

  private Decision decision() throws DamagedFileException {
    Circumstance circumstance =
        new Circumstance(
            JsonLines.given(id),
            JsonLines.given(decidedAt),
            JsonLines.given(project),
            JsonLines.given(profile),
            by);
    return switch (kind) {
      case "waiver" ->
          new Waiver(
              circumstance,
              new Waived(JsonLines.given(check), segment),
              JsonLines.given(until),
              JsonLines.given(reason.orElse(null)));
      case "unwaiver" ->
          new Unwaiver(circumstance, new Waived(JsonLines.given(check), segment), reason);
      case "comment" ->
          new Comment(
              circumstance,
              new Waived(JsonLines.given(check), segment),
              JsonLines.given(answer),
              rows,
              reason);
      case "rebaseline" ->
          new Rebaseline(
              circumstance,
              table != null
                  ? new Subject(Subject.Kind.TABLE, table)
                  : new Subject(Subject.Kind.CHECK, JsonLines.given(check)),
              JsonLines.given(from),
              JsonLines.given(until),
              counted,
              JsonLines.given(reason.orElse(null)));
      default ->
          throw new DamagedFileException(
              "holds a decision of an unknown kind; use a newer Plumbline");
    };
  }
}
