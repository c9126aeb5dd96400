package dev.plumbline.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;

/**
 * The type of a column of a case, and how its values become Spark's.
 *
 * @param reader makes a value of one that is there
 */
record ConformanceType(DataType type, Function<JsonNode, Object> reader) {
  private static final ConformanceType NOTHING =
      new ConformanceType(DataTypes.NullType, value -> null);
  private static final ConformanceType BOOLEAN =
      new ConformanceType(DataTypes.BooleanType, JsonNode::asBoolean);
  private static final ConformanceType BYTE =
      new ConformanceType(DataTypes.ByteType, value -> (byte) value.asInt());
  private static final ConformanceType SHORT =
      new ConformanceType(DataTypes.ShortType, value -> (short) value.asInt());
  private static final ConformanceType INTEGER =
      new ConformanceType(DataTypes.IntegerType, JsonNode::asInt);
  private static final ConformanceType LONG =
      new ConformanceType(DataTypes.LongType, JsonNode::asLong);
  private static final ConformanceType FLOAT =
      new ConformanceType(DataTypes.FloatType, value -> (float) floating(value));
  private static final ConformanceType DOUBLE =
      new ConformanceType(DataTypes.DoubleType, ConformanceType::floating);
  private static final ConformanceType DECIMAL =
      new ConformanceType(
          DataTypes.createDecimalType(38, 18), value -> new BigDecimal(text(value)));
  private static final ConformanceType TEXT =
      new ConformanceType(DataTypes.StringType, ConformanceType::text);
  private static final ConformanceType BINARY =
      new ConformanceType(DataTypes.BinaryType, ConformanceType::bytes);
  private static final ConformanceType DATE =
      new ConformanceType(DataTypes.DateType, value -> Date.valueOf(text(value).substring(0, 10)));
  private static final ConformanceType TIMESTAMP =
      new ConformanceType(DataTypes.TimestampType, value -> Timestamp.from(moment(text(value))));
  private static final ConformanceType TIMESTAMP_NTZ =
      new ConformanceType(
          DataTypes.TimestampNTZType,
          value -> LocalDateTime.ofInstant(moment(text(value)), ZoneOffset.UTC));

  private static final Map<String, ConformanceType> OF_SPARK =
      Map.ofEntries(
          Map.entry("NullType", NOTHING),
          Map.entry("BooleanType", BOOLEAN),
          Map.entry("ByteType", BYTE),
          Map.entry("ShortType", SHORT),
          Map.entry("IntegerType", INTEGER),
          Map.entry("LongType", LONG),
          Map.entry("FloatType", FLOAT),
          Map.entry("DoubleType", DOUBLE),
          Map.entry("DecimalType", DECIMAL),
          Map.entry("StringType", TEXT),
          Map.entry("BinaryType", BINARY),
          Map.entry("DateType", DATE),
          Map.entry("TimestampType", TIMESTAMP),
          Map.entry("TimestampNTZType", TIMESTAMP_NTZ));

  /**
   * What a column of a database was declared as, of which a case keeps the column's name alone: the
   * tables that hold one column of each type name it after the type.
   */
  private static final Map<String, ConformanceType> OF_DATABASES =
      Map.ofEntries(
          Map.entry("BOOLEAN", BOOLEAN),
          Map.entry("TINYINT", BYTE),
          Map.entry("BYTEINT", BYTE),
          Map.entry("SMALLINT", SHORT),
          Map.entry("INT", INTEGER),
          Map.entry("INTEGER", INTEGER),
          Map.entry("BIGINT", LONG),
          Map.entry("REAL", FLOAT),
          Map.entry("FLOAT", DOUBLE),
          Map.entry("DOUBLE", DOUBLE),
          Map.entry("DOUBLE_PRECISION", DOUBLE),
          Map.entry("DEC", DECIMAL),
          Map.entry("DECIMAL", DECIMAL),
          Map.entry("FIXED", DECIMAL),
          Map.entry("NUMBER", DECIMAL),
          Map.entry("NUMERIC", DECIMAL),
          Map.entry("BINARY", BINARY),
          Map.entry("VARBINARY", BINARY),
          Map.entry("DATE", DATE),
          Map.entry("DATETIME", TIMESTAMP_NTZ),
          Map.entry("TIMESTAMP", TIMESTAMP),
          Map.entry("TIMESTAMP_LTZ", TIMESTAMP),
          Map.entry("TIMESTAMP_TZ", TIMESTAMP),
          Map.entry("TIMESTAMP_NTZ", TIMESTAMP_NTZ));

  /** The type that a line gives a column; that of its values where it says none. */
  static ConformanceType of(String column, List<JsonNode> values, JsonNode line) {
    return List.of("schema", "inferred_schema", "spark_column_types").stream()
        .map(source -> line.path(source).path(column).asText(""))
        .filter(OF_SPARK::containsKey)
        .findFirst()
        .map(OF_SPARK::get)
        .or(() -> declared(column, line))
        .orElseGet(() -> ofPandas(line.path("pandas_dtypes").path(column).asText(""), values));
  }

  private static Optional<ConformanceType> declared(String column, JsonNode line) {
    String type = line.path("expectation").asText();
    String name = column.replace("_CUSTOM_", "").toUpperCase(Locale.ROOT);
    return Stream.of("_of_type", "_type_list", "_type_to_be").anyMatch(type::endsWith)
        ? Optional.ofNullable(OF_DATABASES.get(name))
        : Optional.empty();
  }

  private static ConformanceType ofPandas(String dtype, List<JsonNode> values) {
    String name = dtype.toLowerCase(Locale.ROOT);
    if (name.startsWith("datetime64")) {
      return TIMESTAMP;
    }
    return switch (name) {
      case "bool", "boolean" -> BOOLEAN;
      case "int8" -> BYTE;
      case "int16" -> SHORT;
      case "int32" -> INTEGER;
      case "int64", "uint32" -> LONG;
      case "float32" -> FLOAT;
      case "float64" -> DOUBLE;
      default -> ofValues(values);
    };
  }

  private static ConformanceType ofValues(List<JsonNode> values) {
    Set<String> kinds =
        values.stream()
            .filter(value -> !isMissing(value))
            .map(ConformanceType::kind)
            .collect(Collectors.toSet());
    if (kinds.isEmpty()) {
      return NOTHING;
    }
    if (kinds.size() > 1) {
      return kinds.equals(Set.of("LongType", "DoubleType")) ? DOUBLE : TEXT;
    }
    return OF_SPARK.get(kinds.iterator().next());
  }

  private static String kind(JsonNode value) {
    Optional<ConformanceMarker> marker = ConformanceMarker.of(value);
    if (marker.isPresent()) {
      return switch (marker.get().kind()) {
        case "$date" -> "DateType";
        case "$timestamp", "$datetime" -> "TimestampType";
        case "$float" -> "DoubleType";
        case "$decimal" -> "DecimalType";
        default -> marker.get().text().startsWith("b'") ? "BinaryType" : "StringType";
      };
    }
    if (value.isNumber()) {
      return value.isIntegralNumber() ? "LongType" : "DoubleType";
    }
    return value.isBoolean() ? "BooleanType" : "StringType";
  }

  /** The value as Spark takes it; null where there is none, as which pandas writes NaN. */
  Object value(JsonNode value) {
    return isMissing(value) ? null : reader.apply(value);
  }

  private static boolean isMissing(JsonNode value) {
    return value.isNull()
        || ConformanceMarker.of(value)
            .filter(marker -> marker.kind().equals("$float") && marker.text().equals("NaN"))
            .isPresent();
  }

  private static String text(JsonNode value) {
    return ConformanceMarker.of(value).map(ConformanceMarker::text).orElseGet(value::asText);
  }

  private static double floating(JsonNode value) {
    return Double.parseDouble(text(value));
  }

  private static byte[] bytes(JsonNode value) {
    String text = text(value);
    boolean literal = text.startsWith("b'") && text.endsWith("'");
    return (literal ? text.substring(2, text.length() - 1) : text).getBytes(StandardCharsets.UTF_8);
  }

  private static Instant moment(String text) {
    String iso = text.replace(' ', 'T');
    if (iso.length() == 10) {
      return LocalDate.parse(iso).atStartOfDay().toInstant(ZoneOffset.UTC);
    }
    boolean hasOffset = iso.endsWith("Z") || iso.substring(10).matches(".*[-+].*");
    return hasOffset
        ? OffsetDateTime.parse(iso).toInstant()
        : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
  }
}
