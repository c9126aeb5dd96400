package dev.plumbline.check;

import dev.plumbline.expectation.ReconciliationRule;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ByteType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DecimalType;
import org.apache.spark.sql.types.IntegerType;
import org.apache.spark.sql.types.LongType;
import org.apache.spark.sql.types.ShortType;

/** Decides how the figures of two queries are compared: one with one, or key by key. */
final class Reconciliations {
  private static final String WHOLE = "DECIMAL(20, 0)";

  private Reconciliations() {}

  static Examination of(CheckedTable table, CheckContext context, ReconciliationRule rule) {
    ProjectQuery query = new ProjectQuery(table.definition().name(), context, rule.query());
    ProjectQuery other = new ProjectQuery(table.definition().name(), context, rule.other());
    Dataset<Row> here = query.rows(table.opened());
    Dataset<Row> there = other.rows(table.opened());
    int width = here.columns().length;
    if (width != there.columns().length) {
      throw new Refusal(
          Judgement.error(
              ErrorClass.DATATYPE_MISMATCH,
              Wording.of("figure-width", width, there.columns().length)));
    }
    for (int index = 0; index < width - 1; index++) {
      if (!Kinship.between(typeOf(here, index), typeOf(there, index))) {
        throw new Refusal(Judgement.error(ErrorClass.DATATYPE_MISMATCH));
      }
    }
    Figures figures =
        new Figures(
            new Side(query.view(here), exact(typeOf(here, width - 1))),
            new Side(other.view(there), exact(typeOf(there, width - 1))));
    QueryColumns origins = new QueryColumns(table, context, here);
    QueryColumns otherOrigins = new QueryColumns(table, context, there);
    boolean shown = origins.isShowable(width - 1) && otherOrigins.isShowable(width - 1);
    return width == 1
        ? new FigureExamination(rule, figures, shown)
        : new KeyedFiguresExamination(
            rule,
            figures,
            KeyedFiguresExamination.shown(here, origins, otherOrigins),
            context.samples());
  }

  /** The figures of both queries. */
  record Figures(Side here, Side there) {}

  /**
   * The figures of one query.
   *
   * @param view of its rows, as Spark SQL
   * @param type as which the figures are exact, as Spark SQL
   */
  record Side(String view, String type) {}

  private static DataType typeOf(Dataset<Row> rows, int index) {
    return rows.schema().fields()[index].dataType();
  }

  /** Doubles are refused: what is added in any order comes out in many ways. */
  private static String exact(DataType type) {
    if (type instanceof DecimalType) {
      return type.sql();
    }
    if (type instanceof LongType
        || type instanceof IntegerType
        || type instanceof ShortType
        || type instanceof ByteType) {
      return WHOLE;
    }
    throw new Refusal(
        Judgement.error(
            ErrorClass.DATATYPE_MISMATCH, Wording.of("figure-type", type.catalogString())));
  }
}
