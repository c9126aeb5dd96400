package dev.plumbline.table;

import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.TableDefinition;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.datasources.v2.DataSourceV2Relation;
import org.apache.spark.sql.util.CaseInsensitiveStringMap;
import scala.Option;

/**
 * Gives the texts of a table their declared types in Spark SQL. An empty text is no value; a text
 * that is no value of its type is null with a fault beside it.
 */
final class TypedProjection {

  private static final String SPACES = " \t\u00A0\u202F";

  private static final List<String> ISO_DATES = List.of("yyyy-MM-dd", "yyyy-MM-dd'T'HH:mm:ss");

  private final SparkSession spark;
  private final TableDefinition definition;
  private final List<String> nulls;
  private final Locale locale;
  private final List<String> morePatterns;

  TypedProjection(
      SparkSession spark, TableDefinition definition, List<String> nulls, Locale locale) {
    this(spark, definition, nulls, locale, List.of());
  }

  private TypedProjection(
      SparkSession spark,
      TableDefinition definition,
      List<String> nulls,
      Locale locale,
      List<String> morePatterns) {
    this.spark = spark;
    this.definition = definition;
    this.nulls = nulls;
    this.locale = locale;
    this.morePatterns = morePatterns;
  }

  /** For sources that store dates as such: these are texts in ISO 8601, whatever is declared. */
  TypedProjection withStoredDates() {
    return new TypedProjection(spark, definition, nulls, locale, ISO_DATES);
  }

  OpenedTable open(RawTable table, List<StructuralFinding> findings) {
    Map<String, CellType> types = types(table.columnNames());
    Dataset<Row> raw =
        Dataset.ofRows(
            spark,
            DataSourceV2Relation.create(
                table, Option.empty(), Option.empty(), CaseInsensitiveStringMap.empty()));
    CellFaults faults = new CellFaults(types);
    Dataset<Row> records =
        select(
            select(select(raw, texts(table, types)), values(table, types, faults)),
            results(table, faults));
    return new OpenedTable(definition, records, findings);
  }

  private Map<String, CellType> types(List<String> columns) {
    Map<String, CellType> types = new LinkedHashMap<>();
    for (String column : columns) {
      ColumnDefinition declared = definition.columns().get(column);
      Optional.ofNullable(declared)
          .flatMap(known -> CellType.of(withMorePatterns(known), locale))
          .ifPresent(type -> types.put(column, type));
    }
    return types;
  }

  private ColumnDefinition withMorePatterns(ColumnDefinition column) {
    boolean isOfTime = List.of("date", "timestamp").contains(column.typeOfTexts());
    if (column.formats().isEmpty() || !isOfTime) {
      return column;
    }
    return new ColumnDefinition(
        column.name(),
        column.type(),
        column.classification(),
        column.headers(),
        Stream.concat(column.formats().stream(), morePatterns.stream()).toList(),
        column.place());
  }

  private List<String> texts(RawTable table, Map<String, CellType> types) {
    List<String> selected = new ArrayList<>();
    for (String column : table.columnNames()) {
      String name = Sql.name(column);
      String trimmed = "trim(" + name + ")";
      String text = types.containsKey(column) ? trimmed : name;
      String empty = nulls.isEmpty() ? "" : " OR " + trimmed + " IN (" + Sql.texts(nulls) + ")";
      selected.add(
          "CASE WHEN NOT(%1$s = ''%2$s) THEN %1$s END AS %3$s".formatted(text, empty, name));
    }
    return with(selected, OpenedTable.SET_ASIDE, OpenedTable.FAULTS, RawTable.PLACE);
  }

  private static List<String> values(
      RawTable table, Map<String, CellType> types, CellFaults faults) {
    List<String> selected = new ArrayList<>();
    for (String column : table.columnNames()) {
      String name = Sql.name(column);
      CellType type = types.get(column);
      selected.add(type == null ? name : value(type, name) + " AS " + name);
    }
    selected.addAll(faults.texts());
    return with(selected, OpenedTable.SET_ASIDE, OpenedTable.FAULTS, RawTable.PLACE);
  }

  /** Spaces of other kinds are rare, and looking for them in every cell is slow. */
  private static String value(CellType type, String name) {
    String trimmed = "trim(BOTH %s FROM %s)".formatted(Sql.text(SPACES), name);
    return "coalesce(" + type.value(name) + ", " + type.value(trimmed) + ")";
  }

  private static List<String> results(RawTable table, CellFaults faults) {
    List<String> selected = new ArrayList<>(table.columnNames().stream().map(Sql::name).toList());
    selected.add(OpenedTable.SET_ASIDE);
    selected.add(faults.all() + " AS " + OpenedTable.FAULTS);
    return selected;
  }

  private static List<String> with(List<String> selected, String... more) {
    return Stream.concat(selected.stream(), Stream.of(more)).toList();
  }

  private static Dataset<Row> select(Dataset<Row> rows, List<String> expressions) {
    return rows.selectExpr(expressions.toArray(String[]::new));
  }
}
