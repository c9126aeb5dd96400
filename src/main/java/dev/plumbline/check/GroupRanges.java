package dev.plumbline.check;

import dev.plumbline.check.Distribution.Cell;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;

/** Tells of the text of a group's key and a number whether it lies in a range of that group. */
final class GroupRanges implements UDF2<String, Number, Boolean> {
  private static final long serialVersionUID = 1;

  /** Of each group the lowest and the highest key of each range, in turn. */
  private final HashMap<String, long[]> ends = new HashMap<>();

  private GroupRanges() {}

  static GroupRanges of(Map<String, List<Cell>> ranges) {
    GroupRanges all = new GroupRanges();
    ranges.forEach((group, own) -> all.ends.put(group, ends(own)));
    return all;
  }

  /** The same as a function of Spark; the number is a BIGINT or a DOUBLE, or null. */
  UserDefinedFunction function() {
    return functions.udf(this, DataTypes.BooleanType);
  }

  @Override
  public Boolean call(String group, Number number) {
    long[] own = number == null ? null : ends.get(group);
    return own != null
        && (number instanceof Double floating
            ? holds(own, floating)
            : holds(own, number.longValue()));
  }

  private static boolean holds(long[] ends, Double floating) {
    return !floating.isNaN() && holds(ends, FloatingOrder.key(floating));
  }

  private static boolean holds(long[] ends, long key) {
    for (int index = 0; index < ends.length; index += 2) {
      if (ends[index] <= key && key <= ends[index + 1]) {
        return true;
      }
    }
    return false;
  }

  private static long[] ends(List<Cell> ranges) {
    long[] ends = new long[ranges.size() * 2];
    int next = 0;
    for (Cell range : ranges) {
      ends[next++] = range.low();
      ends[next++] = range.high();
    }
    return ends;
  }
}
