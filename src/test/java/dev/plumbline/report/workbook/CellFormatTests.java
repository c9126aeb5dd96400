package dev.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.project.Metric.Unit;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CellFormatTests {

  @Test
  void everyUnitHasItsFormat() {
    assertThat(Arrays.stream(Unit.values()).map(unit -> CellFormat.of(unit, "EUR").pattern()))
        .containsExactly("#,##0.00", "#,##0.0000", "0.00%", "0.00", "#,##0", "#,##0.00");
  }

  @Test
  void aShareIsStoredCutToTheDigitsShown() {
    CellFormat ratio = CellFormat.of(Unit.RATIO, "EUR");
    assertThat(ratio.stored(new BigDecimal("0.99996"))).isEqualByComparingTo("0.9999");
    CellFormat money = CellFormat.of(Unit.MONEY, "EUR");
    assertThat(money.stored(new BigDecimal("0.99996"))).isEqualByComparingTo("0.99996");
  }

  @Test
  void aCurrencyWithoutCentsShowsNone() {
    assertThat(CellFormat.of(Unit.MONEY, "JPY").pattern()).isEqualTo("#,##0");
    assertThat(CellFormat.of(Unit.UNIT_PRICE, "JPY").pattern()).isEqualTo("#,##0.00");
  }

  @Test
  void otherNumbersShowTheDecimalsTheyHave() {
    assertThat(CellFormat.of(List.of(new BigDecimal("2026"))).pattern())
        .isEqualTo("[<10000]0;#,##0");
    assertThat(CellFormat.of(List.of(new BigDecimal("1.5"))).pattern()).isEqualTo("#,##0.00");
    assertThat(CellFormat.of(List.of(new BigDecimal("0.123456"))).pattern())
        .isEqualTo("#,##0.0000");
  }

  @Test
  void anAxisLosesDecimalsAndThenZeros() {
    CellFormat money = CellFormat.of(Unit.MONEY, "EUR");
    assertThat(money.onAxis(new BigDecimal("9"), "M").pattern()).isEqualTo("#,##0.00");
    assertThat(money.onAxis(new BigDecimal("9000"), "M").pattern()).isEqualTo("#,##0");
    assertThat(money.onAxis(new BigDecimal("10000000"), "M").pattern()).isEqualTo("#,##0,,\"M\"");
  }
}
