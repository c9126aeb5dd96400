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
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;

/**
 * Counts the rows whose key stands in no row of another table: the keys of both are grouped, then
 * joined.
 *
 * @param otherRows the name of the other table's view, as Spark SQL
 */
record ReferenceExamination(CheckedTable table, ReferenceRule rule, String otherRows)
    implements Examination, Marking {
  private static final String OWN = "own_row";
  private static final String OTHER = "other_row";

  static Examination of(CheckedTable table, CheckContext context, ReferenceRule rule) {
    requireKinship(table, Others.rows(context, rule.other().table()), rule);
    Batch.view(table.opened());
    return new ReferenceExamination(table, rule, Others.view(context, rule.other().table()));
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
    return Optional.of(new Failing.Marked(this, rule.columns()));
  }

  @Override
  public Dataset<Row> marked(Dataset<Row> records, String mark) {
    return records
        .alias(OWN)
        .join(
            records.sparkSession().sql(keys()).alias(OTHER),
            functions.expr(matches()),
            "left_outer")
        .select(functions.col(OWN + ".*"), functions.col(OTHER + "._plumbline_found").as(mark));
  }

  @Override
  public String condition(String mark) {
    return table.where(rule.declaration().condition(), rule.evaluated(), mark + " IS NULL");
  }

  private Question counts() {
    List<String> counts =
        List.of(
            "coalesce(sum(CASE WHEN %s._plumbline_found IS NULL THEN _plumbline_rows END), 0)"
                .formatted(OTHER),
            "coalesce(sum(_plumbline_rows), 0)");
    return rule.definition()
        .segments()
        .<Question>map(by -> byGroup(GroupKey.columns(by), counts))
        .orElseGet(
            () ->
                new Query(
                    "SELECT " + String.join(", ", counts) + " FROM " + found(rule.columns())));
  }

  private QueryByGroup byGroup(List<String> by, List<String> counts) {
    return new QueryByGroup(
        by.stream().map(column -> OWN + "." + Sql.column(column)).toList(),
        by.stream().map(table::mask).toList(),
        counts,
        found(Stream.concat(by.stream(), rule.columns().stream()).distinct().toList()),
        List.of(0L, 0L));
  }

  /** The keys of this table, each beside the one that it stands for. */
  private String found(List<String> columns) {
    return ("(SELECT %1$s, count(*) AS _plumbline_rows FROM %2$s AS batch WHERE %3$s GROUP BY %1$s)"
            + " AS %4$s LEFT JOIN (%5$s) AS %6$s ON %7$s")
        .formatted(names(columns), batch(), where(), OWN, keys(), OTHER, matches());
  }

  private String keys() {
    return "SELECT DISTINCT %s, true AS _plumbline_found FROM %s"
        .formatted(names(rule.other().columns()), otherRows);
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
