package dev.plumbline.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What entries add up to, computed by hand. */
class SummaryTests {
  @TempDir private Path folder;

  @Test
  void amountsDifferencesAndSharesOfBothSides() throws IOException {
    Reconciled reconciled =
        Reconciled.of(
            folder,
            Reconciled.DECLARATION,
            Reconciled.entries(
                "L1 | D1 | 2026-03-10 | Acme | C1 | EUR | 100 | 100",
                "L2 | D2 | 2026-03-11 | Acme | C1 | EUR | -40 | -40",
                "L3 | D3 | 2026-03-12 | Acme | C1 | EUR | 50 | 50",
                // The same id twice: each is an entry of its own.
                "L4 | D4 | 2026-03-13 | Acme | C2 | EUR | 10 | 10",
                "L4 | D4 | 2026-03-13 | Acme | C2 | EUR | 10 | 10",
                "L5 | D5 | 2026-03-14 | Acme | C3 | USD | 30 | -",
                "L6 | D6 | 2026-03-15 | Acme | C4 | EUR | - | -"),
            Reconciled.entries(
                "R1 | D1 | 2026-03-10 | Acme | C1 | EUR | 100 | 100",
                "R2 | D2 | 2026-03-11 | Acme | C1 | EUR | -40 | -40",
                "R3 | D3 | 2026-03-12 | Acme | C1 | EUR | 45 | 45",
                "R4 | D4 | 2026-03-13 | Acme | C2 | EUR | 10 | 10",
                "R4 | D4 | 2026-03-13 | Acme | C2 | EUR | 10 | 10",
                "R9 | D9 | 2026-04-30 | Other | C2 | EUR | 7 | 7"));

    // C1: 190 of 190 without signs are matched, and 140 agree.
    assertThat(told(reconciled, "cost_center = 'C1'", 10))
        .containsExactly(
            "C1 | 3 | 110.00 | 105.00 | 5.00 | 110.00 | 0.00 | 1.0000000000 | 0.7368421053 | 3");
    assertThat(told(reconciled, "cost_center = 'C2' ORDER BY period", 10))
        .containsExactly(
            "C2 | 3 | 20.00 | 20.00 | 0.00 | 20.00 | 0.00 | 1.0000000000 | 1.0000000000 | 2",
            "C2 | 4 | 0.00 | 7.00 | -7.00 | 0.00 | 0.00 | null | null | 0");
    // Without a rate the amount is not known; without an amount there is none to add.
    assertThat(told(reconciled, "cost_center = 'C3'", 5))
        .containsExactly("C3 | 3 | null | 0.00 | null");
    assertThat(
            reconciled.texts(
                "SELECT left_amount, right_amount, entries_without_amount FROM r_by_group"
                    + " WHERE cost_center = 'C4'"))
        .containsExactly("0.00 | 0.00 | 1");
    assertThat(reconciled.texts("SELECT left_amount, right_amount, left_entries FROM r_total"))
        .containsExactly("null | 132.00 | 7");
    assertThat(reconciled.texts("SELECT entry_id, status FROM r_exception"))
        .containsExactlyInAnyOrder(
            "L3 | deviating",
            "R3 | deviating",
            "L5 | unmatched",
            "L6 | unmatched",
            "R9 | unmatched");
    reconciled.views().release();
  }

  @Test
  void withoutGroupAmountsEveryCurrencyHasItsOwnSums() throws IOException {
    String declaration =
        Reconciled.DECLARATION.replace(
            "group_amount: {left: amount_group, right: amount_group}\n", "");
    Dataset<Row> entries =
        Reconciled.entries(
            "1 | D1 | 2026-03-10 | Acme | C1 | EUR | 100 | 1",
            "2 | D2 | 2026-03-10 | Acme | C1 | USD | 30 | 1");

    Reconciled reconciled = Reconciled.of(folder, declaration, entries, entries);

    assertThat(
            reconciled.texts(
                "SELECT currency, left_amount, right_amount FROM r_total ORDER BY currency"))
        .containsExactly("EUR | 100.00 | 100.00", "USD | 30.00 | 30.00");
    reconciled.views().release();
  }

  /** The first columns of groups. */
  private static List<String> told(Reconciled reconciled, String where, int columns) {
    return reconciled.texts("SELECT * FROM r_by_group WHERE " + where).stream()
        .map(row -> String.join(" | ", List.of(row.split(" \\| ")).subList(0, columns)))
        .toList();
  }
}
