package dev.plumbline.trust;

import dev.plumbline.result.ViewLineage;
import dev.plumbline.result.ViewLineage.LineageInput;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * All that columns are made of, through every roll-up down to the tables. Each column is followed
 * once, whoever asks; what is found is kept as one bit for each column of the project.
 */
public final class Ancestry {
  private final Map<String, ViewLineage> rollups = new HashMap<>();
  private final Map<Ancestor, ViewLineage.LineageColumn> columns = new HashMap<>();
  private final Map<Ancestor, Integer> numbers = new HashMap<>();
  private final List<Ancestor> sources = new ArrayList<>();
  private final Map<Ancestor, Found> known = new HashMap<>();

  public Ancestry(List<ViewLineage> lineage) {
    lineage.forEach(this::add);
  }

  /** Adds a roll-up; those that it reads have been added before, or are tables. */
  public void add(ViewLineage rollup) {
    rollups.put(rollup.view(), rollup);
    rollup
        .columns()
        .forEach(column -> columns.put(Ancestor.column(rollup.view(), column.name()), column));
  }

  /**
   * What a column is made of: itself, and all below it.
   *
   * @param values what its values are made of
   * @param rows what decides which rows they come from
   */
  public record Inputs(SortedSet<Ancestor> values, SortedSet<Ancestor> rows) {}

  /** What a column of a roll-up is made of; what nobody traced is made of itself alone. */
  public Inputs of(String view, String column) {
    Found values = below(Ancestor.column(view, column));
    BitSet rows = copy(values.rows());
    rows.or(below(Ancestor.rows(view)).rows());
    return new Inputs(named(values.values()), named(rows));
  }

  /** Whether this is a roll-up, and not a table. */
  public boolean isRollup(String view) {
    return rollups.containsKey(view);
  }

  private record Found(BitSet values, BitSet rows) {
    void add(Found other) {
      values.or(other.values);
      rows.or(other.rows);
    }

    void decidedBy(Found other) {
      rows.or(other.values);
      rows.or(other.rows);
    }
  }

  private Found below(Ancestor source) {
    Found found = known.get(source);
    if (found == null) {
      found = follow(source);
      known.put(source, found);
    }
    return found;
  }

  private Found follow(Ancestor source) {
    Found found = new Found(new BitSet(), new BitSet());
    if (source.column().isEmpty()) {
      found.rows().set(number(source));
      ViewLineage rollup = rollups.get(source.view());
      if (rollup != null) {
        rollup.rows().forEach(input -> found.decidedBy(below(input)));
      }
      return found;
    }
    found.values().set(number(source));
    ViewLineage.LineageColumn column = columns.get(source);
    if (column != null) {
      column.values().forEach(input -> found.add(below(input)));
      column.rows().forEach(input -> found.decidedBy(below(input)));
    }
    return found;
  }

  private Found below(LineageInput input) {
    return below(Ancestor.of(input));
  }

  private int number(Ancestor source) {
    return numbers.computeIfAbsent(
        source,
        added -> {
          sources.add(added);
          return sources.size() - 1;
        });
  }

  private SortedSet<Ancestor> named(BitSet bits) {
    SortedSet<Ancestor> named = new TreeSet<>();
    bits.stream().mapToObj(sources::get).forEach(named::add);
    return named;
  }

  private static BitSet copy(BitSet bits) {
    return (BitSet) bits.clone();
  }
}
