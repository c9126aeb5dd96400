package dev.plumbline.expectation;

import static dev.plumbline.expectation.TypeName.ARRAY;
import static dev.plumbline.expectation.TypeName.BINARY;
import static dev.plumbline.expectation.TypeName.BOOLEAN;
import static dev.plumbline.expectation.TypeName.BYTE;
import static dev.plumbline.expectation.TypeName.DATE;
import static dev.plumbline.expectation.TypeName.DAY_TIME_INTERVAL;
import static dev.plumbline.expectation.TypeName.DECIMAL;
import static dev.plumbline.expectation.TypeName.DOUBLE;
import static dev.plumbline.expectation.TypeName.FLOAT;
import static dev.plumbline.expectation.TypeName.INTEGER;
import static dev.plumbline.expectation.TypeName.INTEGRAL;
import static dev.plumbline.expectation.TypeName.LONG;
import static dev.plumbline.expectation.TypeName.MAP;
import static dev.plumbline.expectation.TypeName.NULL;
import static dev.plumbline.expectation.TypeName.NUMERIC;
import static dev.plumbline.expectation.TypeName.SHORT;
import static dev.plumbline.expectation.TypeName.STRING;
import static dev.plumbline.expectation.TypeName.STRUCT;
import static dev.plumbline.expectation.TypeName.TIMESTAMP;
import static dev.plumbline.expectation.TypeName.TIMESTAMP_NTZ;
import static dev.plumbline.expectation.TypeName.YEAR_MONTH_INTERVAL;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A type as a suite names it: in PySpark's words, in those of a database, or in those of Python,
 * NumPy and pandas.
 *
 * <p>PySpark's names mean exactly themselves. What another system calls a type is held by one or
 * several of Spark's; as elsewhere a column may be empty without having another type, a column of
 * nothing but nulls is of each of them. Lengths and precisions do not matter, and what Spark has no
 * type for, such as a time of day, is text there.
 *
 * @param text as written
 * @param types of which a column must be one
 */
public record NamedType(String text, List<TypeName> types) {
  private static final Pattern PARAMETERS =
      Pattern.compile("\\s*(?:\\([^()]*\\)|<.*>|\\[[^\\[\\]]*\\])");
  private static final Pattern TRIMMINGS =
      Pattern.compile("(?i)\\s+(?:unsigned|signed|zerofill|collate .*|character set .*)$");
  private static final Pattern SPACES = Pattern.compile("[\\s_]+");
  private static final Map<String, List<TypeName>> FOREIGN = foreign();

  public NamedType {
    types = List.copyOf(types);
  }

  /** The type of this name, if any system that is known here has it. */
  static Optional<NamedType> of(String text) {
    String bare = TRIMMINGS.matcher(PARAMETERS.matcher(text.strip()).replaceAll("")).replaceAll("");
    return TypeName.of(bare)
        .map(List::of)
        .or(() -> Optional.ofNullable(FOREIGN.get(plain(bare))))
        .or(() -> Optional.ofNullable(FOREIGN.get(plain(text))))
        .map(types -> new NamedType(text, types));
  }

  boolean accepts(TypeName actual) {
    return types.stream().anyMatch(actual::isWithin);
  }

  private static String plain(String text) {
    return SPACES.matcher(text.strip().toLowerCase(Locale.ROOT)).replaceAll("");
  }

  private static Map<String, List<TypeName>> foreign() {
    Map<String, List<TypeName>> names = new HashMap<>();
    add(names, "null void nonetype", NULL);
    add(names, "bool bool8 boolean bit logical", BOOLEAN);
    add(names, "byte sbyte", BYTE);
    add(names, "tinyint byteint uint8 utinyint", BYTE, SHORT);
    add(names, "int8", BYTE, LONG);
    add(names, "short smallint int2 int16 smallserial year", SHORT);
    add(names, "uint16 usmallint", SHORT, INTEGER);
    add(names, "mediumint int4 int32 serial", INTEGER);
    add(names, "uint32 uint uinteger", INTEGER, LONG);
    // From two to eight bytes, according to the system.
    add(names, "int integer int64 intc intp longlong biginteger", INTEGRAL);
    add(names, "long bigint bigserial", LONG);
    add(names, "uint64 ubigint hugeint int128 int256", LONG, DECIMAL);
    add(names, "float32 binaryfloat", FLOAT);
    add(names, "double float8 doubleprecision binarydouble", DOUBLE);
    add(names, "float float4 float16 float64 floating real", FLOAT, DOUBLE);
    add(
        names,
        "dec decimal numeric fixed bignumeric bigdecimal decimal.decimal money smallmoney"
            + " decimal128 decimal256",
        DECIMAL);
    add(names, "number", NUMERIC);
    add(
        names,
        "string str text char character varchar varchar2 nvarchar nvarchar2 nchar bpchar ntext"
            + " charactervarying charvarying nationalcharacter nationalcharactervarying unicode"
            + " unicodetext tinytext mediumtext longtext clob nclob longvarchar longnvarchar"
            + " largestring utf8 fixedstring lowcardinality enum set category categorical uuid"
            + " uniqueidentifier guid json jsonb xml variant super sqlvariant sysname name citext"
            + " hstore inet cidr macaddr hierarchyid rowid time timetz timewithtimezone"
            + " timewithouttimezone datetime.time geometry geography point linestring polygon",
        STRING);
    add(names, "object o dtype('o')", STRING, BINARY, DATE, DECIMAL, BOOLEAN, ARRAY, MAP, STRUCT);
    add(
        names,
        "binary varbinary bytes bytea blob tinyblob mediumblob longblob image raw longraw"
            + " longvarbinary binaryvarying rowversion bytearray largebinary",
        BINARY);
    add(names, "date datetime.date date32 date64", DATE);
    add(
        names,
        "datetime datetime2 smalldatetime datetime64 datetime.datetime timestamp pandas.timestamp"
            + " timestampwithouttimezone timestampntz timestampwithlocaltimezone",
        TIMESTAMP,
        TIMESTAMP_NTZ);
    add(
        names,
        "timestamptz timestampltz timestampwithtimezone datetimeoffset datetimetz"
            + " datetime64tz",
        TIMESTAMP);
    add(
        names,
        "interval timedelta timedelta64 datetime.timedelta duration",
        DAY_TIME_INTERVAL,
        YEAR_MONTH_INTERVAL);
    add(names, "array list tuple", ARRAY);
    add(names, "map dict", MAP);
    add(names, "struct row record", STRUCT);
    return Map.copyOf(names);
  }

  private static void add(Map<String, List<TypeName>> names, String words, TypeName... types) {
    List<TypeName> held = Stream.concat(Stream.of(types), Stream.of(NULL)).toList();
    for (String word : words.split(" ")) {
      names.put(word, held);
    }
  }
}
