package dev.plumbline.check;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;

/**
 * How often each value occurs, in bounded space. Values are kept as ordered numbers of 64 bits; as
 * long as there are no more different ones than cells, each has a cell of its own. Beyond that, as
 * many low bits are left out of all of them as it takes, so that a cell counts a range of values,
 * still exactly. How many bits that is depends on the values alone, not on their order nor on how
 * they are spread over partitions: the result is the same on every run.
 *
 * <p>Besides, the sum of the values and the sum of their squares, both unrounded.
 */
public final class ValueCounts implements Externalizable {
  private static final long serialVersionUID = 1;

  private static final int FIRST_CAPACITY = 64;
  private static final long SCATTER = 0x9E3779B97F4A7C15L;

  private int cellBits;
  private long[] keys = new long[FIRST_CAPACITY];
  private long[] counts = new long[FIRST_CAPACITY];
  private int cells;
  private int droppedBits;
  private long notANumber;
  private long infinite;
  private ExactSum sum = new ExactSum();
  private ExactSum squares = new ExactSum();

  /** For deserialization. */
  public ValueCounts() {}

  /**
   * @param cellBits at most two to the power of this many cells, of 16 bytes each in a table that
   *     is at most four times as large
   */
  ValueCounts(int cellBits) {
    this.cellBits = cellBits;
  }

  void add(long whole) {
    count(whole >> droppedBits, 1);
    sum.add(whole);
    squares.addSquare(whole);
  }

  void add(double floating) {
    if (Double.isNaN(floating)) {
      notANumber++;
      return;
    }
    count(FloatingOrder.key(floating) >> droppedBits, 1);
    if (Double.isInfinite(floating)) {
      infinite++;
    } else {
      sum.add(floating);
      squares.addSquare(floating);
    }
  }

  ValueCounts merge(ValueCounts other) {
    while (droppedBits < other.droppedBits) {
      coarsen();
    }
    for (int slot = 0; slot < other.keys.length; slot++) {
      if (other.counts[slot] > 0) {
        long lowest = other.keys[slot] << other.droppedBits;
        count(lowest >> droppedBits, other.counts[slot]);
      }
    }
    notANumber += other.notANumber;
    infinite += other.infinite;
    sum.add(other.sum);
    squares.add(other.squares);
    return this;
  }

  /** What was counted, its cells in order. */
  Snapshot snapshot() {
    long[][] ordered = new long[cells][];
    int next = 0;
    for (int slot = 0; slot < keys.length; slot++) {
      if (counts[slot] > 0) {
        ordered[next++] = new long[] {keys[slot] << droppedBits, counts[slot]};
      }
    }
    Arrays.sort(ordered, Comparator.comparingLong(cell -> cell[0]));
    return new Snapshot(ordered, droppedBits, notANumber, infinite, sum, squares);
  }

  /**
   * What was counted.
   *
   * @param cells by their lowest key: that key and a count
   * @param droppedBits a cell reaches as far as so many low bits make it
   */
  record Snapshot(
      long[][] cells,
      int droppedBits,
      long notANumber,
      long infinite,
      ExactSum sum,
      ExactSum squares)
      implements Serializable {}

  private void count(long key, long occurrences) {
    int slot = slot(key);
    if (counts[slot] == 0) {
      if (cells == 1 << cellBits) {
        long lowest = key << droppedBits;
        coarsen();
        count(lowest >> droppedBits, occurrences);
        return;
      }
      keys[slot] = key;
      cells++;
    }
    counts[slot] += occurrences;
    if (cells * 2 > keys.length) {
      rebuild(keys.length * 2, 0);
    }
  }

  /** Leaves out one more bit. */
  private void coarsen() {
    rebuild(keys.length, 1);
    droppedBits++;
  }

  private void rebuild(int capacity, int dropped) {
    long[] oldKeys = keys;
    long[] oldCounts = counts;
    keys = new long[capacity];
    counts = new long[capacity];
    cells = 0;
    for (int old = 0; old < oldKeys.length; old++) {
      if (oldCounts[old] > 0) {
        int slot = slot(oldKeys[old] >> dropped);
        if (counts[slot] == 0) {
          keys[slot] = oldKeys[old] >> dropped;
          cells++;
        }
        counts[slot] += oldCounts[old];
      }
    }
  }

  private int slot(long key) {
    int mask = keys.length - 1;
    int slot = (int) ((key * SCATTER) >>> 32) & mask;
    while (counts[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeInt(cellBits);
    out.writeInt(droppedBits);
    out.writeLong(notANumber);
    out.writeLong(infinite);
    out.writeInt(cells);
    for (int slot = 0; slot < keys.length; slot++) {
      if (counts[slot] > 0) {
        out.writeLong(keys[slot]);
        out.writeLong(counts[slot]);
      }
    }
    write(out, sum);
    write(out, squares);
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    cellBits = in.readInt();
    droppedBits = in.readInt();
    notANumber = in.readLong();
    infinite = in.readLong();
    int written = in.readInt();
    int capacity = FIRST_CAPACITY;
    while (capacity < written * 2) {
      capacity *= 2;
    }
    keys = new long[capacity];
    counts = new long[capacity];
    cells = 0;
    for (int cell = 0; cell < written; cell++) {
      count(in.readLong(), in.readLong());
    }
    sum = read(in);
    squares = read(in);
  }

  private static void write(ObjectOutput out, ExactSum sum) throws IOException {
    for (long digit : sum.digits()) {
      out.writeLong(digit);
    }
  }

  private static ExactSum read(ObjectInput in) throws IOException {
    long[] digits = new long[ExactSum.width()];
    for (int index = 0; index < digits.length; index++) {
      digits[index] = in.readLong();
    }
    return ExactSum.of(digits);
  }
}
