package dev.plumbline.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.functions;

/**
 * The columns of a group-by that questions share: how many rows of each group each of them counts.
 * Questions that count the same rows share a column.
 */
final class GroupCounts {
  private final Map<String, String> namesByCondition = new LinkedHashMap<>();

  GroupCounts(List<GroupQuestion> questions) {
    questions.forEach(
        question ->
            namesByCondition.computeIfAbsent(
                question.where(), unseen -> "_plumbline_rows_" + namesByCondition.size()));
  }

  /** The conditions of the rows that are counted. */
  Set<String> conditions() {
    return new LinkedHashSet<>(namesByCondition.keySet());
  }

  /** The counts, as aggregates over rows. */
  Stream<Column> columns() {
    return namesByCondition.entrySet().stream()
        .map(count -> functions.expr("count_if(" + count.getKey() + ")").as(count.getValue()));
  }

  /** What a question asks of the groups, as aggregates over these counts. */
  List<Column> functions(GroupQuestion question) {
    return new ArrayList<>(question.functions(namesByCondition.get(question.where())));
  }
}
