package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A vendor's invoice or credit note.
 *
 * @param order id of the purchase order, if there was one
 * @param amount net, in the currency of the country; above zero on a credit note too
 */
record Invoice(
    String id,
    BudgetLine line,
    String vendor,
    Optional<String> order,
    Type type,
    Status status,
    LocalDate date,
    BigDecimal amount) {

  /** Which way the money goes. */
  enum Type {
    INVOICE,
    CREDIT_NOTE
  }

  /** How far it has got; only what is posted counts as spent. */
  enum Status {
    RECEIVED,
    POSTED,
    CANCELLED
  }

  /** What the vendor calls it. */
  String number() {
    return vendor.substring(2) + "-" + id.substring(2);
  }

  /** Number of the document in the ledger. */
  String document() {
    return "D" + id.substring(1);
  }

  BigDecimal groupAmount() {
    return line.market().currency().toGroup(amount);
  }

  LocalDate postedOn() {
    return date.plusDays(4);
  }
}
