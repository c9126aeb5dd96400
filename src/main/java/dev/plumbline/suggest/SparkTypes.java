package dev.plumbline.suggest;

import java.util.Optional;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;

/** Types of Spark as configuration names them. */
final class SparkTypes {

  private SparkTypes() {}

  /** Empty for nested and binary types, which have no name there. */
  static Optional<String> named(DataType type) {
    if (type instanceof DecimalType) {
      return Optional.of(type.catalogString());
    }
    return switch (type.typeName()) {
      case "string", "boolean", "integer", "long", "double", "date", "timestamp" ->
          Optional.of(type.typeName());
      case "byte", "short" -> Optional.of("integer");
      case "float" -> Optional.of("double");
      case "timestamp_ntz" -> Optional.of("timestamp");
      default -> Optional.empty();
    };
  }
}
