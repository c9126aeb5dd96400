package dev.plumbline.demo;

/** The identifiers that the systems of the company give out. */
final class Identifiers {
  private static final int PERSONS_PER_MARKET = 20;
  private static final int OWNERS_PER_MARKET = 12;
  static final int VENDORS_PER_MARKET = 10;

  private Identifiers() {}

  /** A prefix and a number of at least so many digits, counted from 1. */
  static String numbered(String prefix, int digits, int index) {
    String number = Integer.toString(index + 1);
    return prefix + "0".repeat(Math.max(0, digits - number.length())) + number;
  }

  static String person(int index) {
    return numbered("P-", 4, index);
  }

  /** Somebody of a market who may own campaigns and budgets, and who is still there. */
  static String owner(Market market, int choice) {
    return person(market.ordinal() * PERSONS_PER_MARKET + choice % OWNERS_PER_MARKET);
  }

  static String vendor(Market market, int choice) {
    return numbered("V-", 3, market.ordinal() * VENDORS_PER_MARKET + choice % VENDORS_PER_MARKET);
  }

  static int persons() {
    return Market.values().length * PERSONS_PER_MARKET;
  }

  static Market marketOfPerson(int index) {
    return Market.values()[index / PERSONS_PER_MARKET];
  }

  /** Whether a person is among those who may have left. */
  static boolean mayHaveLeft(int index) {
    return index % PERSONS_PER_MARKET >= OWNERS_PER_MARKET;
  }
}
