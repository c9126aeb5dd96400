package dev.plumbline.result;

import dev.plumbline.project.LocalizedText;
import dev.plumbline.project.Place;
import dev.plumbline.project.Severity;
import java.util.List;
import java.util.Optional;

/**
 * What one expectation gave in one run. Holds nothing that the classes of the columns forbid to
 * show.
 *
 * @param id unique in the run
 * @param type a name of the vocabulary, or of a check that every table gets: {@code rows_readable},
 *     {@code columns_present}, {@code headers_agree}, {@code table_fresh}, {@code table_opens}
 * @param columns the columns it looks at; may be empty
 * @param title one sentence: what should hold
 * @param owner id of the owner who must act
 * @param expected the rule with its bounds, in words
 * @param observed the value found, where the rule is about one value: numbers in plain notation,
 *     dates in ISO 8601
 * @param evaluated rows that were judged, where the rule is about rows
 * @param unexpected rows of those that break the rule
 * @param sample some of those rows
 * @param error a class of error, such as {@code UNRESOLVED_COLUMN}; only for {@link Outcome#ERROR}
 * @param reason why it was not passed, in words, where counts and values do not say it
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
    Optional<String> error,
    Optional<LocalizedText> reason,
    Place place) {

  public CheckResult {
    columns = List.copyOf(columns);
  }

  /**
   * Some of the rows that break a rule, masked.
   *
   * @param columns names: the key first, then the offending columns
   * @param rows texts to show; null where the row has no value
   */
  public record Sample(List<String> columns, List<List<String>> rows) {
    public Sample {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }
}
