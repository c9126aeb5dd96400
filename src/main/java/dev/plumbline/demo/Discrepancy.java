package dev.plumbline.demo;

import java.util.Comparator;
import java.util.List;

/**
 * A way in which the ledger was made to differ from the invoices on purpose. No check of one table
 * finds it; comparing both does.
 *
 * @param kind a name that only this way of differing has
 * @param documents numbers of the documents in the ledger, sorted
 * @param description what was done to the ledger
 */
public record Discrepancy(String kind, List<String> documents, String description) {

  static final Comparator<Discrepancy> ORDER = Comparator.comparing(Discrepancy::kind);

  public Discrepancy {
    documents = documents.stream().sorted().toList();
  }
}
