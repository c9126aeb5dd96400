package dev.plumbline.check;

import dev.plumbline.expectation.ReferenceRule;
import dev.plumbline.expectation.Sql;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/**
 * Counts the rows whose key stands in no row of another table: the keys of both are grouped, then
 * joined.
 *
 * @param otherRows the name of the other table's view, as Spark SQL
 */
record ReferenceExamination(
    CheckedTable table, CheckContext context, ReferenceRule rule, String otherRows)
    implements Examination {
  private static final String OWN = "own_row";
  private static final String OTHER = "other_row";

  static Examination of(CheckedTable table, CheckContext context, ReferenceRule rule) {
    requireKinship(table, Others.rows(context, rule.other().table()), rule);
    Batch.view(table.opened());
    return new ReferenceExamination(
        table, context, rule, Others.view(context, rule.other().table()));
  }

  @Override
  public List<Question> questions() {
    return List.of(counts());
  }

  @Override
  public Judgement judge(Evidence evidence) {
    return RowExamination.judgeRows(rule.declaration()::allows, evidence.to(counts()));
  }

  @Override
  public Optional<Failing> failing() {
    List<String> key =
        table.definition().key().stream().filter(name -> table.typeOf(name).isPresent()).toList();
    List<ShownColumn> shown =
        Stream.concat(key.stream(), rule.columns().stream()).distinct().map(this::shown).toList();
    String order = shown.stream().map(ShownColumn::expression).collect(Collectors.joining(", "));
    return Optional.of(
        new Failing.Queried(
            "FROM (SELECT * FROM %s AS batch WHERE %s) AS %s LEFT ANTI JOIN %s ON %s ORDER BY %s"
                .formatted(batch(), where(), OWN, keys(), matches(), order),
            shown,
            context.samples()));
  }

  private Query counts() {
    return new Query(
        ("SELECT coalesce(sum(CASE WHEN %3$s._plumbline_found IS NULL THEN _plumbline_rows END), 0),"
                + " coalesce(sum(_plumbline_rows), 0)"
                + " FROM (SELECT %1$s, count(*) AS _plumbline_rows FROM %4$s AS batch WHERE %5$s GROUP BY %1$s)"
                + " AS %2$s LEFT JOIN %6$s ON %7$s")
            .formatted(names(rule.columns()), OWN, OTHER, batch(), where(), keys(), matches()));
  }

  private String keys() {
    return "(SELECT DISTINCT %s, true AS _plumbline_found FROM %s) AS %s"
        .formatted(names(rule.other().columns()), otherRows, OTHER);
  }

  private String matches() {
    return rule.matches(OWN, OTHER);
  }

  private String batch() {
    return Sql.column(Batch.nameOf(table.definition().name()));
  }

  private String where() {
    return Sql.all(
        Stream.concat(rule.declaration().condition().stream(), Stream.of(rule.evaluated()))
            .toList());
  }

  private ShownColumn shown(String column) {
    DataType type = table.typeOf(column).orElseThrow();
    return new ShownColumn(
        column,
        OWN + "." + Sql.column(column),
        type.catalogString(),
        table.definition().classOf(column));
  }

  private static String names(List<String> columns) {
    return columns.stream().map(Sql::column).collect(Collectors.joining(", "));
  }

  private static void requireKinship(CheckedTable table, Dataset<Row> other, ReferenceRule rule) {
    List<String> columns = rule.columns();
    IntStream.range(0, columns.size())
        .forEach(
            index -> {
              String name = rule.other().columns().get(index);
              DataType there =
                  typeOf(other, name)
                      .orElseThrow(
                          () -> new Refusal(Judgement.error(ErrorClass.UNRESOLVED_COLUMN)));
              DataType here = table.typeOf(columns.get(index)).orElseThrow();
              if (!Kinship.between(here, there)) {
                throw new Refusal(
                    Judgement.error(
                        ErrorClass.DATATYPE_MISMATCH,
                        Wording.of(
                            "key-types",
                            columns.get(index),
                            here.catalogString(),
                            name,
                            there.catalogString())));
              }
            });
  }

  private static Optional<DataType> typeOf(Dataset<Row> rows, String column) {
    return Arrays.stream(rows.schema().fields())
        .filter(field -> field.name().equalsIgnoreCase(column))
        .map(StructField::dataType)
        .findFirst();
  }
}
