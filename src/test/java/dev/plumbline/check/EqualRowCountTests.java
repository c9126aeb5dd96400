package dev.plumbline.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.result.CheckResult;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class EqualRowCountTests {
  private static final String SAME =
      "table_row_count_to_equal_other_table {other_table_name: other}";

  @Test
  void bothCountsAreToldWhetherTheyAreEqualOrNot() {
    assertThat(tables(4, 4).told(SAME)).isEqualTo("PASSED =t: 4, other: 4");
    CheckResult differs = tables(4, 1).result(SAME);
    assertThat(CheckedTables.told(differs)).isEqualTo("FAILED =t: 4, other: 1");
    assertThat(differs.reason().get().in(Locale.ENGLISH)).isEqualTo("t has 4 rows, other has 1");
  }

  @Test
  void noRowsEqualNoRows() {
    assertThat(tables(0, 0).told(SAME)).isEqualTo("PASSED =t: 0, other: 0");
  }

  @Test
  void anotherTableThatIsNotOpenIsAnErrorOfItsOwn() {
    assertThat(Neighbours.of("SELECT 1 AS id").closed("other").told(SAME))
        .isEqualTo("ERROR OTHER_TABLE_NOT_OPEN");
  }

  @Test
  void itCostsOneQueryMore() {
    assertThat(tables(1, 1).check(SAME).cost().queries()).isEqualTo(1);
    assertThat(tables(1, 1).predict(SAME).queries()).isEqualTo(1);
    assertThat(tables(1, 1).check(SAME).cost().scans()).isEqualTo(1);
  }

  private static Neighbours tables(int own, int others) {
    return Neighbours.of("SELECT id FROM range(%d)".formatted(own))
        .other("other", "SELECT id FROM range(%d)".formatted(others));
  }
}
