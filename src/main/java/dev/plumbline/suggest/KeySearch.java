package dev.plumbline.suggest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Looks for what identifies a row: a column, else two, else three together. Numbers of different
 * values are estimated here; whether a candidate holds is tried afterwards, of a few candidates.
 */
final class KeySearch implements RowTally<KeySearch> {

  private static final long serialVersionUID = 1L;
  private static final double NEARLY_ALL = 0.95;
  private static final int MOST_SINGLE = 3;
  private static final int MOST_COMBINED = 8;
  private static final int MOST_TOGETHER = 3;
  private static final int LONGEST_PART = 60;
  private static final int FEW = 2;

  private final List<int[]> combinations;
  private final List<DistinctCount> counts = new ArrayList<>();

  private KeySearch(List<int[]> combinations) {
    this.combinations = combinations;
    combinations.forEach(combination -> counts.add(new DistinctCount()));
  }

  /** The single columns that may be keys, the likeliest first. */
  static List<List<String>> single(TableFacts table) {
    return table.columns().stream()
        .filter(column -> mayIdentify(column, table))
        .sorted(Comparator.comparingInt(column -> rank(column, table)))
        .limit(MOST_SINGLE)
        .map(column -> List.of(column.name()))
        .toList();
  }

  private static boolean mayIdentify(ColumnFacts column, TableFacts table) {
    ColumnProfile profile = column.profile();
    boolean first = table.columns().indexOf(column) == 0;
    boolean named = column.words().areOfAnIdentifier() || column.words().areOfEmail() || first;
    boolean discrete =
        column.isText() || column.type().equals("integer") || column.type().equals("long");
    return table.rows() >= FEW
        && named
        && discrete
        && profile.present() >= NEARLY_ALL * table.rows()
        && profile.distinct() >= NEARLY_ALL * profile.present();
  }

  /** The table's own id comes before other ids, and what stands to the left before the rest. */
  private static int rank(ColumnFacts column, TableFacts table) {
    int position = table.columns().indexOf(column);
    List<String> words = column.words().words();
    boolean own = words.equals(List.of("id")) || Labels.id(column, table).equals("id");
    return position + (own ? 0 : column.words().areOfAnId() ? 1_000 : 10_000);
  }

  /** The pairs, else triples, of columns that may be keys, by one pass over the rows. */
  static List<List<String>> combined(Dataset<Row> rows, TableFacts table) {
    List<ColumnFacts> parts =
        table.columns().stream()
            .filter(column -> mayBePart(column, table))
            .sorted(
                Comparator.comparingInt((ColumnFacts column) -> preference(column))
                    .thenComparing(column -> table.columns().indexOf(column)))
            .limit(MOST_COMBINED)
            .sorted(Comparator.comparing(column -> table.columns().indexOf(column)))
            .toList();
    List<int[]> combinations = combinations(parts.size(), parts, table.rows());
    if (combinations.isEmpty()) {
      return List.of();
    }
    Dataset<Row> selected =
        rows.selectExpr(
            parts.stream()
                .map(part -> "CAST(" + Names.quoted(part.name()) + " AS STRING)")
                .toArray(String[]::new));
    KeySearch found = RowTally.of(selected, new KeySearch(combinations));
    return found.enough(parts, table.rows());
  }

  private static boolean mayBePart(ColumnFacts column, TableFacts table) {
    boolean discrete = !column.type().equals("double") && !column.type().startsWith("decimal");
    return table.rows() >= FEW
        && discrete
        && column.mayBeShown()
        && column.profile().present() == table.rows()
        && column.profile().distinct() >= 2
        && column.profile().longest() <= LONGEST_PART;
  }

  private static int preference(ColumnFacts column) {
    if (column.words().areOfAnId()) {
      return 0;
    }
    if (column.words().areOfAnIdentifier()) {
      return 1;
    }
    return column.type().equals("boolean") || column.words().areOfAMeasure() ? 3 : 2;
  }

  private static List<int[]> combinations(int size, List<ColumnFacts> parts, long rows) {
    List<int[]> all = new ArrayList<>();
    for (int first = 0; first < size; first++) {
      for (int second = first + 1; second < size; second++) {
        add(all, parts, rows, first, second);
        for (int third = second + 1; third < size; third++) {
          add(all, parts, rows, first, second, third);
        }
      }
    }
    all.sort(Comparator.comparingInt(combination -> combination.length));
    return all;
  }

  /** Columns whose values cannot be combined in as many ways as there are rows are left out. */
  private static void add(List<int[]> all, List<ColumnFacts> parts, long rows, int... combination) {
    double ways = 1;
    for (int part : combination) {
      ways *= parts.get(part).profile().distinct();
    }
    if (ways >= NEARLY_ALL * rows) {
      all.add(combination);
    }
  }

  @Override
  public void add(Row row) {
    for (int at = 0; at < combinations.size(); at++) {
      StringBuilder together = new StringBuilder();
      for (int part : combinations.get(at)) {
        together.append(row.getString(part)).append('\u0001');
      }
      counts.get(at).add(together.toString());
    }
  }

  @Override
  public void merge(KeySearch other) {
    for (int at = 0; at < counts.size(); at++) {
      counts.get(at).merge(other.counts.get(at));
    }
  }

  private List<List<String>> enough(List<ColumnFacts> parts, long rows) {
    List<List<String>> keys = new ArrayList<>();
    int fewest = Integer.MAX_VALUE;
    for (int at = 0; at < combinations.size() && keys.size() < MOST_TOGETHER; at++) {
      int[] combination = combinations.get(at);
      boolean identifies = counts.get(at).estimate() >= NEARLY_ALL * rows;
      if (identifies && combination.length <= fewest) {
        fewest = combination.length;
        List<String> key = new ArrayList<>();
        for (int part : combination) {
          key.add(parts.get(part).name());
        }
        keys.add(key);
      }
    }
    return keys;
  }
}
