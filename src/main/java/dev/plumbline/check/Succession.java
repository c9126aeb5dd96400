package dev.plumbline.check;

import java.io.Externalizable;
import java.io.IOException;
import java.io.ObjectInput;
import java.io.ObjectOutput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.rdd.InputFileBlockHolder;
import org.apache.spark.unsafe.types.UTF8String;

/**
 * How often a value is less than, equal to or greater than the one before, over rows in the order
 * in which they are stored: files by name, their rows from first to last; where rows come from no
 * files, in the order of Spark's partitions. What was seen of one part of a file, a run, takes a
 * fixed space; runs are put in order only when all have been seen, so it does not matter which task
 * read which.
 */
public final class Succession implements Externalizable {
  private static final long serialVersionUID = 1;

  private static final Comparator<Run> STORED =
      Comparator.comparing((Run run) -> run.file)
          .thenComparingLong(run -> run.start)
          .thenComparingInt(run -> run.partition);

  private List<Run> runs = new ArrayList<>();
  private transient Run current;
  private transient UTF8String currentFile;

  /** For deserialization. */
  public Succession() {}

  /** Adds the value of the next row that Spark hands to this task. */
  void add(long value) {
    current().add(value);
  }

  /** Adds a row without a value: what comes after it has nothing to be compared with. */
  void addGap() {
    current().addGap();
  }

  Succession merge(Succession other) {
    runs.addAll(other.runs);
    return this;
  }

  /** The steps from each value to the next. */
  Steps steps() {
    Run all = new Run("", 0, 0);
    runs.stream().sorted(STORED).forEach(all::append);
    return new Steps(all.falls, all.ties, all.rises);
  }

  /** How many values are less than, equal to and greater than the one before. */
  record Steps(long falls, long ties, long rises) {}

  private Run current() {
    UTF8String file = InputFileBlockHolder.getInputFilePath();
    long start = InputFileBlockHolder.getStartOffset();
    boolean same =
        current != null
            && current.start == start
            && (file == currentFile || file.equals(currentFile));
    if (!same) {
      TaskContext task = TaskContext.get();
      current = new Run(file.toString(), start, task == null ? 0 : task.partitionId());
      runs.add(current);
    }
    currentFile = file;
    return current;
  }

  @Override
  public void writeExternal(ObjectOutput out) throws IOException {
    out.writeInt(runs.size());
    for (Run run : runs) {
      run.write(out);
    }
  }

  @Override
  public void readExternal(ObjectInput in) throws IOException {
    int count = in.readInt();
    runs = new ArrayList<>();
    for (int index = 0; index < count; index++) {
      runs.add(Run.read(in));
    }
  }

  /** What was seen of rows that follow each other. */
  private static final class Run {
    private final String file;
    private final long start;
    private final int partition;
    private boolean empty = true;
    private boolean beginsWithGap;
    private boolean endsWithGap;
    private long first;
    private long last;
    private long falls;
    private long ties;
    private long rises;

    Run(String file, long start, int partition) {
      this.file = file;
      this.start = start;
      this.partition = partition;
    }

    void add(long value) {
      if (empty) {
        first = value;
        empty = false;
      } else if (!endsWithGap) {
        step(last, value);
      }
      last = value;
      endsWithGap = false;
    }

    void addGap() {
      beginsWithGap |= empty;
      empty = false;
      endsWithGap = true;
    }

    void append(Run next) {
      if (next.empty) {
        return;
      }
      if (empty) {
        first = next.first;
        beginsWithGap = next.beginsWithGap;
        empty = false;
      } else if (!endsWithGap && !next.beginsWithGap) {
        step(last, next.first);
      }
      last = next.last;
      endsWithGap = next.endsWithGap;
      falls += next.falls;
      ties += next.ties;
      rises += next.rises;
    }

    private void step(long from, long to) {
      if (to < from) {
        falls++;
      } else if (to == from) {
        ties++;
      } else {
        rises++;
      }
    }

    void write(ObjectOutput out) throws IOException {
      out.writeUTF(file);
      out.writeLong(start);
      out.writeInt(partition);
      out.writeBoolean(empty);
      out.writeBoolean(beginsWithGap);
      out.writeBoolean(endsWithGap);
      for (long number : new long[] {first, last, falls, ties, rises}) {
        out.writeLong(number);
      }
    }

    static Run read(ObjectInput in) throws IOException {
      Run run = new Run(in.readUTF(), in.readLong(), in.readInt());
      run.empty = in.readBoolean();
      run.beginsWithGap = in.readBoolean();
      run.endsWithGap = in.readBoolean();
      run.first = in.readLong();
      run.last = in.readLong();
      run.falls = in.readLong();
      run.ties = in.readLong();
      run.rises = in.readLong();
      return run;
    }
  }
}
