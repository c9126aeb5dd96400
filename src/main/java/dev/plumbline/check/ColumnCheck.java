package dev.plumbline.check;

import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.TypeDemand;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DateType;
import org.apache.spark.sql.types.NullType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StringType;
import org.apache.spark.sql.types.TimestampNTZType;
import org.apache.spark.sql.types.TimestampType;

/** Tells, from the columns alone, what cannot be evaluated. */
record ColumnCheck(CheckedTable table) {

  /** The class of error that keeps an expectation from being evaluated. */
  Optional<String> objection(Expectation expectation) {
    boolean missing =
        Stream.concat(
                expectation.columns().stream(), expectation.definition().segmentColumns().stream())
            .anyMatch(column -> table.typeOf(column).isEmpty());
    return missing
        ? Optional.of(ErrorClass.UNRESOLVED_COLUMN)
        : expectation.demands().stream().map(this::objection).flatMap(Optional::stream).findFirst();
  }

  /** Whether values of this type have a place in time. */
  static boolean isMoment(DataType type) {
    return type instanceof DateType
        || type instanceof TimestampType
        || type instanceof TimestampNTZType;
  }

  private Optional<String> objection(TypeDemand demand) {
    DataType type = table.typeOf(demand.column()).orElseThrow();
    boolean fits =
        switch (demand.kind()) {
          case TEXT -> type instanceof StringType;
          case NUMBER -> type instanceof NumericType;
          case NUMBER_OR_TEXT -> type instanceof NumericType || type instanceof StringType;
          case ORDERED ->
              type instanceof NumericType || type instanceof StringType || isMoment(type);
          case MOMENT -> isMoment(type);
          case ANY -> true;
        };
    // A column without a type holds nothing that could be wrong.
    if (!fits && !(type instanceof NullType)) {
      return Optional.of(ErrorClass.DATATYPE_MISMATCH);
    }
    boolean readable = demand.literals().stream().allMatch(literal -> reads(type, literal));
    return readable ? Optional.empty() : Optional.of(ErrorClass.CAST_INVALID_INPUT);
  }

  private static boolean reads(DataType type, String literal) {
    if (isMoment(type)) {
      return Moment.read(literal).isPresent();
    }
    return !(type instanceof NumericType) || isNumber(literal);
  }

  private static boolean isNumber(String literal) {
    try {
      return new BigDecimal(literal.strip()) != null;
    } catch (NumberFormatException text) {
      return false;
    }
  }
}
