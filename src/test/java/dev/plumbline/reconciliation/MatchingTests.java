package dev.plumbline.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hand-made cases of every pass and every reason, each in entries of its own. */
class MatchingTests {
  /** One left entry, with the number of its case in place of the hash. */
  private static final String LEFT =
      "L# | D# | 2026-03-10 | Acme# GmbH | C# | EUR | #100.00 | #100.00";

  private final List<String> left = new ArrayList<>();
  private final List<String> right = new ArrayList<>();
  private final List<String> expected = new ArrayList<>();

  @TempDir private Path folder;

  @Test
  void everyPassAndEveryReasonIsTold() throws IOException {
    match("D# | 2026-03-10 | Acme# GmbH | C# | EUR | #100.00 | #100.00", "exact | 0.00 | null");
    match(
        "D# | 2026-03-10 | Acme# GmbH | C# | EUR | #100.05 | 1", "within_tolerance | -0.05 | null");
    match(
        "D# | 2026-03-15 | Acme# GmbH | C# | EUR | #100.00 | 1", "within_tolerance | 0.00 | null");
    match("D# | 2026-03-10 | ÁCME# | C# | EUR | #100.00 | 1", "within_tolerance | 0.00 | null");
    match(
        "D# | 2026-03-10 | acme# g.m.b.h. | C# | EUR | #100 | 1", "within_tolerance | 0.00 | null");
    match("X# | 2026-03-10 | Acme# | C# | EUR | #100 | 1", "without_document | 0.00 | DOCUMENT");
    match("- | 2026-03-10 | Acme# | C# | EUR | #100 | 1", "without_document | 0.00 | DOCUMENT");
    match("D# | 2026-03-16 | Acme# | C# | EUR | #100 | 1", "without_date | 0.00 | DATE");
    match("D# | 2026-03-10 | Apex# | C# | EUR | #100 | 1", "without_vendor | 0.00 | VENDOR");
    match(
        "D# | 2026-03-10 | Acme# | X# | EUR | #100 | 1",
        "without_cost_center | 0.00 | COST_CENTER");
    match("D# | 2026-03-10 | Acme# | C# | USD | #110 | #100", "without_currency | null | CURRENCY");
    match("D# | 2026-03-10 | Acme# | C# | EUR | #090 | 1", "without_amount | 10.00 | AMOUNT");
    String reversed = "D# | 2026-03-10 | Acme# | C# | EUR | -#100 | 1";
    match(reversed, "opposite_sign | %s.00 | SIGN".formatted(2 * number() * 1000 + 200));
    leave("D# | 2026-05-10 | Acme# | X# | EUR | #100 | 1", "DATE, COST_CENTER");
    leave("X# | 2026-03-10 | Apex# | C# | EUR | #100 | 1", "DOCUMENT, VENDOR");
    leave("X# | 2026-03-10 | Acme# | C# | EUR | -#100 | 1", "DOCUMENT, SIGN");
    leave("X# | 2026-03-10 | Acme# | C# | EUR | #070 | 1", "DOCUMENT, AMOUNT");
    match("D# | 2026-03-10 | Acme# | C# | USD | #100 | 1", "without_currency | null | CURRENCY");
    leave("- | 2026-03-10 | - | C# | EUR | #100 | 1", "DOCUMENT, VENDOR");
    right("Q# | D# | 2026-03-10 | Acme# GmbH | C# | EUR | #100.00 | 1");
    left("K# | D# | 2026-03-10 | Acme# GmbH | C# | EUR | #100.00 | 1");
    expect("unmatched | Q# | null | DUPLICATE");
    right("Q# | X# | 2026-03-20 | Acme# GmbH | C# | EUR | #100.00 | 1");
    left("K# | X# | 2026-03-20 | Acme# GmbH | C# | EUR | #100.00 | 1");
    expect("unmatched | Q# | null | DOCUMENT, DATE, DUPLICATE");
    right("Q# | D# | 2026-03-10 | Acme# GmbH | C# | EUR | #777.00 | 1");
    left("K# | D# | 2026-03-10 | Acme# GmbH | C# | EUR | #777.00 | 1");
    expect("unmatched | Q# | null | AMOUNT, TAKEN");
    expect("unmatched | null | null | NO_CANDIDATE");

    Reconciled reconciled = reconcile();

    assertThat(
            reconciled.texts(
                "SELECT entry_id, pass, other_id, difference, reasons"
                    + " FROM r_entry WHERE entry_id LIKE 'L%' ORDER BY entry_id"))
        .containsExactlyElementsOf(expected);
    // Each entry is there once, and a pair names each other.
    assertThat(
            reconciled.texts(
                "SELECT count(1), count(DISTINCT entry_id), count_if(pass IS NOT NULL) FROM r_entry"))
        .containsExactly("48 | 48 | 34");
    assertThat(
            reconciled.texts(
                "SELECT a.entry_id FROM r_entry a LEFT JOIN r_entry b ON b.entry_id ="
                    + " a.other_id AND b.other_id = a.entry_id AND b.side <> a.side"
                    + " WHERE a.pass IS NOT NULL AND b.entry_id IS NULL"))
        .isEmpty();
  }

  private void match(String other, String outcome) {
    right("R# | " + other);
    String[] parts = outcome.split(" \\| ");
    expect(parts[0] + " | R# | " + parts[1] + " | " + parts[2]);
  }

  private void leave(String other, String reasons) {
    right("R# | " + other);
    expect("unmatched | R# | null | " + reasons);
  }

  private void left(String line) {
    left.add(line.replace("#", number() + ""));
  }

  private void right(String line) {
    right.add(line.replace("#", number() + ""));
  }

  private int number() {
    return 10 + expected.size();
  }

  private void expect(String outcome) {
    left(LEFT);
    String told = outcome.replace("unmatched", "null");
    expected.add(("L# | " + told).replace("#", number() + ""));
  }

  private Reconciled reconcile() throws IOException {
    Reconciled reconciled =
        Reconciled.of(
            folder,
            Reconciled.DECLARATION,
            Reconciled.entries(left.toArray(String[]::new)),
            Reconciled.entries(right.toArray(String[]::new)));
    assertThat(reconciled.faults().all()).isEmpty();
    return reconciled;
  }
}
