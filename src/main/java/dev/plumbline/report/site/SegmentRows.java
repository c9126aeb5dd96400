package dev.plumbline.report.site;

import dev.plumbline.result.CheckResult;
import dev.plumbline.result.CheckResult.Segment;
import dev.plumbline.result.CheckResult.Segments;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The groups of rows that did not pass a check, as pages show them: a row for each. */
record SegmentRows(Edition edition, Segments segments) {

  /** Nothing where a check was not evaluated by group, or passed in every group. */
  static Rows of(Edition edition, CheckResult check) {
    return check
        .segments()
        .filter(segments -> !segments.shown().isEmpty())
        .map(segments -> new SegmentRows(edition, segments).rows())
        .orElseGet(Rows::none);
  }

  private Rows rows() {
    return new Rows(
        text("check.groups", segments.failed(), segments.groups()),
        Stream.concat(
                segments.columns().stream().map(Rows.Column::text),
                Stream.of(
                    Rows.Column.text(text("check.status")),
                    number("check.observed"),
                    number("check.unexpected"),
                    number("check.evaluated")))
            .toList(),
        segments.shown().stream().map(this::row).toList(),
        segments.small() == 0 ? "" : text("check.groups.small", segments.small()));
  }

  private List<Cell> row(Segment segment) {
    return Stream.concat(
            segment.values().stream().map(Cell::text),
            Stream.of(
                Cell.text(edition.texts().word(segment.outcome())),
                cell(segment.observed().map(edition.formats()::observed).or(segment::error)),
                cell(segment.unexpected().map(edition.formats()::count)),
                cell(segment.evaluated().map(edition.formats()::count))))
        .toList();
  }

  private static Cell cell(Optional<String> text) {
    return Cell.text(text.orElse(null));
  }

  private Rows.Column number(String key) {
    return new Rows.Column(text(key), true, "");
  }

  private String text(String key, Object... arguments) {
    return edition.texts().of(key, arguments);
  }
}
