package dev.plumbline.attribution;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createStructField;
import static org.apache.spark.sql.types.DataTypes.createStructType;

import dev.plumbline.attribution.RemovalEffects.Step;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.StructField;
import scala.collection.JavaConverters;
import scala.collection.Seq;

/** What SQL can ask about journeys. */
public final class AttributionFunctions {
  /**
   * {@code
   * array<struct<from_channel:string,to_channel:string,is_conversion:boolean,journeys:double>>} to
   * {@code array<struct<channel:string,removal_effect:double>>}: {@link RemovalEffects}.
   */
  private static final String REMOVAL_EFFECTS = "removal_effects";

  private AttributionFunctions() {}

  /** Lets the SQL of a session call them. */
  public static void register(SparkSession session) {
    StructField[] effect = {
      createStructField("channel", StringType, false),
      createStructField("removal_effect", DoubleType, false)
    };
    session
        .udf()
        .register(REMOVAL_EFFECTS, new Effects(), createArrayType(createStructType(effect), false));
  }

  private static final class Effects implements UDF1<Seq<Row>, List<Row>> {
    private static final long serialVersionUID = 1L;

    @Override
    public List<Row> call(Seq<Row> steps) {
      return RemovalEffects.of(
              JavaConverters.seqAsJavaList(steps).stream().map(Effects::step).toList())
          .entrySet()
          .stream()
          .map(effect -> RowFactory.create(effect.getKey(), effect.getValue()))
          .toList();
    }

    private static Step step(Row row) {
      return new Step(
          Optional.ofNullable(row.getString(0)),
          Optional.ofNullable(row.getString(1)),
          row.getBoolean(2),
          row.getDouble(3));
    }
  }
}
