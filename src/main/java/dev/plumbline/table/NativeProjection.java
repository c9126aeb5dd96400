package dev.plumbline.table;

import dev.plumbline.project.ColumnDefinition;
import dev.plumbline.project.TableDefinition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.StructField;

/**
 * Brings a source that has types of its own to the declared ones. Only a column whose type differs
 * is cast; what a cast would lose is null with a fault beside it.
 */
final class NativeProjection {

  private final TableDefinition definition;
  private final Dataset<Row> source;
  private final Map<String, CellType> casts = new LinkedHashMap<>();

  private NativeProjection(TableDefinition definition, Dataset<Row> source) {
    this.definition = definition;
    this.source = source;
    for (StructField field : source.schema().fields()) {
      Optional.ofNullable(definition.columns().get(field.name()))
          .flatMap(column -> cast(column, field.dataType()))
          .ifPresent(cast -> casts.put(field.name(), cast));
    }
  }

  /** How a column becomes what is declared, unless it is that already or nothing is. */
  private static Optional<CellType> cast(ColumnDefinition column, DataType from) {
    Optional<DataType> to = column.type().map(DataType::fromDDL);
    return from instanceof StringType
        ? CellType.of(column, Locale.ENGLISH)
        : to.filter(type -> !type.equals(from)).map(type -> new CastCell(from, type));
  }

  static OpenedTable open(TableDefinition definition, Dataset<Row> source) {
    List<String> headers = Arrays.asList(source.columns());
    List<String> names = new ColumnNames(definition.columns().values()).named(headers);
    Dataset<Row> named = source.toDF(names.toArray(String[]::new));
    List<StructuralFinding> findings = HeaderFindings.missing(definition.columns().keySet(), names);
    for (String missing : findings.stream().flatMap(f -> f.columns().stream()).toList()) {
      String type = definition.columns().get(missing).typeOfTexts();
      named = named.selectExpr("*", "CAST(null AS " + type + ") AS " + Sql.name(missing));
    }
    NativeProjection projection = new NativeProjection(definition, named);
    return new OpenedTable(definition, projection.records(), findings);
  }

  private Dataset<Row> records() {
    if (casts.isEmpty()) {
      return source;
    }
    CellFaults faults = new CellFaults(casts);
    List<String> results = new ArrayList<>(columns().stream().map(Sql::name).toList());
    results.add("false AS " + OpenedTable.SET_ASIDE);
    results.add(faults.all() + " AS " + OpenedTable.FAULTS);
    return select(select(select(source, texts()), values(faults)), results);
  }

  private List<String> columns() {
    return Arrays.asList(source.columns());
  }

  private List<String> texts() {
    List<String> selected = new ArrayList<>();
    for (String column : columns()) {
      boolean isText = casts.containsKey(column) && !(casts.get(column) instanceof CastCell);
      String name = Sql.name(column);
      selected.add(isText ? "nullif(trim(%1$s), '') AS %1$s".formatted(name) : name);
    }
    return selected;
  }

  private List<String> values(CellFaults faults) {
    List<String> selected = new ArrayList<>();
    for (String column : columns()) {
      String name = Sql.name(column);
      CellType cast = casts.get(column);
      selected.add(cast == null ? name : cast.value(name) + " AS " + name);
    }
    selected.addAll(faults.texts());
    selected.add("CAST(null AS " + CellFaults.TYPE + ") AS " + OpenedTable.FAULTS);
    selected.add(Sql.text(definition.source().label()) + " AS " + RawTable.PLACE);
    return selected;
  }

  private static Dataset<Row> select(Dataset<Row> rows, List<String> expressions) {
    return rows.selectExpr(expressions.toArray(String[]::new));
  }
}
