package dev.plumbline.check;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * How the different values of a column stand to a set; the answer is one {@link Result}'s row.
 *
 * @param mask how examples are shown
 * @param members the texts of the members, all different
 */
record DistinctTally(
    String column, String where, ValueKind kind, ColumnMask mask, List<String> members)
    implements GroupQuestion {

  DistinctTally {
    members = List.copyOf(members);
  }

  @Override
  public List<String> columns() {
    return List.of(column);
  }

  @Override
  public List<String> aggregates(String rows) {
    return List.of();
  }

  @Override
  public List<Column> functions(String rows) {
    return List.of(
        functions
            .udaf(
                new Tally(members, kind, mask), Encoders.tuple(Encoders.STRING(), Encoders.LONG()))
            .apply(functions.expr(kind.sql(column)), functions.col(rows)));
  }

  /** Reads the answer. */
  Result result(Answer answer) {
    Row row = (Row) answer.values().get(0);
    BitSet seen = BitSet.valueOf((byte[]) row.get(2));
    return new Result(
        row.getLong(0),
        row.getList(1),
        IntStream.range(0, members.size())
            .filter(member -> !seen.get(member))
            .mapToObj(members::get)
            .toList(),
        row.getLong(3),
        row.getLong(4),
        row.getList(5));
  }

  /**
   * What was counted. Lists of values are cut off.
   *
   * @param outside how many values are no member
   * @param outsideExamples some of them, masked
   * @param missing the members that are no value, as texts of their kind
   * @param modes how many values are the most common, and equally so
   * @param modesInside how many of those are members
   * @param modeExamples some of them, masked
   */
  record Result(
      long outside,
      List<String> outsideExamples,
      List<String> missing,
      long modes,
      long modesInside,
      List<String> modeExamples) {}
}
