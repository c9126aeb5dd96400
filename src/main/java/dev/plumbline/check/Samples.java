package dev.plumbline.check;

import dev.plumbline.result.CheckResult.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.types.DataType;

/** Samples of what breaks rules, masked; nothing unmasked leaves this class. */
final class Samples {
  private final CheckedTable table;
  private final List<String> key;

  Samples(CheckedTable table) {
    this.table = table;
    this.key =
        table.definition().key().stream()
            .filter(column -> table.typeOf(column).isPresent())
            .toList();
  }

  /**
   * Takes samples for all of these in one query. Without samples a result is still right, so an
   * error here leaves them out.
   *
   * @param failings all different
   */
  Map<Failing, Sample> take(List<Failing> failings) {
    List<Failing> shown = failings.stream().filter(this::showsAnything).toList();
    Map<Failing, Sample> samples = new HashMap<>();
    rows(shown)
        .forEach((number, rows) -> samples.put(shown.get(number), masked(shown.get(number), rows)));
    return samples;
  }

  private Map<Integer, List<List<String>>> rows(List<Failing> failings) {
    if (failings.isEmpty()) {
      return Map.of();
    }
    try {
      return new SampleQuery(table, key).rows(failings);
    } catch (Exception unanswered) {
      return Map.of();
    }
  }

  private boolean showsAnything(Failing failing) {
    return failing instanceof Failing.Unreadable
        || SampleQuery.columns(failing, key).stream()
            .anyMatch(column -> Mask.of(table.definition().classOf(column)) != Mask.ALL);
  }

  private Sample masked(Failing failing, List<List<String>> rows) {
    List<String> columns = SampleQuery.columns(failing, key);
    return new Sample(
        columns,
        rows.stream()
            .map(row -> failing instanceof Failing.Unreadable ? fault(row) : row(columns, row))
            .toList(),
        List.of());
  }

  private List<String> row(List<String> columns, List<String> texts) {
    List<String> shown = new ArrayList<>();
    for (int index = 0; index < columns.size(); index++) {
      String column = columns.get(index);
      String type = table.typeOf(column).map(DataType::catalogString).orElse("string");
      shown.add(Mask.of(table.definition().classOf(column)).value(texts.get(index), type));
    }
    return Collections.unmodifiableList(shown);
  }

  private List<String> fault(List<String> texts) {
    Optional<String> column = Optional.ofNullable(texts.get(2));
    Mask mask = column.map(name -> Mask.of(table.definition().classOf(name))).orElse(Mask.ALL);
    return Collections.unmodifiableList(
        Arrays.asList(
            texts.get(0),
            texts.get(1).replace('_', ' '),
            texts.get(2),
            mask.value(texts.get(3), "string")));
  }
}
