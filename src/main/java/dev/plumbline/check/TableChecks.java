package dev.plumbline.check;

import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Severity;
import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.project.TableDefinition.Freshness;
import dev.plumbline.project.TableDefinition.Readable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The checks that every table gets without asking, as far as they make sense for it. */
record TableChecks(TableDefinition table) {

  /** That the table can be opened. */
  Check opens(Examination examination) {
    return check(Kind.OPENS, List.of(), text(Kind.OPENS), examination);
  }

  /** That its records can be read. */
  Check readable(Examination examination) {
    Readable readable = table.readable();
    LocalizedText expected =
        readable.mostly() < 1
            ? Wording.of("readable.mostly", readable.mostly() * 100)
            : text(Kind.READABLE);
    return check(Kind.READABLE, List.of(), expected, examination)
        .at(readable.severity(), readable.place());
  }

  /** That the declared columns are there; only where columns are declared. */
  Optional<Check> columns(Examination examination) {
    return table.columns().isEmpty()
        ? Optional.empty()
        : Optional.of(check(Kind.COLUMNS, List.of(), text(Kind.COLUMNS), examination));
  }

  /** That the files agree on their header. */
  Check headers(Examination examination) {
    return check(Kind.HEADERS, List.of(), text(Kind.HEADERS), examination);
  }

  /** That the newest value is young enough; only where that is declared. */
  Optional<Check> fresh(Examination examination) {
    return table
        .freshness()
        .map(
            freshness ->
                check(Kind.FRESH, List.of(freshness.column()), expected(freshness), examination)
                    .at(freshness.severity(), freshness.place()));
  }

  /** That columns classed secret are empty; only where there are such. */
  Optional<Check> secretAbsent(Function<List<String>, Examination> examination) {
    List<String> secret =
        table.columns().keySet().stream()
            .filter(column -> table.classOf(column) == ColumnClass.SECRET)
            .toList();
    LocalizedText expected = Wording.of("secret.expected", String.join(", ", secret));
    return secret.isEmpty()
        ? Optional.empty()
        : Optional.of(check(Kind.SECRET, secret, expected, examination.apply(secret)));
  }

  /** Whether the source may be several files, whose headers may differ. */
  boolean mayHaveSeveralFiles() {
    if (!(table.source() instanceof Source.Csv csv)) {
      return false;
    }
    String name = csv.path().substring(csv.path().lastIndexOf('/') + 1);
    return !name.contains(".") || csv.path().matches(".*[*?\\[{].*");
  }

  private Check check(
      Kind kind, List<String> columns, LocalizedText expected, Examination examination) {
    return new Check(
        table.name() + "-" + kind.suffix,
        table,
        kind.type,
        columns,
        Severity.CRITICAL,
        kind.dimension,
        text(kind),
        table.owner(),
        Optional.empty(),
        Optional.empty(),
        expected,
        table.place(),
        examination);
  }

  private LocalizedText text(Kind kind) {
    return Wording.of(kind.suffix + ".title", table.name());
  }

  private static LocalizedText expected(Freshness freshness) {
    Duration within = freshness.within();
    List<LocalizedText> parts = new ArrayList<>();
    if (within.toDays() > 0) {
      parts.add(Wording.of("days", within.toDays()));
    }
    if (within.toHoursPart() > 0 || parts.isEmpty()) {
      parts.add(Wording.of("hours", within.toHoursPart()));
    }
    LocalizedText age =
        parts.size() == 1 ? parts.get(0) : Wording.of("and", parts.get(0), parts.get(1));
    return Wording.of("fresh.expected", freshness.column(), age);
  }

  private enum Kind {
    OPENS("opens", "table_opens", "schema"),
    READABLE("readable", "rows_readable", "validity"),
    COLUMNS("columns", "columns_present", "schema"),
    HEADERS("headers", "headers_agree", "schema"),
    FRESH("fresh", "table_fresh", "timeliness"),
    SECRET("secret", "secret_absent", "validity");

    private final String suffix;
    private final String type;
    private final String dimension;

    Kind(String suffix, String type, String dimension) {
      this.suffix = suffix;
      this.type = type;
      this.dimension = dimension;
    }
  }
}
