package dev.plumbline.expectation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamedTypeTests {
  /** Names that profilers and databases write, by the type of Spark that holds such values. */
  private static final Map<TypeName, List<String>> NAMES =
      Map.of(
          TypeName.LONG,
          List.of("LongType", "LongType()", "BIGINT", "bigint(20) unsigned", "int64", "INTEGER"),
          TypeName.INTEGER,
          List.of("IntegerType", "IntegralType", "INTEGER", "INT", "int", "int_", "int32", "int4"),
          TypeName.STRING,
          List.of(
              "StringType",
              "VARCHAR(10)",
              "VARCHAR(10) COLLATE \"C\"",
              "CHARACTER VARYING(10)",
              "TEXT",
              "NVARCHAR(max)",
              "object",
              "str",
              "dtype('O')",
              "UUID",
              "TIME"),
          TypeName.TIMESTAMP,
          List.of(
              "TimestampType",
              "TIMESTAMP",
              "TIMESTAMP(6) WITH TIME ZONE",
              "TIMESTAMPTZ",
              "datetime64[ns]",
              "datetime64[ns, UTC]",
              "DATETIME2",
              "Timestamp"),
          TypeName.TIMESTAMP_NTZ,
          List.of("TIMESTAMP_NTZ", "TIMESTAMP WITHOUT TIME ZONE", "DATETIME"),
          TypeName.DECIMAL,
          List.of("DecimalType(10, 2)", "NUMERIC(10,2)", "NUMBER", "DECIMAL(38, 0)", "MONEY"),
          TypeName.DOUBLE,
          List.of("DOUBLE PRECISION", "DOUBLE_PRECISION", "FLOAT", "float64", "float_", "REAL"),
          TypeName.BOOLEAN,
          List.of("BOOL", "boolean", "bool_", "BIT"),
          TypeName.BINARY,
          List.of("BYTEA", "VARBINARY(8)", "bytes"),
          TypeName.ARRAY,
          List.of("ARRAY<INT>", "array", "list"));

  @Test
  void namesOfOtherSystemsStandForSparksTypes() {
    NAMES.forEach(
        (type, names) ->
            assertThat(names).allMatch(name -> NamedType.of(name).orElseThrow().accepts(type)));
  }

  @Test
  void namesOfSparkMeanThemselvesAlone() {
    assertThat(NamedType.of("LongType").orElseThrow().accepts(TypeName.INTEGER)).isFalse();
    assertThat(NamedType.of("DoubleType").orElseThrow().accepts(TypeName.NULL)).isFalse();
    assertThat(NamedType.of("NumericType").orElseThrow().accepts(TypeName.DECIMAL)).isTrue();
  }

  @Test
  void aColumnOfNothingIsOfEveryTypeOfOtherSystems() {
    assertThat(NamedType.of("float64").orElseThrow().accepts(TypeName.NULL)).isTrue();
  }

  @Test
  void anUnknownNameIsNoType() {
    assertThat(Stream.of("Lang", "", "()", "int65", "string x").map(NamedType::of))
        .allMatch(java.util.Optional::isEmpty);
  }
}
