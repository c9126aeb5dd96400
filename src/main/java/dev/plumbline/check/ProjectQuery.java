package dev.plumbline.check;

import dev.plumbline.expectation.Sql;
import dev.plumbline.expectation.WiderRule.DeclaredQuery;
import dev.plumbline.table.OpenedTable;
import dev.plumbline.table.SelectStatement;
import dev.plumbline.table.SelectStatement.Relation;
import dev.plumbline.table.TemporaryView;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * A query that an expectation declares: one SELECT over the tables and roll-ups of the project. It
 * can change nothing, and neither read a file nor call a program beside them.
 *
 * @param table name of the table that the expectation is declared for
 */
record ProjectQuery(String table, CheckContext context, DeclaredQuery declared) {
  /** As in formats of Python: a doubled brace stands for a single one. */
  private static final Pattern BRACES = Pattern.compile("\\{\\{|\\}\\}|\\{batch\\}");

  private static final Set<String> UNSAFE_FUNCTIONS =
      Set.of("reflect", "java_method", "try_reflect");
  private static final String VARIABLE = "${";

  /**
   * Reads the text.
   *
   * @throws SelectStatement.Refused if it is not one SELECT
   */
  SelectStatement statement() throws SelectStatement.Refused {
    return SelectStatement.parse(sql());
  }

  /** What the statement does that no check may do. */
  Optional<Trespass> trespass(SelectStatement statement) {
    return Stream.of(
            statement.functions().stream()
                .filter(UNSAFE_FUNCTIONS::contains)
                .sorted()
                .map(name -> new Trespass("calls " + name, "use functions that only compute")),
            statement.relations().stream()
                .filter(relation -> relation.name().size() > 1)
                .map(relation -> String.join(".", relation.name()))
                .map(name -> new Trespass("reads `" + name + "`", "name a table of the project")),
            Stream.of(sql())
                .filter(text -> text.contains(VARIABLE))
                .map(text -> new Trespass("holds " + VARIABLE, "write what it stands for")))
        .flatMap(trespasses -> trespasses)
        .findFirst();
  }

  /** What a query does, and what it could do instead. */
  record Trespass(String what, String instead) {}

  /** The tables and roll-ups that the statement reads beside the table itself. */
  List<String> others(SelectStatement statement) {
    return statement.relations().stream()
        .map(Relation::name)
        .filter(name -> name.size() == 1 && !name.get(0).equals(Batch.nameOf(table)))
        .map(name -> name.get(0))
        .distinct()
        .toList();
  }

  /**
   * Resolves the query against real columns; nothing is read.
   *
   * @param opened the table that the expectation is declared for
   * @throws AnalysisException if a name stands for nothing or types do not fit
   */
  Dataset<Row> analysed(OpenedTable opened) throws AnalysisException {
    Batch.view(opened);
    return opened.records().sparkSession().sql(sql(), context.surroundings().parameters().values());
  }

  /**
   * The rows that the query gives.
   *
   * @throws Refusal if it cannot be resolved
   */
  Dataset<Row> rows(OpenedTable opened) {
    try {
      SelectStatement statement = statement();
      if (trespass(statement).isPresent()) {
        throw new Refusal(Judgement.error(ErrorClass.QUERY_REFUSED));
      }
      others(statement).forEach(name -> Others.rows(context, name));
      return analysed(opened);
    } catch (SelectStatement.Refused e) {
      throw new Refusal(Judgement.error(e.error().orElse(ErrorClass.QUERY_REFUSED)));
    } catch (AnalysisException e) {
      throw new Refusal(Judgement.error(ErrorClass.of(e)));
    }
  }

  /** The rows as a view with the columns c0, c1 and so on; gives its name as Spark SQL. */
  String view(Dataset<Row> rows) {
    UUID text = UUID.nameUUIDFromBytes(declared.sql().getBytes(StandardCharsets.UTF_8));
    String view = "_plumbline_query_" + table + "_" + text;
    TemporaryView.put(view, rows.toDF(columns(rows).toArray(String[]::new)));
    return Sql.column(view);
  }

  /** The columns of the view. */
  static List<String> columns(Dataset<Row> rows) {
    return IntStream.range(0, rows.columns().length).mapToObj(index -> "c" + index).toList();
  }

  private String sql() {
    Matcher braces = BRACES.matcher(declared.sql());
    return braces.replaceAll(
        brace ->
            switch (brace.group()) {
              case "{{" -> "{";
              case "}}" -> "}";
              default -> Matcher.quoteReplacement(Sql.column(Batch.nameOf(table)));
            });
  }
}
