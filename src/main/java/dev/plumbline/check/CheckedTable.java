package dev.plumbline.check;

import dev.plumbline.expectation.Expectation;
import dev.plumbline.expectation.FormatRule;
import dev.plumbline.expectation.RowFunction;
import dev.plumbline.expectation.SchemaRule.SchemaColumn;
import dev.plumbline.expectation.Sql;
import dev.plumbline.mask.Masking;
import dev.plumbline.mask.Treatment;
import dev.plumbline.project.ColumnClass;
import dev.plumbline.project.TableDefinition;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.StructuralFinding;
import dev.plumbline.table.StructuralFinding.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * An opened table as checks see it: the columns it really has, and which rows count.
 *
 * @param suspected columns that may hold personal data whatever their class says
 */
record CheckedTable(OpenedTable opened, Masking masking, Set<String> suspected) {
  private static final Set<String> RESERVED = Set.of(OpenedTable.SET_ASIDE, OpenedTable.FAULTS);

  CheckedTable {
    suspected = Set.copyOf(suspected);
  }

  /** A table of which these are the expectations. */
  static CheckedTable of(OpenedTable opened, Masking masking, List<Expectation> expectations) {
    Set<String> suspected =
        expectations.stream()
            .filter(FormatRule.class::isInstance)
            .map(FormatRule.class::cast)
            .filter(rule -> rule.function() == RowFunction.IS_IMPERSONAL)
            .map(FormatRule::column)
            .collect(Collectors.toSet());
    return new CheckedTable(opened, masking, suspected);
  }

  TableDefinition definition() {
    return opened.definition();
  }

  /** The columns that the source has. */
  List<StructField> columns() {
    Set<String> missing =
        finding(Kind.COLUMNS_MISSING).stream()
            .flatMap(finding -> finding.columns().stream())
            .collect(Collectors.toSet());
    return Arrays.stream(opened.records().schema().fields())
        .filter(field -> !RESERVED.contains(field.name()) && !missing.contains(field.name()))
        .toList();
  }

  List<SchemaColumn> schema() {
    return columns().stream()
        .map(field -> new SchemaColumn(field.name(), typeName(field.dataType())))
        .toList();
  }

  /** The type of a column, if the source has it; names differ by case only as far as Spark says. */
  Optional<DataType> typeOf(String column) {
    Stream<StructField> same =
        columns().stream().filter(field -> field.name().equalsIgnoreCase(column));
    return same.map(StructField::dataType).findFirst();
  }

  /** How the values of a column are shown. */
  Treatment treatment(String column) {
    return mask(column).treatment();
  }

  /** How the values of a column, and figures over them, are shown. */
  ColumnMask mask(String column) {
    return new ColumnMask(masking, classOf(column), typeOf(column).orElse(DataTypes.StringType));
  }

  /** The class of a column as it is declared, or as strict as what it may hold asks for. */
  ColumnClass classOf(String column) {
    ColumnClass declared = definition().classOf(column);
    boolean isSuspected =
        declared.mayBeShown() && suspected.stream().anyMatch(column::equalsIgnoreCase);
    return isSuspected ? ColumnClass.PERSONAL : declared;
  }

  Optional<StructuralFinding> finding(Kind kind) {
    return opened.findings().stream().filter(finding -> finding.kind() == kind).findFirst();
  }

  /** The Spark SQL condition of the readable rows that meet all these conditions. */
  String where(Optional<String> first, String... others) {
    List<String> conditions = new ArrayList<>();
    if (opened.hasFaultColumns()) {
      conditions.add("NOT " + Sql.column(OpenedTable.SET_ASIDE));
    }
    first.ifPresent(conditions::add);
    Arrays.stream(others).filter(each -> !each.equals("true")).forEach(conditions::add);
    return conditions.isEmpty() ? "true" : Sql.all(conditions);
  }

  private static String typeName(DataType type) {
    // Spark's types without parameters are Scala objects, whose class names end in a dollar sign.
    return type.getClass().getSimpleName().replace("$", "");
  }
}
