package dev.plumbline.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts with two decimals. */
final class Money {
  private Money() {}

  static BigDecimal cents(double amount) {
    return BigDecimal.valueOf(Math.round(amount * 100), 2);
  }

  /** An amount in whole hundreds, as budgets are planned. */
  static BigDecimal hundreds(double amount) {
    return BigDecimal.valueOf(Math.round(amount / 100) * 100).setScale(2);
  }

  static BigDecimal share(BigDecimal amount, double share) {
    return amount.multiply(BigDecimal.valueOf(share)).setScale(2, RoundingMode.HALF_UP);
  }
}
