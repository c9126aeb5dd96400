package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.check.DistinctTally.Result;
import dev.plumbline.expectation.DistinctRule;
import dev.plumbline.mask.Masking;
import dev.plumbline.project.LocalizedText;
import java.util.List;
import java.util.Optional;

/**
 * A set of the configuration that the values of a column are compared with.
 *
 * @param kind how they are compared
 * @param values the members that are values
 */
record ValueSet(CheckedTable table, DistinctRule rule, ValueKind kind, List<JsonNode> values) {

  /**
   * The set that a rule names; empty if the type of the column cannot be compared with it.
   *
   * @param members of the set; missing ones are no values and left out
   */
  static Optional<ValueSet> of(CheckedTable table, DistinctRule rule, List<JsonNode> members) {
    List<JsonNode> values = members.stream().filter(member -> !member.isNull()).toList();
    return table
        .typeOf(rule.column())
        .flatMap(ValueKind::of)
        .filter(kind -> values.stream().allMatch(kind::isComparable))
        .map(kind -> new ValueSet(table, rule, kind, values));
  }

  /** How the values of the column stand to the set. */
  DistinctTally tally() {
    return new DistinctTally(
        rule.column(),
        table.where(rule.declaration().condition(), rule.evaluated()),
        kind,
        table.mask(rule.column()),
        values.stream().flatMap(value -> kind.key(value).stream()).distinct().toList());
  }

  /** How many different members equal no value that the column could have. */
  long impossible() {
    return values.stream().distinct().filter(value -> kind.key(value).isEmpty()).count();
  }

  /** That values are outside the set, with some of them. */
  LocalizedText outside(Result result) {
    LocalizedText counted = Wording.of("distinct.outside", result.outside());
    List<String> shown = shown(result.outsideExamples());
    return told(counted, shown, result.outside());
  }

  /** That members are missing, with some of them where sets may be told at all. */
  LocalizedText missing(Result result) {
    long count = result.missing().size() + impossible();
    LocalizedText counted = Wording.of("distinct.missing", count);
    ColumnMask mask = table.mask(rule.column());
    List<String> members =
        result.missing().stream()
            .limit(Tally.EXAMPLES)
            .map(kind::figure)
            .map(mask::value)
            .distinct()
            .toList();
    return mask.isOpen() ? told(counted, members, count) : counted;
  }

  /** Those of the masks that tell anything, each once. */
  static List<String> shown(List<String> masks) {
    return masks.stream().filter(mask -> !mask.equals(Masking.HIDDEN)).distinct().toList();
  }

  private static LocalizedText told(LocalizedText counted, List<String> shown, long all) {
    if (shown.isEmpty()) {
      return counted;
    }
    String key = shown.size() == all ? "distinct.such-as" : "distinct.among-them";
    return Wording.of(key, counted, String.join(", ", shown));
  }
}
