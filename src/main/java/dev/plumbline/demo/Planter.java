package dev.plumbline.demo;

import dev.plumbline.demo.file.Dataset;
import dev.plumbline.demo.file.Row;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Plants faults in a data set; no row gets two of them, so that every count stays exact. */
final class Planter {
  private final Dataset data;
  private final int scale;
  private final List<Row> shuffled;
  private final Set<Row> damaged = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<PlantedFault> planted = new ArrayList<>();

  /**
   * Plants in rows drawn by chance.
   *
   * @param scale multiplies the rows of every fault
   */
  Planter(Dataset data, int scale) {
    this.data = data;
    this.scale = scale;
    this.shuffled = shuffled(data);
  }

  /** Damages so many rows; one check finds each of them. */
  void plant(FaultKind kind, int rows, Consumer<Row> damage) {
    plant(kind, rows, row -> true, damage);
  }

  /** Damages so many rows of those that the damage makes sense for. */
  void plant(FaultKind kind, int rows, Predicate<Row> where, Consumer<Row> damage) {
    take(rows * scale, where).forEach(damage);
    record(kind, Optional.of(rows * scale));
  }

  /** Damages more rows that the check of a kind planted before finds too. */
  void plantMore(FaultKind kind, int rows, Consumer<Row> damage) {
    take(rows * scale, row -> true).forEach(damage);
    addTo(kind, rows);
  }

  /** Lets the check of a kind planted before find so many rows more. */
  void addTo(FaultKind kind, int rows) {
    int more = rows * scale;
    planted.replaceAll(
        fault ->
            fault.kind().equals(kind.kind()) ? kind.in(fault.rows().orElseThrow() + more) : fault);
  }

  /** Damages rows that no check of this data set is about, and gives them back. */
  List<Row> damage(int rows, Predicate<Row> where, Consumer<Row> damage) {
    List<Row> taken = take(rows * scale, where);
    taken.forEach(damage);
    return taken;
  }

  /** Adds faults that were planted elsewhere. */
  void add(List<PlantedFault> faults) {
    planted.addAll(faults);
  }

  /** As {@link #plant}, for a check that does not count the rows of this table. */
  void plantUncounted(FaultKind kind, int rows, Predicate<Row> where, Consumer<Row> damage) {
    take(rows * scale, where).forEach(damage);
    record(kind, Optional.empty());
  }

  /** Adds a changed copy of so many rows; original and copy both break the rule. */
  void plantCopies(FaultKind kind, int rows, Predicate<Row> where, Consumer<Row> change) {
    for (Row row : take(rows * scale, where)) {
      change.accept(data.addCopyOf(row));
    }
    record(kind, Optional.of(2 * rows * scale));
  }

  /** Notes a fault that the table as a whole has. */
  void note(FaultKind kind) {
    record(kind, Optional.empty());
  }

  List<PlantedFault> planted() {
    return List.copyOf(planted);
  }

  private void record(FaultKind kind, Optional<Integer> rows) {
    planted.add(
        new PlantedFault(kind.kind(), kind.table(), kind.check(), rows, kind.description()));
  }

  private List<Row> take(int count, Predicate<Row> where) {
    List<Row> taken =
        shuffled.stream().filter(row -> !damaged.contains(row)).filter(where).limit(count).toList();
    if (taken.size() < count) {
      throw new IllegalStateException(
          "Cannot plant " + count + " faults in " + data.name() + ": too few rows to damage");
    }
    damaged.addAll(taken);
    return taken;
  }

  private static List<Row> shuffled(Dataset data) {
    Dice dice = Dice.of(data.name() + " faults");
    List<Row> rows = new ArrayList<>(data.rows());
    for (int i = rows.size() - 1; i > 0; i--) {
      Collections.swap(rows, i, dice.between(0, i));
    }
    return rows;
  }
}
