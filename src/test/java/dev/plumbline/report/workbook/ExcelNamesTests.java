package dev.plumbline.report.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcelNamesTests {

  @Test
  void sheetsHaveNamesThatExcelTakes() {
    ExcelNames names = ExcelNames.ofSheets();
    assertThat(names.sheet("Spend [2026] / all: yes?")).isEqualTo("Spend  2026    all  yes");
    assertThat(names.sheet("x".repeat(40))).isEqualTo("x".repeat(31));
    assertThat(names.sheet("x".repeat(41))).isEqualTo("x".repeat(29) + " 2");
    assertThat(names.sheet("History")).isEqualTo("History 2");
  }

  @Test
  void namesDifferByMoreThanCase() {
    ExcelNames names = ExcelNames.ofSheets();
    assertThat(names.sheet("Budget")).isEqualTo("Budget");
    assertThat(names.sheet("BUDGET")).isEqualTo("BUDGET 2");
  }

  @Test
  void tablesAreNoAddressesOfCells() {
    ExcelNames names = ExcelNames.ofTables();
    assertThat(names.table("budget_total")).isEqualTo("budget_total");
    assertThat(names.table("q1")).isEqualTo("table_q1");
    assertThat(names.table("R1C1")).isEqualTo("table_R1C1");
    assertThat(names.table("2026-spend")).isEqualTo("table_2026_spend");
    assertThat(names.table("budget_total")).isEqualTo("budget_total_2");
  }

  @Test
  void headersAreOneLineAndNeverEmpty() {
    ExcelNames names = ExcelNames.ofHeaders();
    assertThat(names.header(" Cost\ncentre ")).isEqualTo("Cost centre");
    assertThat(names.header("")).isEqualTo("?");
    assertThat(names.header("cost centre")).isEqualTo("cost centre 2");
  }
}
