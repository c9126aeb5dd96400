package dev.plumbline.suggest;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import org.apache.datasketches.hll.HllSketch;
import org.apache.datasketches.hll.TgtHllType;
import org.apache.datasketches.hll.Union;

/** About how many different values there are, in a few kilobytes whatever their number. */
final class DistinctCount implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Two to this power are the registers: an error of about two per cent. */
  private static final int LOG_REGISTERS = 12;

  private transient HllSketch sketch = empty();

  private static HllSketch empty() {
    return new HllSketch(LOG_REGISTERS, TgtHllType.HLL_4);
  }

  void add(String value) {
    sketch.update(value);
  }

  void merge(DistinctCount other) {
    Union union = new Union(LOG_REGISTERS);
    union.update(sketch);
    union.update(other.sketch);
    sketch = union.getResult(TgtHllType.HLL_4);
  }

  long estimate() {
    return Math.round(sketch.getEstimate());
  }

  private void writeObject(ObjectOutputStream output) throws IOException {
    output.defaultWriteObject();
    byte[] bytes = sketch.toCompactByteArray();
    output.writeInt(bytes.length);
    output.write(bytes);
  }

  private void readObject(ObjectInputStream input) throws IOException, ClassNotFoundException {
    input.defaultReadObject();
    sketch = HllSketch.heapify(input.readNBytes(input.readInt()));
  }
}
