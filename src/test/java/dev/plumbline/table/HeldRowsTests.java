package dev.plumbline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.TestSpark;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.LongAccumulator;
import org.junit.jupiter.api.Test;

class HeldRowsTests {
  private static final SparkSession SPARK = TestSpark.session();

  @Test
  void whatComputingTakesIsCountedForTheRowsAndNotForTheirFirstReader() {
    Dataset<Row> held = HeldRows.hold("held", grouped(SPARK.range(0, 30, 1, 2).toDF()));
    assertThat(HeldRows.computing(held)).isEmpty();
    Metered<List<Row>> first = read(held);
    Metered<List<Row>> second = read(held);
    assertThat(first.value()).hasSize(3).isEqualTo(second.value());
    assertThat(List.of(first.jobs(), first.stages()))
        .isEqualTo(List.of(second.jobs(), second.stages()));
    assertThat(HeldRows.computing(held).map(Metered::stages)).contains(2);
  }

  @Test
  void whatRowsStandOnIsCountedForItself() {
    Dataset<Row> below = HeldRows.hold("below", grouped(SPARK.range(0, 30, 1, 2).toDF()));
    Dataset<Row> above = HeldRows.hold("above", below.selectExpr("sum(n) AS id"));
    HeldRows.compute(above.where("id > 0"));
    assertThat(HeldRows.computing(below).map(Metered::stages)).contains(2);
    assertThat(HeldRows.computing(above).map(Metered::value)).contains(1L);
    assertThat(read(above).value()).extracting(row -> row.getLong(0)).containsExactly(30L);
  }

  @Test
  void allWhoReadAtOnceFindWhatWasComputedOnce() {
    LongAccumulator seen = SPARK.sparkContext().longAccumulator();
    SPARK
        .udf()
        .register(
            "seen",
            (UDF1<Long, Long>)
                id -> {
                  seen.add(1);
                  return id;
                },
            DataTypes.LongType);
    Dataset<Row> held =
        HeldRows.hold("held", SPARK.range(0, 30, 1, 3).selectExpr("seen(id) AS id"));
    List<CompletableFuture<List<Row>>> readers =
        IntStream.range(0, 4)
            .mapToObj(reader -> CompletableFuture.supplyAsync(held::collectAsList))
            .toList();
    assertThat(readers.stream().map(CompletableFuture::join).distinct()).hasSize(1);
    assertThat(seen.value()).isEqualTo(30L);
  }

  @Test
  void plansOnHeldRowsSayNothingOfWhatIsBelow() {
    Dataset<Row> held = HeldRows.hold("held", grouped(SPARK.range(30).toDF()));
    String plan = held.where("n > 1").queryExecution().executedPlan().treeString();
    assertThat(plan).contains("Held held").doesNotContain("Range");
  }

  @Test
  void rowsThatCannotBeComputedFailForEveryReader() {
    Dataset<Row> held =
        HeldRows.hold("held", SPARK.range(3).selectExpr("raise_error('broken') AS id"));
    for (Dataset<Row> reader : Stream.of(held, held).toList()) {
      assertThatThrownBy(reader::collectAsList).hasMessageContaining("broken");
    }
    assertThat(HeldRows.computing(held)).isEmpty();
  }

  @Test
  void rowsThatWereGivenBackAreComputedAnew() {
    Dataset<Row> held = HeldRows.hold("held", grouped(SPARK.range(0, 30, 1, 2).toDF()));
    List<Row> rows = held.collectAsList();
    HeldRows.release(held);
    assertThat(HeldRows.computing(held)).isEmpty();
    assertThat(held.select("*").collectAsList()).isEqualTo(rows);
    assertThat(HeldRows.computing(held)).isPresent();
  }

  private static Dataset<Row> grouped(Dataset<Row> rows) {
    return rows.selectExpr("id % 3 AS a").groupBy("a").count().selectExpr("a", "count AS n");
  }

  private static Metered<List<Row>> read(Dataset<Row> rows) {
    return Metered.run(SPARK.sparkContext(), rows::collectAsList);
  }
}
