package dev.plumbline.check;

import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;
import scala.Tuple2;
import scala.Tuple3;

/**
 * Compares each value of a column with the one before as an aggregate of Spark SQL of two
 * arguments: whether the row counts, and its value. It gives the numbers of falls, of ties and of
 * rises.
 *
 * @param <V> the type of the values
 */
abstract class CompareNeighbours<V>
    extends Aggregator<Tuple2<Boolean, V>, Succession, Tuple3<Long, Long, Long>> {
  private static final long serialVersionUID = 1;

  /** Compares whole numbers. */
  static final class Whole extends CompareNeighbours<Long> {
    static final String NAME = "plumbline_compare_whole";
    private static final long serialVersionUID = 1;

    @Override
    long key(Long value) {
      return value;
    }
  }

  /** Compares doubles. */
  static final class Floating extends CompareNeighbours<Double> {
    static final String NAME = "plumbline_compare_floating";
    private static final long serialVersionUID = 1;

    @Override
    long key(Double value) {
      return FloatingOrder.key(value);
    }
  }

  abstract long key(V value);

  @Override
  public Succession zero() {
    return new Succession();
  }

  @Override
  public Succession reduce(Succession seen, Tuple2<Boolean, V> row) {
    if (Boolean.TRUE.equals(row._1())) {
      if (row._2() == null) {
        seen.addGap();
      } else {
        seen.add(key(row._2()));
      }
    }
    return seen;
  }

  @Override
  public Succession merge(Succession seen, Succession others) {
    return seen.merge(others);
  }

  @Override
  public Tuple3<Long, Long, Long> finish(Succession seen) {
    Succession.Steps steps = seen.steps();
    return new Tuple3<>(steps.falls(), steps.ties(), steps.rises());
  }

  @Override
  public Encoder<Succession> bufferEncoder() {
    return Encoders.javaSerialization(Succession.class);
  }

  @Override
  public Encoder<Tuple3<Long, Long, Long>> outputEncoder() {
    return Encoders.tuple(Encoders.LONG(), Encoders.LONG(), Encoders.LONG());
  }
}
