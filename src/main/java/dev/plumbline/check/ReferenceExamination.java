package dev.plumbline.check;

import dev.plumbline.expectation.ReferenceRule;
import dev.plumbline.expectation.Sql;
import dev.plumbline.project.SegmentDefinition;
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
    return failing(Optional.empty(), List.of());
  }

  @Override
  public Optional<Failing> failing(Evidence evidence, String groups, List<String> by) {
    return failing(Optional.of(groups), by);
  }

  private Optional<Failing> failing(Optional<String> groups, List<String> by) {
    List<String> key =
        table.definition().key().stream().filter(name -> table.typeOf(name).isPresent()).toList();
    List<ShownColumn> shown =
        Stream.of(key, by, rule.columns())
            .flatMap(List::stream)
            .distinct()
            .map(this::shown)
            .toList();
    String order = shown.stream().map(ShownColumn::expression).collect(Collectors.joining(", "));
    return Optional.of(
        new Failing.Queried(
            "FROM (SELECT * FROM %s AS batch WHERE %s) AS %s LEFT ANTI JOIN %s ON %s ORDER BY %s"
                .formatted(batch(), where(groups), OWN, keys(), matches(), order),
            shown,
            context.samples()));
  }

  private Question counts() {
    List<String> counts =
        List.of(
            "coalesce(sum(CASE WHEN %s._plumbline_found IS NULL THEN _plumbline_rows END), 0)"
                .formatted(OTHER),
            "coalesce(sum(_plumbline_rows), 0)");
    return rule.definition()
        .segments()
        .<Question>map(by -> new QueryByGroup(groupKeys(by), counts, found(by), List.of(0L, 0L)))
        .orElseGet(
            () ->
                new Query(
                    "SELECT " + String.join(", ", counts) + " FROM " + found(rule.columns())));
  }

  /** The keys of this table, each beside the one that it stands for. */
  private String found(List<String> columns) {
    return ("(SELECT %1$s, count(*) AS _plumbline_rows FROM %2$s AS batch WHERE %3$s GROUP BY %1$s)"
            + " AS %4$s LEFT JOIN %5$s ON %6$s")
        .formatted(names(columns), batch(), where(Optional.empty()), OWN, keys(), matches());
  }

  private String found(SegmentDefinition by) {
    return found(Stream.concat(by.columns().stream(), rule.columns().stream()).distinct().toList());
  }

  private static List<String> groupKeys(SegmentDefinition by) {
    return GroupKey.columns(by).stream().map(column -> OWN + "." + Sql.column(column)).toList();
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

  private String where(Optional<String> groups) {
    return Sql.all(
        Stream.of(groups, rule.declaration().condition(), Optional.of(rule.evaluated()))
            .flatMap(Optional::stream)
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
