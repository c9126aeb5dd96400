package dev.plumbline.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The SQL expressions that tell which texts are no values of their column's type. */
final class CellFaults {

  /** The type of {@link OpenedTable#FAULTS}. */
  static final String TYPE = "array<struct<kind:string,column:string,text:string,place:string>>";

  private static final String NONE = "CAST(array() AS " + TYPE + ")";

  private final List<String> columns;
  private final List<CellType> types;

  CellFaults(Map<String, CellType> types) {
    this.columns = List.copyOf(types.keySet());
    this.types = List.copyOf(types.values());
  }

  /** The texts of typed columns, under names of their own. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      texts.add("CAST(%s AS STRING) AS %s".formatted(Sql.name(columns.get(i)), textName(i)));
    }
    return texts;
  }

  /** The faults of the record and of its cells; null where there are none. */
  String all() {
    if (columns.isEmpty()) {
      return OpenedTable.FAULTS;
    }
    List<String> arrays = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      arrays.add("CASE WHEN " + isBad(i) + " THEN array(" + fault(i) + ") ELSE " + NONE + " END");
    }
    String anyBad =
        IntStream.range(0, columns.size())
            .mapToObj(this::isBad)
            .collect(Collectors.joining(" OR "));
    return "CASE WHEN %s THEN concat(coalesce(%2$s, %3$s), %4$s) ELSE %2$s END"
        .formatted(anyBad, OpenedTable.FAULTS, NONE, String.join(", ", arrays));
  }

  private String isBad(int column) {
    return "(%s IS NOT NULL AND %s IS NULL)"
        .formatted(textName(column), Sql.name(columns.get(column)));
  }

  private String fault(int column) {
    return "named_struct('kind', %s, 'column', %s, 'text', %s, 'place', %s)"
        .formatted(
            Sql.text(types.get(column).fault()),
            Sql.text(columns.get(column)),
            textName(column),
            RawTable.PLACE);
  }

  private static String textName(int column) {
    return "_plumbline_text_" + column;
  }
}
