package dev.plumbline.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** The currencies of the company, each with the rate that budgets are converted at. */
enum Currency {
  EUR("1.0000"),
  GBP("1.1600"),
  SEK("0.0880"),
  DKK("0.1340"),
  PLN("0.2350"),
  CHF("1.0600"),
  CZK("0.0400");

  private final BigDecimal rate;

  Currency(String rate) {
    this.rate = new BigDecimal(rate);
  }

  /** Euros for one unit, in both fiscal years. */
  BigDecimal rate() {
    return rate;
  }

  /** The amount in euros, to the cent. */
  BigDecimal toGroup(BigDecimal amount) {
    return amount.multiply(rate).setScale(2, RoundingMode.HALF_UP);
  }

  double fromGroup(double euros) {
    return euros / rate.doubleValue();
  }
}
