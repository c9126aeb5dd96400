package dev.plumbline.check;

import java.io.Serializable;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Aggregator;
import org.apache.spark.sql.types.StructType;
import scala.Tuple2;

/**
 * Compares the different values of a column with a set, as an aggregate over pairs of a value's
 * text and the number of its rows. However many values there are, it keeps one bit for each member
 * of the set and a few examples; SQL has no aggregate that does.
 */
final class Tally extends Aggregator<Tuple2<String, Long>, Tally.State, Row> {
  private static final long serialVersionUID = 1;

  /** The most examples of values that are listed. */
  static final int EXAMPLES = 20;

  private static final int LONGEST_EXAMPLE = 200;
  private static final StructType RESULT =
      StructType.fromDDL(
          "outside bigint, outside_examples array<string>, seen binary, modes bigint,"
              + " modes_inside bigint, mode_examples array<string>");

  private final Map<String, Integer> members;
  private final ValueKind kind;
  private final ColumnMask mask;

  /**
   * @param members the texts of the members of the set, all different
   * @param kind of the values
   * @param mask how examples of them are shown
   */
  Tally(List<String> members, ValueKind kind, ColumnMask mask) {
    this.kind = kind;
    this.mask = mask;
    this.members =
        IntStream.range(0, members.size())
            .boxed()
            .collect(Collectors.toMap(members::get, at -> at));
  }

  /** What has been counted of some of the values; public, because Spark asks for it. */
  public static final class State implements Serializable {
    private static final long serialVersionUID = 1;

    private final BitSet seen = new BitSet();
    private final TreeSet<String> outsideExamples = new TreeSet<>();
    private final TreeSet<String> modeExamples = new TreeSet<>();
    private long outside;
    private long mostRows;
    private long modes;
    private long modesInside;
  }

  @Override
  public State zero() {
    return new State();
  }

  @Override
  public State reduce(State state, Tuple2<String, Long> value) {
    String text = value._1();
    long rows = value._2();
    if (rows == 0 || text == null) {
      return state;
    }
    Integer member = members.get(text);
    if (member == null) {
      state.outside++;
      addExample(state.outsideExamples, text);
    } else {
      state.seen.set(member);
    }
    addModes(state, rows, 1, member == null ? 0 : 1, List.of(text));
    return state;
  }

  @Override
  public State merge(State state, State other) {
    state.seen.or(other.seen);
    state.outside += other.outside;
    other.outsideExamples.forEach(example -> addExample(state.outsideExamples, example));
    addModes(state, other.mostRows, other.modes, other.modesInside, other.modeExamples);
    return state;
  }

  @Override
  public Row finish(State state) {
    return RowFactory.create(
        state.outside,
        masked(state.outsideExamples),
        state.seen.toByteArray(),
        state.modes,
        state.modesInside,
        masked(state.modeExamples));
  }

  private Object[] masked(TreeSet<String> examples) {
    return examples.stream().map(kind::figure).map(mask::value).toArray();
  }

  @Override
  public Encoder<State> bufferEncoder() {
    return Encoders.kryo(State.class);
  }

  @Override
  public Encoder<Row> outputEncoder() {
    return Encoders.row(RESULT);
  }

  private void addModes(
      State state, long rows, long modes, long inside, Iterable<String> examples) {
    if (rows < state.mostRows) {
      return;
    }
    if (rows > state.mostRows) {
      state.mostRows = rows;
      state.modes = 0;
      state.modesInside = 0;
      state.modeExamples.clear();
    }
    state.modes += modes;
    state.modesInside += inside;
    examples.forEach(example -> addExample(state.modeExamples, example));
  }

  /**
   * Keeps the first in alphabetical order, so that they are the same on every run. A part of a text
   * would have another mask than the whole.
   */
  private void addExample(TreeSet<String> examples, String text) {
    if (text.length() <= LONGEST_EXAMPLE) {
      examples.add(text);
    } else if (mask.isOpen()) {
      examples.add(text.substring(0, LONGEST_EXAMPLE));
    }
    if (examples.size() > EXAMPLES) {
      examples.pollLast();
    }
  }
}
