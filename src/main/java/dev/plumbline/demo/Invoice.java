package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A vendor's invoice or credit note.
 *
 * @param order id of the purchase order, if there was one
 * @param amount net, in the currency of the country; above zero on a credit note too
 * @param creditOf id of the invoice that a credit note takes back in part
 * @param number what the vendor calls it
 * @param period month of the fiscal year that it is posted in, if it is: 1 to 12
 */
record Invoice(
    String id,
    BudgetLine line,
    String vendor,
    Optional<String> order,
    Type type,
    Status status,
    LocalDate date,
    BigDecimal amount,
    Optional<String> creditOf,
    String number,
    int period) {
  private static final double TAX_RATE = 0.2;
  private static final int DAYS_TO_POST = 4;

  /** Which way the money goes. */
  enum Type {
    INVOICE,
    CREDIT_NOTE
  }

  /** How far it has got; what is posted counts as spent, and is paid when it is due. */
  enum Status {
    RECEIVED,
    APPROVED,
    POSTED,
    PAID,
    CANCELLED
  }

  static LocalDate postedOn(LocalDate date) {
    return date.plusDays(DAYS_TO_POST);
  }

  /** Whether it is in the ledger, and so spent. */
  boolean isPosted() {
    return status == Status.POSTED || status == Status.PAID;
  }

  boolean isCredit() {
    return type == Type.CREDIT_NOTE;
  }

  /** Number of the document in the ledger. */
  String document() {
    return "D" + id.substring(1);
  }

  BigDecimal groupAmount() {
    return line.market().currency().toGroup(amount);
  }

  /** Value added tax on the net amount, above zero on a credit note too. */
  BigDecimal tax() {
    return Money.share(amount, TAX_RATE);
  }

  /** The net amount, below zero on a credit note. */
  BigDecimal signedAmount() {
    return isCredit() ? amount.negate() : amount;
  }

  LocalDate postedOn() {
    return postedOn(date);
  }

  LocalDate dueOn() {
    return date.plusDays(30);
  }

  Invoice inPeriod(int other) {
    return new Invoice(
        id, line, vendor, order, type, status, date, amount, creditOf, number, other);
  }
}
