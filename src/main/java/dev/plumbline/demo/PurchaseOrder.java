package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * An order at a vendor on one budget line.
 *
 * @param parent what a release was called off from; what the parts of a split order have in common,
 *     which is no order itself
 * @param amount in the currency of the country
 */
record PurchaseOrder(
    String id,
    Type type,
    Optional<String> parent,
    BudgetLine line,
    String vendor,
    LocalDate orderedOn,
    Status status,
    BigDecimal amount) {

  /** How an order hangs together with others. */
  enum Type {
    /** An order for itself. */
    STANDARD,
    /** One part of an order that several budget lines pay. */
    SPLIT,
    /** A frame that is called off in releases. */
    BLANKET,
    /** What is called off from a blanket order. */
    RELEASE
  }

  /** Whether anything may still be invoiced on it. */
  enum Status {
    OPEN,
    CLOSED
  }

  boolean isOpen() {
    return status == Status.OPEN;
  }

  BigDecimal groupAmount() {
    return line.market().currency().toGroup(amount);
  }
}
