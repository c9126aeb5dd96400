package dev.plumbline.expectation;

import java.util.List;

/** A rule that looks beyond single rows and single columns of its table. */
public sealed interface WiderRule extends Expectation
    permits UnexpectedRowsRule,
        EqualRowCountRule,
        QueryMatchRule,
        ReferenceRule,
        RecencyRule,
        ReconciliationRule,
        NoOverlapRule,
        DriftRule,
        AnomalyRule {

  /** The other tables that it names, and the columns it reads there. */
  default List<OtherColumns> others() {
    return List.of();
  }

  /** The queries that it declares. */
  default List<DeclaredQuery> queries() {
    return List.of();
  }

  /**
   * What makes no sense in the arguments taken together.
   *
   * @param table name of the table that the rule is declared for
   */
  default List<Objection> objections(String table) {
    return List.of();
  }

  /**
   * Columns of another table.
   *
   * @param table name of a table or roll-up of the project
   * @param tableKwarg the argument that names it
   * @param columnsKwarg the argument that names the columns
   */
  record OtherColumns(String table, List<String> columns, String tableKwarg, String columnsKwarg) {
    public OtherColumns {
      columns = List.copyOf(columns);
    }
  }

  /**
   * A query as it is declared.
   *
   * @param kwarg the argument that holds it
   * @param sql one SELECT of Spark SQL, in which {@code {batch}} stands for the table's own rows
   */
  record DeclaredQuery(String kwarg, String sql) {}

  /** What is wrong with an argument, and what would be right. */
  record Objection(String kwarg, String what, String instead) {}
}
