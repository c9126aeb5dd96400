package dev.plumbline.history;

import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.Outcome;
import java.io.IOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All results of a history as one table: a row for each check of each run, and below it one for
 * each of its groups of rows that did not pass.
 */
public final class Export {
  static final List<String> COLUMNS =
      List.of(
          "project",
          "profile",
          "as_of",
          "started_at",
          "replaced",
          "table",
          "check",
          "segment",
          "type",
          "severity",
          "owner",
          "outcome",
          "observed",
          "evaluated",
          "unexpected",
          "error",
          "expected",
          "configuration",
          "file",
          "line",
          "version",
          "commit",
          "run");

  private final History history;

  public Export(History history) {
    this.history = history;
  }

  /** How rows are written. */
  public enum Format {
    CSV(new CsvRows()),
    JSONL(new JsonRows());

    private final ExportRows rows;

    Format(ExportRows rows) {
      this.rows = rows;
    }
  }

  /** What one row tells besides its run and its rule. */
  private record Given(
      String segment,
      Outcome outcome,
      Optional<String> observed,
      Optional<Long> evaluated,
      Optional<Long> unexpected,
      Optional<String> error) {

    static Given of(PastCheck check) {
      return new Given(
          "",
          check.outcome(),
          check.observed(),
          check.evaluated(),
          check.unexpected(),
          check.error());
    }

    static Given of(Segment segment) {
      return new Given(
          segment.values().stream()
              .map(value -> Objects.requireNonNullElse(value, ""))
              .collect(Collectors.joining(" | ")),
          segment.outcome(),
          segment.observed(),
          segment.evaluated(),
          segment.unexpected(),
          segment.error());
    }
  }

  /** Writes every row, and gives their number. */
  public long write(Format format, Writer writer) throws IOException {
    Set<String> accepted = new HashSet<>();
    history.accepted().forEach(run -> accepted.add(run.id()));
    format.rows.begin(writer);
    long count = 0;
    for (PastRun run : history.runs()) {
      boolean isReplaced = !accepted.contains(run.id());
      for (PastCheck check : run.checks()) {
        format.rows.write(row(run, isReplaced, check.rule(), Given.of(check)), writer);
        count++;
        if (check.segments().isPresent()) {
          for (Segment segment : check.segments().get().shown()) {
            format.rows.write(row(run, isReplaced, check.rule(), Given.of(segment)), writer);
            count++;
          }
        }
      }
    }
    writer.flush();
    return count;
  }

  /** Values in the order of the columns; null where there is none. */
  private static List<Object> row(PastRun run, boolean isReplaced, PastRule rule, Given given) {
    return Arrays.asList(
        run.project(),
        run.profile(),
        run.asOf().toString(),
        run.startedAt().toString(),
        isReplaced,
        rule.table(),
        rule.check(),
        given.segment().isEmpty() ? null : given.segment(),
        rule.type(),
        lower(rule.severity()),
        rule.owner(),
        lower(given.outcome()),
        given.observed().orElse(null),
        given.evaluated().orElse(null),
        given.unexpected().orElse(null),
        given.error().orElse(null),
        rule.expected(),
        rule.configuration(),
        rule.place().file(),
        rule.place().line(),
        run.version(),
        run.commit().orElse(null),
        run.id());
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
