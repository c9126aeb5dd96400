package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * An order at a vendor on one budget line.
 *
 * @param amount in the currency of the country
 * @param invoicedShare the share of the amount that is invoiced by the as-of date; above 1 where
 *     the vendor charged more than was ordered
 */
record PurchaseOrder(
    String id,
    BudgetLine line,
    String vendor,
    LocalDate orderedOn,
    Status status,
    BigDecimal amount,
    double invoicedShare) {

  /** Whether anything may still be invoiced on it. */
  enum Status {
    OPEN,
    CLOSED
  }
}
