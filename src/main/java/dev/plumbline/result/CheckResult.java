package dev.plumbline.result;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * What one expectation gave in one run. Holds nothing that the classes of the columns forbid to
 * show.
 *
 * @param id unique in the run
 * @param type a name of the vocabulary, or of a check that every table gets: {@code rows_readable},
 *     {@code columns_present}, {@code headers_agree}, {@code table_fresh}, {@code table_opens},
 *     {@code secret_absent}
 * @param columns the columns it looks at; may be empty
 * @param title one sentence: what should hold
 * @param owner id of the owner who must act
 * @param expected the rule with its bounds, in words
 * @param observed the value found, where the rule is about one value: numbers in plain notation,
 *     dates in ISO 8601
 * @param evaluated rows that were judged, where the rule is about rows
 * @param unexpected rows of those that break the rule
 * @param sample some of those rows
 * @param segments what it gave for each group, where it was evaluated by groups
 * @param error a class of error, such as {@code UNRESOLVED_COLUMN}; only for {@link Outcome#ERROR}
 * @param reason why it was not passed, in words, where counts and values do not say it
 * @param distribution what the next run compares with, where the check is about drift
 */
public record CheckResult(
    String id,
    String table,
    String type,
    List<String> columns,
    Severity severity,
    String dimension,
    Outcome outcome,
    LocalizedText title,
    String owner,
    Optional<LocalizedText> why,
    Optional<LocalizedText> fix,
    LocalizedText expected,
    Optional<String> observed,
    Optional<Long> evaluated,
    Optional<Long> unexpected,
    Optional<Sample> sample,
    Optional<Segments> segments,
    Optional<String> error,
    Optional<LocalizedText> reason,
    Place place,
    Optional<Distribution> distribution) {

  public CheckResult {
    columns = List.copyOf(columns);
  }

  /** A result that leaves nothing to compare with. */
  public CheckResult(
      String id,
      String table,
      String type,
      List<String> columns,
      Severity severity,
      String dimension,
      Outcome outcome,
      LocalizedText title,
      String owner,
      Optional<LocalizedText> why,
      Optional<LocalizedText> fix,
      LocalizedText expected,
      Optional<String> observed,
      Optional<Long> evaluated,
      Optional<Long> unexpected,
      Optional<Sample> sample,
      Optional<Segments> segments,
      Optional<String> error,
      Optional<LocalizedText> reason,
      Place place) {
    this(
        id,
        table,
        type,
        columns,
        severity,
        dimension,
        outcome,
        title,
        owner,
        why,
        fix,
        expected,
        observed,
        evaluated,
        unexpected,
        sample,
        segments,
        error,
        reason,
        place,
        Optional.empty());
  }

  /** The same result, which leaves this distribution for the next run to compare with. */
  public CheckResult leaving(Optional<Distribution> left) {
    return new CheckResult(
        id,
        table,
        type,
        columns,
        severity,
        dimension,
        outcome,
        title,
        owner,
        why,
        fix,
        expected,
        observed,
        evaluated,
        unexpected,
        sample,
        segments,
        error,
        reason,
        place,
        left);
  }

  /** The same result, which is not to count for a reason. */
  public CheckResult skipped(LocalizedText because) {
    return new CheckResult(
        id,
        table,
        type,
        columns,
        severity,
        dimension,
        Outcome.SKIPPED,
        title,
        owner,
        why,
        fix,
        expected,
        observed,
        evaluated,
        unexpected,
        sample,
        segments,
        error,
        Optional.of(because),
        place,
        distribution);
  }

  /**
   * Some of the rows that break a rule, masked.
   *
   * @param columns names: the key first, then the offending columns
   * @param rows texts to show; null where the row has no value
   * @param offending names of the offending columns; those that make groups come first
   * @param frequent the most frequent bad values, the most frequent first
   */
  public record Sample(
      List<String> columns,
      List<List<String>> rows,
      List<String> offending,
      List<Frequent> frequent) {
    public Sample {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
      offending = List.copyOf(offending);
      frequent = List.copyOf(frequent);
      for (Frequent values : frequent) {
        if (values.values().size() != offending.size()) {
          throw new IllegalArgumentException(
              "%d values for the columns %s".formatted(values.values().size(), offending));
        }
      }
    }
  }

  /**
   * Bad values that stand in several rows, masked.
   *
   * @param values in the order of {@link Sample#offending}; null where there is none
   * @param rows in how many rows that break the rule they stand
   */
  public record Frequent(List<String> values, long rows) {
    public Frequent {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }

  /**
   * What one expectation gave for groups of rows.
   *
   * @param columns whose equal values make a group
   * @param groups how many groups were judged
   * @param failed how many of those broke the rule
   * @param small how many groups have too few rows to be judged or shown
   * @param shown the groups that did not pass, the worst first, no more than may be shown
   */
  public record Segments(
      List<String> columns, int groups, int failed, int small, List<Segment> shown) {
    public Segments {
      columns = List.copyOf(columns);
      shown = List.copyOf(shown);
    }
  }

  /**
   * What one group gave.
   *
   * @param values of its columns, masked; null where there is none
   */
  public record Segment(
      List<String> values,
      Outcome outcome,
      Optional<String> observed,
      Optional<Long> evaluated,
      Optional<Long> unexpected,
      Optional<String> error) {
    public Segment {
      values = Collections.unmodifiableList(new ArrayList<>(values));
    }
  }
}
