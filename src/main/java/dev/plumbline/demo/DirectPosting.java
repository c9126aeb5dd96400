package dev.plumbline.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What finance books without marketing's knowing: no invoice, no order, no campaign.
 *
 * @param vendor the name that the bank or the traveller gave, if any
 * @param amount in the currency of the country; below zero where it takes something back
 */
record DirectPosting(
    String document,
    Kind kind,
    CostCenter costCenter,
    Optional<String> vendor,
    LocalDate date,
    BigDecimal amount) {

  /** Why it is booked, with the account it is an expense of and the one it is set against. */
  enum Kind {
    CARD("668000", "331000", "Kartenzahlung"),
    TRAVEL("668100", "332000", "Reisekosten"),
    RECHARGE("668200", "390000", "Umlage"),
    ACCRUAL("669000", "338000", "Abgrenzung"),
    REVERSAL("669000", "338000", "Auflösung Abgrenzung");

    private final String account;
    private final String offset;
    private final String label;

    Kind(String account, String offset, String label) {
      this.account = account;
      this.offset = offset;
      this.label = label;
    }

    String account() {
      return account;
    }

    String offset() {
      return offset;
    }

    String label() {
      return label;
    }
  }
}
