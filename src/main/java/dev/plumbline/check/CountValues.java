package dev.plumbline.check;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.expressions.Aggregator;

/**
 * Counts the values of a column as an aggregate of Spark SQL; nulls are not counted.
 *
 * @param <V> the type of the values
 */
abstract class CountValues<V> extends Aggregator<V, ValueCounts, byte[]> {
  private static final long serialVersionUID = 1;

  private final String name;
  private final int cellBits;

  /**
   * @param cellBits as many values are told apart as this many bits can
   */
  CountValues(String kind, int cellBits) {
    this.name = kind + cellBits;
    this.cellBits = cellBits;
  }

  /** Counts whole numbers. */
  static final class Whole extends CountValues<Long> {
    static final String KIND = "plumbline_count_whole_";
    private static final long serialVersionUID = 1;

    Whole(int cellBits) {
      super(KIND, cellBits);
    }

    @Override
    void count(ValueCounts counts, Long value) {
      counts.add(value.longValue());
    }
  }

  /** Counts doubles. */
  static final class Floating extends CountValues<Double> {
    static final String KIND = "plumbline_count_floating_";
    private static final long serialVersionUID = 1;

    Floating(int cellBits) {
      super(KIND, cellBits);
    }

    @Override
    void count(ValueCounts counts, Double value) {
      counts.add(value.doubleValue());
    }
  }

  abstract void count(ValueCounts counts, V value);

  /** Its name in SQL. */
  String name() {
    return name;
  }

  /** What the aggregate gives, as it was counted. */
  static ValueCounts.Snapshot read(byte[] bytes) {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      ValueCounts counts = new ValueCounts();
      counts.readExternal(in);
      return counts.snapshot();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public ValueCounts zero() {
    return new ValueCounts(cellBits);
  }

  @Override
  public ValueCounts reduce(ValueCounts counts, V value) {
    if (value != null) {
      count(counts, value);
    }
    return counts;
  }

  @Override
  public ValueCounts merge(ValueCounts counts, ValueCounts others) {
    return counts.merge(others);
  }

  @Override
  public byte[] finish(ValueCounts counts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      counts.writeExternal(out);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  @Override
  public Encoder<ValueCounts> bufferEncoder() {
    return Encoders.javaSerialization(ValueCounts.class);
  }

  @Override
  public Encoder<byte[]> outputEncoder() {
    return Encoders.BINARY();
  }
}
