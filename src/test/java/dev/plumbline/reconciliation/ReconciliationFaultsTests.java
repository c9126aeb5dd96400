package dev.plumbline.reconciliation;

import static dev.plumbline.reconciliation.Reconciled.DECLARATION;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with a declaration is told with its line and a remedy. */
class ReconciliationFaultsTests {
  private static final String FILE = "reports/reconciliations/r.yml";

  @TempDir private Path folder;

  @Test
  void theDeclarationOfTheOtherTestsHasNone() throws IOException {
    assertThat(Reconciled.faultsOf(folder, DECLARATION)).isEmpty();
  }

  @Test
  void aNameThatIsNotThatOfTheFile() throws IOException {
    faultOf("reconciliation: r\n", "reconciliation: other\n", 1, "is not named as its file");
  }

  @Test
  void aSideFromATableThatIsNotThere() throws IOException {
    faultOf("from: ledger,", "from: ledgre,", 3, "unknown table or roll-up \"ledgre\"");
  }

  @Test
  void noAmount() throws IOException {
    faultOf(
        "  amount: {left: amount, right: amount, within: 0.05}\n",
        "",
        5,
        "conditions has no amount");
  }

  @Test
  void noGroups() throws IOException {
    faultOf(
        """
        groups:
          cost_center: {left: cost_center, right: cost_center}
          period: {left: period, right: period}
        """,
        "groups: {}\n",
        13,
        "groups is empty");
  }

  @Test
  void aNumberOfDaysThatIsNone() throws IOException {
    faultOf("within: P5D", "within: 5 days", 7, "P5D");
  }

  @Test
  void anAmountBelowZero() throws IOException {
    faultOf("within: 0.05", "within: -1", 11, "-1");
  }

  @Test
  void daysAndSpellingAtOnce() throws IOException {
    faultOf("spelling: true", "spelling: true, within: P1D", 8, "both within and spelling");
  }

  @Test
  void aSecondDateThatMayBeApart() throws IOException {
    faultOf(
        "  vendor: {left: vendor, right: vendor, spelling: true}\n",
        "  other: {left: date, right: date, within: P1D}\n  vendor: {left: vendor, right: vendor}\n",
        8,
        "is a second date that may be apart");
  }

  @Test
  void nothingThatMustBeEqual() throws IOException {
    faultOf(
        """
          document: {left: document, right: document}
          date: {left: date, right: date, within: P5D}
          vendor: {left: vendor, right: vendor, spelling: true}
          cost_center: {left: cost_center, right: cost_center, name: Cost centre}
          currency: {left: currency, right: currency}
        """,
        "  date: {left: date, right: date, within: P5D}\n",
        5,
        "no condition says what must be equal");
  }

  @Test
  void aConditionNamedAsAColumnOfEveryReconciliation() throws IOException {
    faultOf("  document: {", "  status: {", 6, "is the name of a column of every reconciliation");
    faultOf("  document: {", "  other_id: {", 6, "is the name of a column of every reconciliation");
  }

  @Test
  void aGroupThatIsAnotherCondition() throws IOException {
    faultOf("  period: {", "  vendor: {", 15, "is a condition on other columns");
  }

  @Test
  void aColumnThatTheTableLacks() throws IOException {
    Reconciled reconciled =
        Reconciled.of(
            folder,
            DECLARATION.replace("document: {left: document,", "document: {left: voucher,"),
            Reconciled.entries("L | D | 2026-03-10 | A | C | EUR | 1 | 1"),
            Reconciled.entries("R | D | 2026-03-10 | A | C | EUR | 1 | 1"));

    assertThat(reconciled.faults().all())
        .singleElement()
        .asString()
        .startsWith(FILE + ":6: `ledger` has no column `voucher`; name one of id, document, date");
  }

  private void faultOf(String right, String wrong, int line, String told) throws IOException {
    String declaration = DECLARATION.replace(right, wrong);
    assertThat(declaration).isNotEqualTo(DECLARATION);

    assertThat(Reconciled.faultsOf(folder, declaration))
        .anySatisfy(fault -> assertThat(fault).startsWith(FILE + ":" + line + ": ").contains(told));
  }
}
