package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import dev.plumbline.TestSpark;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** The table of a case: values by column, and Spark's type of each column. */
record ConformanceTable(Map<String, List<JsonNode>> columns, Map<String, ConformanceType> types) {

  /** The table that a line is about. */
  static ConformanceTable of(JsonNode line) {
    return of(line.path("data"), line.path("values_after_gx_conversion"), line);
  }

  /**
   * A table of a line.
   *
   * @param converted values that stand in for others, by column
   */
  static ConformanceTable of(JsonNode data, JsonNode converted, JsonNode line) {
    Map<String, List<JsonNode>> columns = new LinkedHashMap<>();
    Map<String, ConformanceType> types = new LinkedHashMap<>();
    data.fieldNames()
        .forEachRemaining(
            name -> {
              JsonNode values = converted.has(name) ? converted.get(name) : data.get(name);
              columns.put(name, StreamSupport.stream(values.spliterator(), false).toList());
              types.put(name, ConformanceType.of(name, columns.get(name), line));
            });
    return new ConformanceTable(columns, types);
  }

  Dataset<Row> rows() {
    StructType schema = new StructType();
    for (Map.Entry<String, ConformanceType> column : types.entrySet()) {
      schema =
          schema.add(
              new StructField(
                  column.getKey(),
                  column.getValue().type(),
                  true,
                  org.apache.spark.sql.types.Metadata.empty()));
    }
    int count = columns.values().stream().mapToInt(List::size).max().orElse(0);
    List<Row> rows = new ArrayList<>();
    for (int row = 0; row < count; row++) {
      List<Object> values = new ArrayList<>();
      for (Map.Entry<String, List<JsonNode>> column : columns.entrySet()) {
        values.add(types.get(column.getKey()).value(column.getValue().get(row)));
      }
      rows.add(RowFactory.create(values.toArray()));
    }
    return TestSpark.session().createDataFrame(rows, schema);
  }
}
