package dev.plumbline.table;

import dev.plumbline.project.Source;
import dev.plumbline.project.TableDefinition;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.TimestampType;

/** Opens database tables and queries; a database that does not answer is given up soon. */
final class JdbcSource implements RowSource<Source.Jdbc> {

  /** How long to wait for a connection, by kind of database, in the unit of its driver. */
  private static final Map<String, Map<String, String>> TIMEOUTS =
      Map.of(
          "jdbc:postgresql:", Map.of("connectTimeout", "10", "loginTimeout", "15"),
          "jdbc:mysql:", Map.of("connectTimeout", "10000"),
          "jdbc:mariadb:", Map.of("connectTimeout", "10000"),
          "jdbc:sqlserver:", Map.of("loginTimeout", "15"),
          "jdbc:oracle:", Map.of("oracle.net.CONNECT_TIMEOUT", "10000"));

  private final SparkSession spark;

  JdbcSource(SparkSession spark) {
    this.spark = spark;
  }

  @Override
  public OpenedTable open(TableDefinition definition, Source.Jdbc source) {
    try {
      Dataset<Row> rows =
          load(source, relation(source), source.partition().map(p -> ranges(source, p)));
      return NativeProjection.open(definition, rows);
    } catch (Exception e) {
      // Drivers and Scala code throw checked exceptions that Java does not know of.
      throw DatabaseProblems.of(source.label(), e);
    }
  }

  private Dataset<Row> load(
      Source.Jdbc source, String relation, Optional<Map<String, String>> ranges) {
    Map<String, String> options = new LinkedHashMap<>();
    TIMEOUTS.entrySet().stream()
        .filter(kind -> source.url().startsWith(kind.getKey()))
        .forEach(kind -> options.putAll(kind.getValue()));
    source.user().ifPresent(user -> options.put("user", user));
    source.password().ifPresent(password -> options.put("password", password));
    options.putAll(source.options());
    ranges.ifPresent(options::putAll);
    options.put("url", source.url());
    options.put("dbtable", relation);
    return spark.read().format("jdbc").options(options).load();
  }

  private static String relation(Source.Jdbc source) {
    String query = source.query().strip();
    boolean isQuery = query.matches("(?is)(select|with)\\s.*");
    return isQuery ? "(" + query.replaceFirst(";\\s*$", "") + ") plumbline_query" : query;
  }

  /** The options for reading in parts; none where the column holds no values. */
  private Map<String, String> ranges(Source.Jdbc source, Source.Jdbc.Partition partition) {
    String bounds =
        "(SELECT min(%1$s) AS lowest, max(%1$s) AS highest FROM %2$s) plumbline_bounds"
            .formatted(partition.column(), relation(source));
    Dataset<Row> asked = load(source, bounds, Optional.empty());
    requireRanges(source, partition, asked.schema().fields()[0].dataType());
    Row found = asked.head();
    if (found.isNullAt(0)) {
      return Map.of();
    }
    return Map.of(
        "partitionColumn", partition.column(),
        "lowerBound", bound(found.get(0)),
        "upperBound", bound(found.get(1)),
        "numPartitions", Integer.toString(partition.count()));
  }

  private static void requireRanges(
      Source.Jdbc source, Source.Jdbc.Partition partition, DataType type) {
    boolean suits =
        type instanceof NumericType || type instanceof DateType || type instanceof TimestampType;
    if (!suits) {
      throw DatabaseProblems.partitionColumn(source.label(), partition.column());
    }
  }

  private static String bound(Object value) {
    return value instanceof Number number ? Long.toString(number.longValue()) : value.toString();
  }
}
