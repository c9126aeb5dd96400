package dev.plumbline.demo;

import java.util.Arrays;
import java.util.List;

/** The twelve countries of the company; their shares of the budget add up to a hundred. */
enum Market {
  NL("Netherlands", "Benelux", Currency.EUR, "nl", 12, 94),
  BE("Belgium", "Benelux", Currency.EUR, "nl", 6, 97),
  DE("Germany", "Central", Currency.EUR, "de", 17, 95),
  CH("Switzerland", "Central", Currency.CHF, "de", 4, 92),
  CZ("Czechia", "Central", Currency.CZK, "cs", 3, 96),
  PL("Poland", "Central", Currency.PLN, "pl", 7, 108),
  FR("France", "South", Currency.EUR, "fr", 14, 95),
  ES("Spain", "South", Currency.EUR, "es", 8, 90),
  IT("Italy", "South", Currency.EUR, "it", 8, 105),
  GB("United Kingdom", "North", Currency.GBP, "en", 13, 96),
  SE("Sweden", "North", Currency.SEK, "sv", 5, 91),
  DK("Denmark", "North", Currency.DKK, "da", 3, 93);

  private final String label;
  private final String region;
  private final Currency currency;
  private final String language;
  private final int share;
  private final int appetite;

  Market(String label, String region, Currency currency, String language, int share, int appetite) {
    this.label = label;
    this.region = region;
    this.currency = currency;
    this.language = language;
    this.share = share;
    this.appetite = appetite;
  }

  static List<Market> all() {
    return Arrays.asList(values());
  }

  /** The market of the n-th record of a table that is spread evenly. */
  static Market at(int index) {
    return values()[index % values().length];
  }

  String label() {
    return label;
  }

  String region() {
    return region;
  }

  Currency currency() {
    return currency;
  }

  String language() {
    return language;
  }

  /** Of the budget, in per cent. */
  int share() {
    return share;
  }

  /** What is ordered of each budget line, in per cent: above a hundred is more than there is. */
  int appetite() {
    return appetite;
  }

  boolean overspends() {
    return appetite > 100;
  }
}
