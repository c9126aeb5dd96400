package dev.plumbline.reconciliation;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createStructField;
import static org.apache.spark.sql.types.DataTypes.createStructType;

import dev.plumbline.reconciliation.Block.Proposal;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF4;
import org.apache.spark.sql.api.java.UDF6;
import org.apache.spark.sql.types.StructField;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** What SQL can ask of a {@link Block}, whose lists are arrays. */
public final class BlockFunctions {
  /**
   * {@code (pairs before, is_left, days, amounts, days apart, amounts apart)}: {@link Block#pairs}.
   */
  static final String PAIRED = "entries_paired";

  /** {@code (is_left, days, amounts, is_open)}: {@link Block#proposals}. */
  static final String PROPOSED = "entries_proposed";

  private BlockFunctions() {}

  /** Lets the SQL of a session call them. */
  public static void register(SparkSession session) {
    session.udf().register(PAIRED, new Paired(), createArrayType(IntegerType, true));
    StructField[] proposal = {
      createStructField("entry", IntegerType, false),
      createStructField("candidate", IntegerType, false)
    };
    session
        .udf()
        .register(PROPOSED, new Proposed(), createArrayType(createStructType(proposal), false));
  }

  private static <T> List<T> list(Seq<T> values) {
    return JavaConverters.seqAsJavaList(values);
  }

  private static final class Paired
      implements UDF6<
          Seq<Integer>, Seq<Boolean>, Seq<Integer>, Seq<Long>, Integer, Long, Integer[]> {
    private static final long serialVersionUID = 1L;

    @Override
    public Integer[] call(
        Seq<Integer> before,
        Seq<Boolean> isLeft,
        Seq<Integer> days,
        Seq<Long> amounts,
        Integer daysApart,
        Long amountsApart) {
      return new Block(list(isLeft), list(days), list(amounts))
          .pairs(before == null ? null : list(before), daysApart, amountsApart);
    }
  }

  private static final class Proposed
      implements UDF4<Seq<Boolean>, Seq<Integer>, Seq<Long>, Seq<Boolean>, List<Row>> {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Row> call(
        Seq<Boolean> isLeft, Seq<Integer> days, Seq<Long> amounts, Seq<Boolean> isOpen) {
      return new Block(list(isLeft), list(days), list(amounts))
          .proposals(list(isOpen)).stream().map(Proposed::row).toList();
    }

    private static Row row(Proposal proposal) {
      return RowFactory.create(proposal.entry(), proposal.candidate());
    }
  }
}
